package rapporteur.origin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.origin.Surroundings.Predication;
import rapporteur.quantity.Quantity;
import rapporteur.reading.Reading;
import rapporteur.text.Span;

/**
 * Reads what the figures of one report are of, in the order of the text: a figure that leaves open what it counts
 * ({@code put the total at about 10,000}) takes it from the last one before it that says so.
 */
final class TopicReader {

    private final Reading reading;
    private final Vocabulary vocabulary;
    private final Owners owners;
    private final Places places;
    private final Surroundings surroundings;
    private final Antecedents antecedents = new Antecedents();

    TopicReader(Reading reading, Voices voices, Names names, Vocabulary vocabulary) {
        this.reading = reading;
        this.vocabulary = vocabulary;
        surroundings = new Surroundings(reading.analysis(), vocabulary);
        MentionIndex mentions = new MentionIndex(reading.cast().mentions());
        owners = new Owners(reading, voices, names, vocabulary, surroundings, mentions);
        places = new Places(reading, names, vocabulary, surroundings, mentions);
    }

    /**
     * What a figure is of.
     *
     * @param topic in comparable form
     * @param where its place in the report's words; null where none is told
     */
    record Told(Topic topic, @Nullable String where) {}

    /** What this figure is of; the figures are to be given in the order of the text. */
    Told next(Quantity quantity) {
        int head = surroundings.head(quantity);
        List<Predication> said = surroundings.predications(head);
        String lemma = head < 0 ? singular(quantity.counted().text()) : surroundings.lemma(head);
        Topic.Standing standing = standing(quantity, said);
        Places.Place place = places.of(quantity, standing);
        Topic topic = new Topic(
                quantity.amount().unit(),
                kind(quantity, lemma),
                owners.of(quantity),
                state(quantity, lemma, head, said),
                place.name(),
                standing,
                words(quantity));
        boolean open = isOpen(quantity, lemma);
        Topic told = settled(antecedents.fill(topic, quantity.span().start(), open, place.told()));
        antecedents.add(told, quantity.span().end());
        return new Told(told, place.words());
    }

    /** The clause in which a figure is given; itself where there is none. */
    Span around(Quantity quantity) {
        return surroundings.predications(surroundings.head(quantity)).stream()
                .map(said -> said.clause().span())
                .findFirst()
                .orElse(quantity.span());
    }

    private static String singular(String noun) {
        List<String> words = Wording.of(noun).forms();
        String last = words.isEmpty() ? "" : words.getLast();
        return last.length() > 3 && last.endsWith("s") && !last.endsWith("ss")
                ? last.substring(0, last.length() - 1)
                : last;
    }

    private boolean isOpen(Quantity quantity, String lemma) {
        return quantity.counted().span().isEmpty() || quantity.counted().text().isBlank() || vocabulary.counts(lemma);
    }

    private String kind(Quantity quantity, String lemma) {
        if (quantity.amount().unit().equals("person")) {
            return vocabulary.persons(lemma).orElse(lemma.isEmpty() || isName(quantity) ? Topic.PEOPLE : lemma);
        }
        return quantity.amount().unit();
    }

    /** {@code 11,000 North Koreans}: the noun is a people's name. */
    private static boolean isName(Quantity quantity) {
        String noun = quantity.counted().text();
        return !noun.isEmpty() && Character.isUpperCase(noun.charAt(0));
    }

    private @Nullable String state(Quantity quantity, String lemma, int head, List<Predication> said) {
        if (!quantity.amount().unit().equals("person")) {
            return null;
        }
        Optional<String> state = joined(Stream.concat(Stream.of(lemma), surroundings.modifiers(head)));
        if (state.isEmpty()) {
            state = said.stream()
                    .flatMap(one ->
                            vocabulary.state(surroundings.lemma(one.clause().predicate()), one.part()).stream())
                    .min(Comparator.comparing(Topic.PRESENT::equals));
        }
        if (state.isEmpty() && head < 0) {
            state = joined(Wording.of(quantity.counted().what()).forms().stream()
                    .flatMap(word -> Stream.of(word, word.replaceFirst("ed$", ""))));
        }
        return state.orElse(null);
    }

    /** {@code dead or missing} is a state of its own. */
    private Optional<String> joined(Stream<String> words) {
        Set<String> states = new TreeSet<>();
        words.flatMap(word -> vocabulary.state(word, Vocabulary.Part.ANY).stream())
                .forEach(states::add);
        if (states.size() > 1) {
            states.remove(Topic.PRESENT);
        }
        return states.isEmpty() ? Optional.empty() : Optional.of(String.join(" or ", states));
    }

    private Topic.Standing standing(Quantity quantity, List<Predication> said) {
        boolean planned = said.stream().anyMatch(one -> surroundings.isPlanned(one.clause()));
        return Standings.beside(reading.report().text(), quantity.span(), vocabulary)
                .orElse(planned ? Topic.Standing.PLANNED : Topic.Standing.COUNT);
    }

    /** Words that tell figures of things apart; people are told apart by kind, state and place. */
    private Set<String> words(Quantity quantity) {
        if (quantity.amount().unit().equals("person")) {
            return Set.of();
        }
        Set<String> words = new TreeSet<>(ContentWords.of(reading, List.of(around(quantity))));
        words.removeAll(ContentWords.of(reading, List.of(quantity.span())));
        words.removeIf(word -> !word.isEmpty() && Character.isDigit(word.charAt(0)));
        return words;
    }

    /** Where people are, and nothing else is told of them, they are counted there; a part with a place is a count there. */
    private static Topic settled(Topic topic) {
        boolean placed = topic.isPersons() && topic.place() != null;
        String state = topic.state() == null && placed ? Topic.PRESENT : topic.state();
        Topic.Standing standing =
                topic.standing() == Topic.Standing.PART && placed ? Topic.Standing.COUNT : topic.standing();
        return new Topic(topic.unit(), topic.kind(), topic.of(), state, topic.place(), standing, topic.words());
    }
}
