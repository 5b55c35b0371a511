package rapporteur.origin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.quantity.Quantity;

/**
 * The last figures of a report, from which a later one takes what it leaves open: {@code put the total at about 10,000}
 * after {@code more than 11,000 North Korean soldiers are in Russia}.
 */
final class Antecedents {

    /** Figures looked back on. */
    private static final int REMEMBERED = 4;

    /** Characters looked back: two or three sentences. */
    private static final int NEAR = 300;

    /** How many times more one figure may be than another for the one thing that both count. */
    private static final double OF_ONE_SIZE = 200;

    /** The same for other things: fewer figures of one unit come between. */
    private static final int THING_NEAR = 600;

    /** What a figure is of, where it ends, and its number; not a number where it has none. */
    record Told(Topic topic, int end, double number) {

        static Told of(Topic topic, Quantity quantity) {
            Double low = quantity.amount().low();
            return new Told(topic, quantity.span().end(), low == null ? Double.NaN : low);
        }
    }

    private final Deque<Told> last = new ArrayDeque<>();
    private final Map<String, Told> things = new HashMap<>();

    /** The last figure of people. */
    Optional<Told> last() {
        return Optional.ofNullable(last.peekFirst());
    }

    /** Keeps a figure's topic, if a later one may refer to it. */
    void add(Topic topic, Quantity quantity) {
        if (!topic.isPersons() && !topic.words().isEmpty()) {
            things.put(topic.unit(), Told.of(topic, quantity));
        }
        if (topic.isPersons() && topic.standing() == Topic.Standing.COUNT) {
            last.addFirst(Told.of(topic, quantity));
            if (last.size() > REMEMBERED) {
                last.removeLast();
            }
        }
    }

    /**
     * A topic with what it leaves open.
     *
     * @param start where its figure starts
     * @param open whether it names nothing that it counts
     * @param placed whether it tells a place, be it only as {@code the country}
     * @param number the figure's number
     */
    Topic fill(Topic topic, int start, boolean open, boolean placed, double number) {
        if (!topic.isPersons()) {
            return thing(topic, start);
        }
        boolean part = topic.of().isEmpty() && topic.standing() == Topic.Standing.PART;
        boolean bare = topic.of().isEmpty() && topic.state() == null;
        if (!open && !part && !bare) {
            return topic;
        }
        boolean sides = last.stream()
                        .filter(told -> start - told.end() <= NEAR)
                        .map(told -> told.topic().of())
                        .filter(of -> !of.isEmpty())
                        .distinct()
                        .count()
                > 1;
        Optional<Topic> from = last.stream()
                .filter(told -> start - told.end() <= NEAR && isOfOneSize(told.number(), number))
                .map(Told::topic)
                .filter(earlier -> open
                        || part
                        || (topic.kindFits(earlier) && !earlier.of().isEmpty()))
                .findFirst();
        boolean unsure = sides && !open && !part;
        return from.filter(earlier -> !unsure)
                .map(earlier -> filled(topic, earlier, open, placed))
                .orElse(topic);
    }

    /** A crowd of 9,000 is no other count of one constable. */
    private static boolean isOfOneSize(double one, double two) {
        double ratio = (one + 1) / (two + 1);
        return Double.isNaN(ratio) || (ratio <= OF_ONE_SIZE && ratio >= 1 / OF_ONE_SIZE);
    }

    /** {@code the figure was 81 percent} is of what the last percentage was of. */
    private Topic thing(Topic topic, int start) {
        Told before = things.get(topic.unit());
        if (!topic.words().isEmpty() || before == null || start - before.end() > THING_NEAR) {
            return topic;
        }
        Topic from = before.topic();
        return new Topic(
                topic.unit(), from.kind(), from.of(), from.state(), from.place(), topic.standing(), from.words());
    }

    private static Topic filled(Topic topic, Topic from, boolean open, boolean placed) {
        boolean samePlace = open && !placed && topic.standing() == Topic.Standing.COUNT;
        @Nullable String place = samePlace ? from.place() : topic.place();
        Set<String> of = topic.of().isEmpty() ? from.of() : topic.of();
        String state = topic.state() == null ? from.state() : topic.state();
        String kind = open ? from.kind() : topic.kind();
        Set<String> words = state == null ? topic.words() : Set.of();
        return new Topic(from.unit(), kind, of, state, place, topic.standing(), words);
    }
}
