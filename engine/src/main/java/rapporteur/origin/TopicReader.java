package rapporteur.origin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Kind;
import rapporteur.actor.Mention;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Phrase;
import rapporteur.quantity.Quantity;
import rapporteur.reading.Reading;
import rapporteur.text.Span;

/**
 * Reads what the figures of one report are of, in the order of the text: a figure that leaves open what it counts
 * ({@code put the total at about 10,000}) takes it from the last one before it that says so.
 */
final class TopicReader {

    /** Figures looked back on, and how far: a few sentences. */
    private static final int REMEMBERED = 4;

    private static final int NEAR = 600;

    private final Reading reading;
    private final Voices voices;
    private final Names names;
    private final Vocabulary vocabulary;
    private final Map<Integer, Clause> clauseOf = new HashMap<>();
    private final Map<Integer, Vocabulary.Part> partOf = new HashMap<>();
    private final Map<Integer, Phrase> phraseAbove = new HashMap<>();
    private final Deque<Before> before = new ArrayDeque<>();

    private record Before(Topic topic, int end) {}

    TopicReader(Reading reading, Voices voices, Names names, Vocabulary vocabulary) {
        this.reading = reading;
        this.voices = voices;
        this.names = names;
        this.vocabulary = vocabulary;
        for (Clause clause : reading.analysis().clauses()) {
            for (Clause.Oblique oblique : clause.arguments().obliques()) {
                put(oblique.phrase(), clause, Vocabulary.Part.ANY);
            }
            clause.arguments().whom().ifPresent(head -> put(head, clause, Vocabulary.Part.WHOM));
            clause.arguments().who().ifPresent(head -> put(head, clause, Vocabulary.Part.WHO));
        }
        for (Phrase phrase : reading.analysis().phrases()) {
            phrase.links(Phrase.Relation.PREPOSITIONAL).forEach(link -> phraseAbove.put(link.token(), phrase));
        }
    }

    private void put(int head, Clause clause, Vocabulary.Part part) {
        clauseOf.put(head, clause);
        partOf.put(head, part);
    }

    /** What this figure is of; the figures are to be given in the order of the text. */
    Topic next(Quantity quantity) {
        int head = head(quantity);
        int argument = argument(head);
        Clause clause = clauseOf.get(argument);
        String lemma = head < 0 ? singular(quantity.counted().text()) : lemma(head);
        boolean open = isOpen(quantity, lemma);
        Topic.Standing standing = standing(quantity, clause);
        String place =
                Optional.ofNullable(quantity.where()).flatMap(names::place).orElse(null);
        Topic topic = new Topic(
                quantity.amount().unit(),
                kind(quantity, lemma),
                narrowing(quantity, head),
                state(quantity, lemma, head, argument, clause),
                place,
                standing,
                words(quantity, clause));
        Topic whole = filled(topic, open, quantity);
        Topic told = settled(whole);
        if (told.standing() == Topic.Standing.COUNT && told.isPersons()) {
            before.addFirst(new Before(told, quantity.span().end()));
            if (before.size() > REMEMBERED) {
                before.removeLast();
            }
        }
        return told;
    }

    /** Index of the token that heads what is counted; -1 where there is no grammar. */
    private int head(Quantity quantity) {
        Analysis analysis = reading.analysis();
        Span span = quantity.counted().span().isEmpty()
                ? quantity.span()
                : quantity.counted().span();
        List<?> tokens = analysis.tokensIn(span);
        return tokens.isEmpty() ? -1 : analysis.tokenAt(span.start()) + tokens.size() - 1;
    }

    /** The head itself, or the count it stands below: {@code number} in {@code the number of soldiers}. */
    private int argument(int head) {
        Phrase above = phraseAbove.get(head);
        if (!clauseOf.containsKey(head) && above != null && vocabulary.counts(lemma(above.head()))) {
            return above.head();
        }
        return head;
    }

    private String lemma(int token) {
        return reading.analysis().token(token).lemma().toLowerCase(java.util.Locale.ROOT);
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
            Span noun = reading.analysis().token(head).span();
            span = new Span(Math.min(phrase.get().span().start(), noun.start()), noun.end());
        }
        Set<String> of = new TreeSet<>();
        collect(span, quantity, of);
        phrase.stream()
                .flatMap(known -> known.links(Phrase.Relation.PREPOSITIONAL))
                .filter(link -> "of".equals(link.preposition()) || "from".equals(link.preposition()))
                .flatMap(link -> reading.analysis().phrase(link.token()).stream())
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

