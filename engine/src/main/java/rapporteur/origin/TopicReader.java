package rapporteur.origin;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.language.Clause;
import rapporteur.origin.Surroundings.Predication;
import rapporteur.quantity.Quantity;
import rapporteur.quantity.States;
import rapporteur.reading.Reading;
import rapporteur.text.Span;

/**
 * Reads what the figures of one report are of, in the order of the text: a figure that leaves open what it counts
 * ({@code put the total at about 10,000}) takes it from the last one before it that says so.
 */
final class TopicReader {

    /** States of people in which the place matters even where it has no name. */
    private static final Set<String> STAYING = Set.of(Topic.PRESENT, "displaced", "held", "null");

    /** Length of the words that may stand before a figure and tell that it is known. */
    private static final int DEFINITE = 8;

    private static final String CASUALTIES = "casualties";

    private static final String KILLED = "killed";

    /** What befalls one side's people: of several in one speech all are of the side named with the first. */
    private static final Set<String> HARM = Set.of(KILLED, CASUALTIES, "wounded", "missing");

    private final Reading reading;
    private final Vocabulary vocabulary;
    private final Owners owners;
    private final Places places;
    private final Surroundings surroundings;
    private final ContextWords contexts;
    private String attributed = "";
    private final Antecedents antecedents = new Antecedents();

    TopicReader(Reading reading, Voices voices, Names names, Vocabulary vocabulary) {
        this.reading = reading;
        this.vocabulary = vocabulary;
        surroundings = new Surroundings(reading.analysis(), vocabulary);
        contexts = new ContextWords(reading, vocabulary);
        MentionIndex mentions = new MentionIndex(reading.cast().mentions());
        owners = new Owners(reading, voices, names, vocabulary, surroundings, mentions);
        places = new Places(reading, names, vocabulary, surroundings, mentions);
    }

    /**
     * What a figure is of.
     *
     * @param topic in comparable form
     * @param where its place in the report's words; null where none is told
     * @param taken whether it is taken from a figure before
     * @param status how sure those counted are, where that is told: {@code confirmed}
     */
    record Told(
            Topic topic,
            @Nullable String where,
            boolean taken,
            @Nullable String status) {}

    /** What this figure is of; the figures are to be given in the order of the text. */
    Told next(Quantity quantity) {
        if (isPersons(quantity)
                && surroundings.groupOf(quantity).filter(vocabulary::peopled).isPresent()) {
            return inhabitants(quantity);
        }
        int head = surroundings.head(quantity);
        List<Predication> said = surroundings.predications(quantity);
        String lemma = head < 0 ? singular(quantity.counted().text()) : surroundings.lemma(head);
        String state = state(quantity, lemma, head, said);
        Topic.Standing standing = standing(quantity, said, state);
        Places.Place place = places.of(quantity, standing);
        Topic topic = new Topic(
                quantity.amount().unit(),
                kind(quantity, lemma),
                owners.of(quantity),
                state,
                told(place, state),
                standing,
                state != null && isPersons(quantity) ? Set.of() : words(quantity, lemma));
        boolean open = isOpen(quantity, lemma)
                && surroundings.groupOf(quantity).filter(this::isState).isEmpty();
        Topic ofSide = ofSameSide(quantity, topic, lemma);
        // how many of its own one side has tells nothing of the soldiers another speaks of
        boolean apart = topic.isMilitary() && !open && !attributed.equals(String.valueOf(quantity.attribution()));
        attributed = String.valueOf(quantity.attribution());
        Topic told = settled(whole(
                apart
                        ? ofSide
                        : antecedents.fill(ofSide, quantity.span().start(), open, place.told(), number(quantity))));
        antecedents.add(told, quantity);
        return new Told(told, place.words(), open && isPersons(quantity), status(quantity, told));
    }

