package rapporteur.origin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Kind;
import rapporteur.actor.Mention;
import rapporteur.language.Phrase;
import rapporteur.origin.Surroundings.Predication;
import rapporteur.quantity.Quantity;
import rapporteur.reading.Reading;
import rapporteur.text.Span;

/**
 * Reads what the figures of one report are of, in the order of the text: a figure that leaves open what it counts
 * ({@code put the total at about 10,000}) takes it from the last one before it that says so.
 */
final class TopicReader {

    private static final String PRESENT = "present";

    private final Reading reading;
    private final Voices voices;
    private final Names names;
    private final Vocabulary vocabulary;
    private final Surroundings surroundings;
    private final Antecedents antecedents = new Antecedents();

    TopicReader(Reading reading, Voices voices, Names names, Vocabulary vocabulary) {
        this.reading = reading;
        this.voices = voices;
        this.names = names;
        this.vocabulary = vocabulary;
        surroundings = new Surroundings(reading.analysis(), vocabulary);
    }

    /** What this figure is of; the figures are to be given in the order of the text. */
    Topic next(Quantity quantity) {
        int head = surroundings.head(quantity);
        Predication said = surroundings.predication(head).orElse(null);
        String lemma = head < 0 ? singular(quantity.counted().text()) : surroundings.lemma(head);
        String place =
                Optional.ofNullable(quantity.where()).flatMap(names::place).orElse(null);
        Topic topic = new Topic(
                quantity.amount().unit(),
                kind(quantity, lemma),
                narrowing(quantity, head),
                state(quantity, lemma, head, said),
                place,
                standing(quantity, said),
                words(quantity, said));
        Topic told = settled(antecedents.fill(topic, quantity.span().start(), isOpen(quantity, lemma)));
        antecedents.add(told, quantity.span().end());
        return told;
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

    private Set<String> narrowing(Quantity quantity, int head) {
        Span span = quantity.span();
        Optional<Phrase> phrase =
                head < 0 ? Optional.empty() : reading.analysis().phrase(head);
        if (phrase.isPresent()) {
            Span noun = surroundings.span(head);
            span = new Span(Math.min(phrase.get().span().start(), noun.start()), noun.end());
        }
        Set<String> of = new TreeSet<>();
        collect(span, quantity, of);
        phrase.stream()
                .flatMap(known -> known.links(Phrase.Relation.PREPOSITIONAL))
                .filter(link -> "of".equals(link.preposition()) || "from".equals(link.preposition()))
                .flatMap(link -> surroundings.phrase(link.token()).stream())
                .forEach(part -> collect(part.core(), quantity, of));
        return of;
    }

    private void collect(Span span, Quantity quantity, Set<String> of) {
        String where = quantity.where();
        int at = firstMention(span.start());
        List<Mention> mentions = reading.cast().mentions();
        for (; at < mentions.size() && mentions.get(at).span().start() < span.end(); at++) {
            Mention mention = mentions.get(at);
            boolean isPlace = where != null
                    && where.contains(mention.span().of(reading.report().text()));
            if (span.contains(mention.span()) && mention.form() != Mention.Form.NOMINAL && !isPlace) {
                voices.party(reading.report().id(), mention.actor())
                        .filter(party -> party.profile().kind() != Kind.OTHER)
                        .ifPresent(party -> of.add(names.narrowing(party)));
            }
        }
    }

    private int firstMention(int offset) {
        List<Mention> mentions = reading.cast().mentions();
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private @Nullable String state(Quantity quantity, String lemma, int head, @Nullable Predication said) {
        if (!quantity.amount().unit().equals("person")) {
            return null;
        }
        Optional<String> state = joined(Stream.concat(Stream.of(lemma), surroundings.modifiers(head)));
        if (state.isEmpty() && said != null) {
            state = vocabulary.state(surroundings.lemma(said.clause().predicate()), said.part());
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
            states.remove(PRESENT);
        }
        return states.isEmpty() ? Optional.empty() : Optional.of(String.join(" or ", states));
    }

    private Topic.Standing standing(Quantity quantity, @Nullable Predication said) {
        boolean planned = said != null && surroundings.isPlanned(said.clause());
        return Standings.beside(reading.report().text(), quantity.span(), vocabulary)
                .orElse(planned ? Topic.Standing.PLANNED : Topic.Standing.COUNT);
    }

    /** Words that tell figures of things apart; people are told apart by kind, state and place. */
    private Set<String> words(Quantity quantity, @Nullable Predication said) {
        if (quantity.amount().unit().equals("person")) {
            return Set.of();
        }
        Set<String> words = new TreeSet<>(ContentWords.of(
                reading, List.of(said == null ? quantity.span() : said.clause().span())));
        words.removeIf(word -> !word.isEmpty() && Character.isDigit(word.charAt(0)));
        return words;
    }

    /** Where people are, and nothing else is told of them, they are counted there; a part with a place is a count there. */
    private static Topic settled(Topic topic) {
        boolean placed = topic.isPersons() && topic.place() != null;
        String state = topic.state() == null && placed ? PRESENT : topic.state();
        Topic.Standing standing =
                topic.standing() == Topic.Standing.PART && placed ? Topic.Standing.COUNT : topic.standing();
        return new Topic(topic.unit(), topic.kind(), topic.of(), state, topic.place(), standing, topic.words());
    }
}