    private @Nullable String state(Quantity quantity, String lemma, int head, int argument, @Nullable Clause clause) {
        if (!quantity.amount().unit().equals("person")) {
            return null;
        }
        Stream<String> near = Stream.concat(Stream.of(lemma), modifiers(head));
        Optional<String> state = near.flatMap(word -> vocabulary.state(word, Vocabulary.Part.ANY).stream())
                .findFirst();
        if (state.isEmpty() && clause != null) {
            state = vocabulary.state(lemma(clause.predicate()), partOf.getOrDefault(argument, Vocabulary.Part.ANY));
        }
        if (state.isEmpty() && head < 0) {
            state = Wording.of(quantity.counted().what()).forms().stream()
                    .flatMap(word -> Stream.of(word, word.replaceFirst("ed$", "")))
                    .flatMap(word -> vocabulary.state(word, Vocabulary.Part.ANY).stream())
                    .findFirst();
        }
        return state.orElse(null);
    }

    /** Lemmas of the adjectives and clauses that narrow a noun: {@code missing people}, {@code servicemen killed}. */
    private Stream<String> modifiers(int head) {
        return head < 0
                ? Stream.empty()
                : reading.analysis().phrase(head).stream()
                        .flatMap(phrase -> phrase.links().stream())
                        .filter(link -> link.relation() == Phrase.Relation.ADJECTIVE
                                || link.relation() == Phrase.Relation.CLAUSE)
                        .map(link -> lemma(link.token()));
    }

    private Topic.Standing standing(Quantity quantity, @Nullable Clause clause) {
        return Standings.beside(reading.report().text(), quantity.span(), vocabulary)
                .orElse(clause != null && isPlanned(clause) ? Topic.Standing.PLANNED : Topic.Standing.COUNT);
    }

    private boolean isPlanned(Clause clause) {
        Clause at = clause;
        for (int steps = 0; steps < 3; steps++) {
            if (vocabulary.plans(lemma(at.predicate()))
                    || at.grammar().tense() == Clause.Tense.FUTURE
                    || at.grammar().modals().stream().anyMatch(vocabulary::plans)) {
                return true;
            }
            if (at.place().parent() < 0 || at.place().role() == Clause.Role.CONJUNCT) {
                return false;
            }
            at = reading.analysis().clauses().get(at.place().parent());
        }
        return false;
    }

    /** Words that tell figures of things apart; people are told apart by kind, state and place. */
    private Set<String> words(Quantity quantity, @Nullable Clause clause) {
        if (quantity.amount().unit().equals("person")) {
            return Set.of();
        }
        Set<String> words = new TreeSet<>(
                ContentWords.of(reading, clause == null ? List.of(quantity.span()) : List.of(clause.span())));
        words.removeIf(word -> !word.isEmpty() && Character.isDigit(word.charAt(0)));
        return words;
    }

    /** What the figure leaves open, from the last one near enough that says it. */
    private Topic filled(Topic topic, boolean open, Quantity quantity) {
        boolean anaphoric = open || (topic.of().isEmpty() && topic.standing() == Topic.Standing.PART);
        boolean bare = topic.isPersons() && topic.of().isEmpty() && topic.state() == null;
        if (!anaphoric && !bare) {
            return topic;
        }
        for (Before earlier : before) {
            Topic from = earlier.topic();
            if (quantity.span().start() - earlier.end() > NEAR) {
                break;
            }
            if (anaphoric || (topic.kindFits(from) && !from.of().isEmpty())) {
                String place = topic.place() == null && open && topic.standing() == Topic.Standing.COUNT
                        ? from.place()
                        : topic.place();
                return new Topic(
                        from.unit(),
                        open ? from.kind() : topic.kind(),
                        topic.of().isEmpty() ? from.of() : topic.of(),
                        topic.state() == null ? from.state() : topic.state(),
                        place,
                        topic.standing(),
                        topic.words());
            }
        }
        return topic;
    }

    /** Where people are, and nothing else is told of them, they are counted there; a part with a place is a count there. */
    private static Topic settled(Topic topic) {
        boolean placed = topic.isPersons() && topic.place() != null;
        String state = topic.state() == null && placed ? "present" : topic.state();
        Topic.Standing standing =
                topic.standing() == Topic.Standing.PART && placed ? Topic.Standing.COUNT : topic.standing();
        return new Topic(topic.unit(), topic.kind(), topic.of(), state, topic.place(), standing, topic.words());
    }
}
