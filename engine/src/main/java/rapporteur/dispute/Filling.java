package rapporteur.dispute;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rapporteur.origin.Gist;
import rapporteur.origin.Likeness;

/**
 * A telling that answers a question of one kind: what caused it, who was first, at what time, is it good or bad.
 *
 * @param slot what kind of question
 * @param told who tells it, and in which words
 * @param about what is asked about; empty where a pronoun stands for it
 * @param value the answer
 * @param words the answer in the report's words
 * @param ends whether it tells that something ended
 */
record Filling(Slot slot, Assertion told, Gist about, Value value, String words, boolean ends) {

    /** One that tells of no end. */
    Filling(Slot slot, Assertion told, Gist about, Value value, String words) {
        this(slot, told, about, value, words, false);
    }

    /** How much of what one is about is in what the other is about. */
    private static final double SAME_THING = 0.5;

    /** Causes and doers that are alike up to this are two. */
    private static final double OTHER = 0.4;

    /** Sentences apart at which one telling answers another. */
    private static final int NEAR = 2;

    /** Telling words beside what is asked about that tellings of one matter share at least, wherever they stand. */
    private static final int SHARED = 2;

    /** How near two words are that name one happening. */
    private static final double ONE_HAPPENING = 0.7;

    /** Verbs that with a pronoun stand for any happening. */
    private static final Set<String> HAPPENING = Set.of("go", "happen", "occur", "come", "be", "do");

    /** Kinds of question. */
    enum Slot {
        CAUSE,
        FIRST,
        TIME,
        EFFECT
    }

    /** What an answer can be. */
    sealed interface Value {

        /** In words: a cause, a doer. */
        record Named(Gist gist) implements Value {}

        /** Minutes after midnight or noon, or days since 1970; open-ended for {@code before four}. */
        record Within(int from, int to, boolean clock) implements Value {}

        /** For better or worse. */
        record Sign(boolean good) implements Value {}
    }

    /** Whether the two answer one question. */
    boolean asksAs(Filling other) {
        boolean near =
                told.report().equals(other.told.report()) && Math.abs(told.sentence() - other.told.sentence()) <= NEAR;
        if (slot != other.slot || told.isToCome() != other.told.isToCome()) {
            return false;
        }
        if (isOneHappening(other)) {
            return true;
        }
        if (!happensAs(other)) {
            return false;
        }
        if (about.isEmpty() || other.about.isEmpty()) {
            return near && !(about.isEmpty() && other.about.isEmpty());
        }
        double forth = Likeness.covered(about, other.about);
        double back = Likeness.covered(other.about, about);
        boolean known = near || slot == Slot.EFFECT || told.sharesWith(other.told) >= SHARED;
        return known && Math.min(forth, back) >= SAME_THING;
    }

    /**
     * For a time of the day: whether one word names what happened in both, be it as a noun or as a verb ({@code the leak began}, {@code it
     * was leaking}), and neither tells of its end alone.
     */
    private boolean isOneHappening(Filling other) {
        if (slot != Slot.TIME
                || !(value instanceof Value.Within(int from, int to, boolean clock) && clock)
                || !(other.value instanceof Value.Within(int first, int last, boolean hour) && hour)) {
            return false;
        }
        boolean shared = names(told.matter().predicate(), other)
                || other.names(other.told.matter().predicate(), this);
        return shared && told.sharesWith(other.told) > 0 && ends == other.ends;
    }

    /** Whether a predicate tells what another filling is about. */
    private boolean names(Gist.Sense predicate, Filling other) {
        return predicate.weight() >= Assertion.TELLING
                && other.events().stream().anyMatch(two -> Likeness.near(predicate, two) >= ONE_HAPPENING);
    }

    /** What tells the happening: the predicate and whom or what it befell. */
    private List<Gist.Sense> events() {
        return Stream.concat(Stream.of(told.matter().predicate()), about.words().stream())
                .filter(word -> word.weight() >= Assertion.TELLING)
                .toList();
    }

    /** For a time: whether what happened is one thing, or a pronoun's verb stands for it. */
    private boolean happensAs(Filling other) {
        if (slot != Slot.TIME) {
            return true;
        }
        Gist.Sense one = told.matter().predicate();
        Gist.Sense two = other.told.matter().predicate();
        boolean open = (about.isEmpty() && HAPPENING.contains(one.lemma()))
                || (other.about.isEmpty() && HAPPENING.contains(two.lemma()));
        return open || Likeness.near(one, two) >= SAME_THING;
    }

    /** Whether the two answers cannot both be the whole answer. */
    boolean differsFrom(Filling other) {
        return switch (value) {
            case Value.Named(Gist gist) ->
                other.value instanceof Value.Named(Gist otherGist)
                        && Math.max(Likeness.covered(gist, otherGist), Likeness.covered(otherGist, gist)) < OTHER;
            case Value.Within(int from, int to, boolean clock) ->
                other.value instanceof Value.Within(int otherFrom, int otherTo, boolean otherClock)
                        && clock == otherClock
                        && (to < otherFrom || otherTo < from);
            case Value.Sign(boolean good) -> other.value instanceof Value.Sign(boolean otherGood) && good != otherGood;
        };
    }
}