    /** How sure those counted are; the confirmed dead are the dead. */
    private @Nullable String status(Quantity quantity, Topic topic) {
        Stream<String> inside = reading.analysis().tokensIn(quantity.span()).stream()
                .map(token -> token.lemma().toLowerCase(Locale.ROOT));
        return isHarmed(topic)
                ? null
                : Stream.concat(inside, contexts.of(quantity).stream())
                        .flatMap(word -> vocabulary.status(word).stream())
                        .findFirst()
                        .orElse(null);
    }

    private static double number(Quantity quantity) {
        Double end = quantity.amount().low() == null
                ? quantity.amount().high()
                : quantity.amount().low();
        return end == null ? Double.NaN : end;
    }

    /** {@code a town of 64,000}: no figure of what is told, and none that a later one takes up. */
    private static Told inhabitants(Quantity quantity) {
        Topic topic = new Topic(
                quantity.amount().unit(), "inhabitant", Set.of(), "living", null, Topic.Standing.PART, Set.of());
        return new Told(topic, null, false, null);
    }

    /** A place without a name tells people apart who stay there, not those whom something befell there. */
    private static @Nullable String told(Places.Place place, @Nullable String state) {
        String name = place.name();
        boolean nameless = name != null && (name.equals(Topic.UNNAMED) || name.startsWith(Topic.COMMON));
        return nameless && !STAYING.contains(String.valueOf(state)) ? null : name;
    }

    /** The clause in which a figure is given; itself where there is none. */
    Span around(Quantity quantity) {
        return surroundings.clause(quantity).map(Clause::span).orElse(quantity.span());
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
            return vocabulary
                    .persons(lemma)
                    .or(() -> vocabulary.persons(quantity.counted().text().toLowerCase(Locale.ROOT)))
                    .orElse(
                            quantity.counted().text().isBlank() || isName(quantity) || isState(lemma)
                                    ? Topic.PEOPLE
                                    : lemma);
        }
        return surroundings.measured(quantity).orElse(quantity.amount().unit());
    }

    /** {@code two killed}: the noun tells what befell them, and not who they are. */
    private boolean isState(String lemma) {
        return vocabulary.state(lemma, States.Part.ANY).isPresent();
    }

    /** {@code 11,000 North Koreans}: the noun is a people's name. */
    private static boolean isName(Quantity quantity) {
        String noun = quantity.counted().text();
        return !noun.isEmpty() && Character.isUpperCase(noun.charAt(0));
    }

    private static boolean isPersons(Quantity quantity) {
        return quantity.amount().unit().equals("person");
    }

    private @Nullable String state(Quantity quantity, String lemma, int head, List<Predication> said) {
        if (!isPersons(quantity)) {
            return contexts.verb(quantity).orElse(null);
        }
        Stream<String> own = Stream.of(
                        Stream.of(lemma), surroundings.groupOf(quantity).stream(), surroundings.modifiers(head))
                .flatMap(words -> words);
        Optional<String> state = joined(Stream.concat(own, surroundings.joined(quantity).stream()));
        if (state.isEmpty()) {
            Stream<String> done = said.stream().flatMap(one -> done(one).stream());
            Stream<Integer> places = said.isEmpty()
                    ? surroundings.clause(quantity).stream().flatMap(surroundings::obliques)
                    : said.stream().flatMap(surroundings::wheres);
            Stream<String> where =
                    places.flatMap(place -> vocabulary.state(surroundings.lemma(place), States.Part.PLACE).stream());
            state = Stream.concat(done, where).min(Comparator.comparing(Topic.PRESENT::equals));
        }
        if (state.isEmpty()) {
            // two soldiers have injuries
            state = said.stream()
                    .filter(one -> one.part() == States.Part.WHO
                            && vocabulary.light(surroundings.lemma(one.clause().predicate())))
                    .flatMap(one -> one.clause().arguments().whom().stream().boxed())
                    .flatMap(whom -> vocabulary.state(surroundings.lemma(whom), States.Part.ANY).stream())
                    .findFirst();
        }
        if (state.isEmpty() && head < 0) {
            state = joined(Wording.of(quantity.counted().what()).forms().stream()
                    .flatMap(word -> Stream.of(word, word.replaceFirst("ed$", ""))));
        }
        // where nobody came to harm nobody died
        boolean none = Double.valueOf(0).equals(quantity.amount().high());
        return state.map(known -> none && known.equals(CASUALTIES) ? KILLED : known)
                .orElse(null);
    }

    /** What a clause says befell them, by its verb, or what this makes of them: {@code fell ill}. */
    private Optional<String> done(Predication said) {
        int verb = said.clause().predicate();
        Optional<String> became = said.part() == States.Part.WHO ? surroundings.adjectiveAfter(verb) : Optional.empty();
        return became.flatMap(adjective -> vocabulary.state(adjective, States.Part.ANY))
                .or(() -> vocabulary.state(surroundings.lemma(verb), said.part()));
    }

    /** {@code dead or missing} is a state of its own. */
    private Optional<String> joined(Stream<String> words) {
        Set<String> states = new TreeSet<>();
        words.flatMap(word -> vocabulary.state(word, States.Part.ANY).stream()).forEach(states::add);
        if (states.size() > 1) {
            states.remove(Topic.PRESENT);
        }
        return states.isEmpty() ? Optional.empty() : Optional.of(String.join(" or ", states));
    }

    private Topic.Standing standing(Quantity quantity, List<Predication> said, @Nullable String state) {
        boolean planned = said.stream().anyMatch(one -> surroundings.isPlanned(one.clause()))
                || (!isPersons(quantity)
                        && surroundings
                                .clause(quantity)
                                .filter(surroundings::isPlanned)
                                .isPresent());
        Optional<Topic.Standing> beside = Standings.beside(reading.report().text(), quantity.span(), vocabulary);
        if (beside.filter(Topic.Standing.FURTHER::equals).isPresent()
                && state != null
                && antecedents
                        .last()
                        .filter(before -> surroundings.isOneSentence(
                                before.end() - 1, quantity.span().start()))
                        .filter(before -> !state.equals(before.topic().state()))
                        .isPresent()) {
            // 14 dead and 38 more missing: further people, but no further missing ones
            return Topic.Standing.COUNT;
        }
        boolean added = surroundings
                        .clause(quantity)
                        .filter(clause -> "after".equals(clause.place().marker()))
                        .isPresent()
                && state != null
                && antecedents
                        .last()
                        .filter(before -> state.equals(before.topic().state()))
                        .filter(before -> surroundings.isOneSentence(
                                before.end() - 1, quantity.span().start()))
                        .isPresent();
        if (added) {
            // the toll rose to eight after two died: these are among the eight
            return Topic.Standing.PART;
        }
        return beside.orElse(
                isOfThoseBefore(quantity, said)
                        ? Topic.Standing.PART
                        : planned && !isDefinite(quantity) ? Topic.Standing.PLANNED : Topic.Standing.COUNT);
    }

    /** {@code each of the 612 households will be paid}: those are, whatever is to be done with them. */
    private boolean isDefinite(Quantity quantity) {
        int start = quantity.span().start();
        String own = quantity.span().of(reading.report().text()).toLowerCase(Locale.ROOT);
        String before = reading.report().text().substring(Math.max(0, start - DEFINITE), start);
        return own.startsWith("the ") || before.toLowerCase(Locale.ROOT).matches("(?s).*\\b(?:the|these|those|all) ");
    }

    /** {@code Seventy people were treated. Four were kept in}: a bare number of whom something is said, and fewer than before. */
    private boolean isOfThoseBefore(Quantity quantity, List<Predication> said) {
        Double number = quantity.amount().low();
        return isPersons(quantity)
                && quantity.counted().text().isEmpty()
                && number != null
                && said.stream()
                        .anyMatch(one -> one.part() == States.Part.WHO
                                || (one.part() == States.Part.WHOM
                                        && one.clause().grammar().passive()))
                && antecedents
                        .last()
                        .filter(before -> surroundings.isNextSentence(
                                        before.end() - 1, quantity.span().start())
                                && before.number() > number)
                        .isPresent();
    }

    /** Words that tell figures apart of which no state is known, with what is counted. */
    private Set<String> words(Quantity quantity, String lemma) {
        Set<String> words = new TreeSet<>(contexts.of(quantity));
        if (!lemma.isEmpty() && !quantity.counted().text().isEmpty() && !vocabulary.counts(lemma)) {
            words.add(lemma);
        }
        return words;
    }

    /** {@code nine of its soldiers were killed and 21 wounded}: what befell people stands for people of those told before. */
    private Topic ofSameSide(Quantity quantity, Topic topic, String lemma) {
        if (isInOneSpeech(quantity) && topic.of().isEmpty() && isHarmed(topic) && topic.isMilitary()) {
            return antecedents
                    .last()
                    .map(Antecedents.Told::topic)
                    .filter(before -> isHarmed(before) && before.kindFits(topic))
                    .map(before -> of(topic, before.of()))
                    .orElse(topic);
        }
        boolean bare = topic.isPersons()
                && topic.state() != null
                && topic.of().isEmpty()
                && (isOpen(quantity, lemma)
                        || vocabulary.state(lemma, States.Part.ANY).isPresent());
        return antecedents
                .last()
                .filter(before -> bare
                        && surroundings.isOneSentence(
                                before.end() - 1, quantity.span().start()))
                .map(Antecedents.Told::topic)
                .filter(before -> before.state() != null && !before.isPresent())
                .map(before -> new Topic(
                        topic.unit(),
                        topic.kind().equals(Topic.PEOPLE) || isOpen(quantity, lemma) ? before.kind() : topic.kind(),
                        before.of(),
                        topic.state(),
                        topic.place() == null ? before.place() : topic.place(),
                        topic.standing(),
                        topic.words()))
                .orElse(topic);
    }

    private static Topic of(Topic topic, Set<String> owners) {
        return new Topic(
                topic.unit(), topic.kind(), owners, topic.state(), topic.place(), topic.standing(), topic.words());
    }

    /** Whether a figure stands in the words of one speaker with the figure before. */
    private boolean isInOneSpeech(Quantity quantity) {
        return quantity.attribution() != null && quantity.attribution().equals(attributed);
    }

    private static boolean isHarmed(Topic topic) {
        return topic.isPersons() && topic.state() != null && HARM.contains(topic.state());
    }

    /** {@code 35 of them were killed}: a part of those who came, but all of the killed. */
    private Topic whole(Topic topic) {
        boolean befallen = topic.isPersons()
                && topic.standing() == Topic.Standing.PART
                && topic.state() != null
                && !topic.isPresent();
        boolean ofOthers = antecedents
                .last()
                .filter(before ->
                        before.topic().state() == null || before.topic().isPresent())
                .isPresent();
        return befallen && ofOthers
                ? new Topic(
                        topic.unit(),
                        topic.kind(),
                        topic.of(),
                        topic.state(),
                        topic.place(),
                        Topic.Standing.COUNT,
                        topic.words())
                : topic;
    }

    /** Where people are, and nothing else is told of them, they are counted there; a part with a place is a count there. */
    private static Topic settled(Topic topic) {
        boolean placed =
                topic.isPersons() && topic.place() != null && !topic.place().equals(Topic.UNNAMED);
        String state = topic.state() == null && placed ? Topic.PRESENT : topic.state();
        Topic.Standing standing = topic.standing() == Topic.Standing.PART && placed && Topic.PRESENT.equals(state)
                ? Topic.Standing.COUNT
                : topic.standing();
        return new Topic(topic.unit(), topic.kind(), topic.of(), state, topic.place(), standing, topic.words());
    }
}
