package rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rapporteur.actor.Mention;
import rapporteur.attribution.Attribution.Relay;
import rapporteur.language.Clause;
import rapporteur.language.Clause.Oblique;
import rapporteur.language.Phrase;
import rapporteur.language.Phrase.Relation;
import rapporteur.language.Sentence;
import rapporteur.text.Span;

/**
 * Finds the other outlet that a statement was made to or published by, where it stands beside the cue or the source:
 * <i>told the Herald that …</i>, <i>said on Radio Litoral that …</i>, <i>a union quoted by the Herald</i>, <i>… (Reuters)</i>.
 */
final class Relays {

    private static final Set<String> CHANNELS = Set.of("to", "with", "on", "in", "via", "through", "for", "by");
    private static final Set<String> SPOKEN = Set.of("to", "on", "by");
    private static final Set<String> NAMING = Set.of("DET", "ADJ", "PROPN", "NOUN", "NUM", "ADV");

    /** So many words after a cue an outlet may be named. */
    private static final int NEXT = 10;

    private final Passage passage;
    private final Press press;
    private final Credits credits;

    Relays(Passage passage, Press press, Credits credits) {
        this.passage = passage;
        this.press = press;
        this.credits = credits;
    }

    /**
     * The outlet beside an attribution's cue or source; of one that lies in no other also that to which its sentence gives
     * credit. None for what an outlet says itself.
     */
    Optional<Relay> beside(Draft draft, boolean top) {
        Stream<Optional<Mention>> near = Stream.of(ofCue(draft), ofLabel(draft), ofSource(draft));
        Stream<Optional<Mention>> whole =
                top ? Stream.of(asReported(draft), credits.of(cueToken(draft))) : Stream.empty();
        return Stream.concat(near, whole)
                .flatMap(Optional::stream)
                .filter(mention -> draft.sourceHead() < 0
                        || !mention.span()
                                .contains(passage.analysis()
                                        .token(draft.sourceHead())
                                        .span()))
                .findFirst()
                .map(mention -> new Relay(mention.actor(), mention.span()));
    }

    /** Whether the report tells to whom or where it was said: it then comes from there, not from another outlet. */
    boolean isToldWhere(Draft draft) {
        return cueClauses(draft)
                .anyMatch(clause -> hearers(clause).findAny().isPresent()
                        || clause.arguments().obliques().stream()
                                .anyMatch(oblique ->
                                        passage.lexicon().isSource("venue", passage.lemma(oblique.phrase()))));
    }

    private Optional<Mention> ofCue(Draft draft) {
        return cueClauses(draft)
                .flatMap(clause -> Stream.of(
                        channels(clause),
                        next(clause),
                        setOff(draft),
                        asides(clause).flatMap(this::channels)))
                .flatMap(heads -> heads)
                .map(press::other)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What stands after a comma behind the words told, though the tree joins it to them: {@code …, in remarks to the Herald}. */
    private Stream<Integer> setOff(Draft draft) {
        Clause main = draft.main();
        return main == null
                ? Stream.empty()
                : main.arguments().obliques().stream()
                        .filter(oblique -> CHANNELS.contains(oblique.preposition())
                                && isAfterComma(oblique.mark().start()))
                        .flatMap(oblique -> ofTalk(oblique.phrase()));
    }

    private boolean isAfterComma(int start) {
        return start > 1 && passage.text().charAt(start - 2) == ',';
    }

    /** The clauses whose predicate is a word of the cue. */
    private Stream<Clause> cueClauses(Draft draft) {
        if (draft.cueToken() < 0) {
            return Stream.empty();
        }
        return draft.anatomy().cue().stream()
                .flatMap(this::tokens)
                .flatMap(token -> passage.analysis().clause(token).stream());
    }

    /** What goes with a clause as it goes with the one it is joined to: {@code Speaking to the Herald, he …, and said}. */
    private Stream<Clause> asides(Clause clause) {
        boolean joined =
                clause.place().role() == Clause.Role.CONJUNCT && clause.place().parent() >= 0;
        Stream<Clause> shared = joined
                ? passage.analysis()
                        .below(passage.analysis().clauses().get(clause.place().parent()))
                        .filter(below -> below.predicate() < clause.predicate())
                : Stream.empty();
        return Stream.concat(passage.analysis().below(clause), shared)
                .filter(below -> isOf("speaking", below) && below.place().role() == Clause.Role.ADVERBIAL);
    }

    private Stream<Integer> tokens(Span span) {
        return IntStream.range(
                        passage.analysis().tokenAt(span.start()),
                        passage.analysis().tokenAt(span.end()))
                .boxed();
    }

    /** Heads of the phrases that can name to whom, where or by whom something was said. */
    private Stream<Integer> channels(Clause clause) {
        return Stream.concat(
                inClause(clause),
                clause.arguments().obliques().stream()
                        .filter(oblique -> CHANNELS.contains(oblique.preposition()))
                        .flatMap(oblique -> ofTalk(oblique.phrase())));
    }

    private Stream<Integer> inClause(Clause clause) {
        Stream<Integer> by = clause.grammar().passive() && isOf("relaying", clause)
                ? clause.arguments().who().stream().boxed()
                : Stream.empty();
        Stream<Integer> beside = clause.arguments().obliques().stream()
                .filter(oblique -> CHANNELS.contains(oblique.preposition()))
                .filter(oblique -> isIn(oblique.preposition(), oblique.phrase()))
                .map(Oblique::phrase);
        return Stream.of(hearers(clause), by, beside).flatMap(heads -> heads);
    }

    /**
     * The outlets named right after a cue, whatever the tree makes of them: as hearer, or after a preposition, {@code said
     * last night on Radio Litoral that}.
     */
    private Stream<Integer> next(Clause clause) {
        int end = Math.min(
                clause.predicate() + NEXT,
                passage.analysis().sentenceOf(clause.predicate()).end());
        boolean open = takesHearer(clause);
        String preposition = "to";
        List<Integer> heads = new ArrayList<>();
        for (int token = clause.predicate() + 1; token < end; token++) {
            String part = passage.analysis().token(token).upos();
            if (part.equals("ADP")) {
                preposition = passage.lemma(token);
                open = CHANNELS.contains(preposition);
            } else if (!NAMING.contains(part)) {
                break;
            } else if (open && isIn(preposition, token)) {
                heads.add(token);
            }
        }
        return heads.stream();
    }

    private boolean takesHearer(Clause clause) {
        return !clause.grammar().passive()
                && passage.cue(clause)
                        .filter(cue -> cue.takes("hearer") && cue.manner() == Manner.ASSERT)
                        .isPresent();
    }

    /** Whether something can be said there: {@code in the Herald}, {@code on state television}, not {@code in a paper}. */
    private boolean isIn(String preposition, int head) {
        return SPOKEN.contains(preposition)
                || press.other(head)
                        .filter(mention -> mention.form() == Mention.Form.NAME)
                        .isPresent();
    }

    private Stream<Integer> hearers(Clause clause) {
        return takesHearer(clause)
                ? Stream.of(clause.arguments().recipient(), clause.arguments().whom())
                        .flatMap(head -> head.stream().boxed())
                        .filter(head -> head > clause.predicate())
                : Stream.empty();
    }

    /** {@code the Herald} of {@code an interview with the Herald}, {@code a statement carried by the Herald}. */
    private Stream<Integer> ofTalk(int head) {
        Stream<Integer> named = passage.lexicon().isSource("talk", passage.lemma(head))
                ? links(head)
                        .filter(link -> link.relation() == Relation.COMPOUND
                                || link.relation() == Relation.POSSESSOR
                                || CHANNELS.contains(link.preposition() == null ? "" : link.preposition()))
                        .map(Phrase.Link::token)
                : Stream.empty();
        return Stream.concat(named, carriers(head));
    }

    private Stream<Phrase.Link> links(int head) {
        return passage.analysis().phrase(head).stream().flatMap(phrase -> phrase.links().stream());
    }

    private boolean isOf(String kind, Clause clause) {
        return passage.lexicon().isSource(kind, passage.lemma(clause.predicate()));
    }

    /** By whom a phrase is said to be carried: {@code papers seen by the Herald}. */
    private Stream<Integer> carriers(int head) {
        return links(head)
                .filter(link -> link.relation() == Relation.CLAUSE)
                .flatMap(link -> passage.analysis().clause(link.token()).stream())
                .filter(clause -> isOf("relaying", clause) || isOf("speaking", clause))
                .flatMap(this::inClause);
    }

    /** {@code Ana Ruiz on Radio Norden: “…”}. */
    private Optional<Mention> ofLabel(Draft draft) {
        if (draft.cueToken() >= 0 || draft.anatomy().source().isEmpty()) {
            return Optional.empty();
        }
        int first =
                passage.analysis().tokenAt(draft.anatomy().source().getLast().end());
        return IntStream.range(first, Math.max(first, cueToken(draft)))
                .filter(token -> CHANNELS.contains(passage.lemma(first)))
                .mapToObj(press::other)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** {@code papers seen by the Herald}, {@code the envoy, quoted by the Herald}. */
    private Optional<Mention> ofSource(Draft draft) {
        return draft.sourceHead() < 0
                ? Optional.empty()
                : carriers(draft.sourceHead())
                        .map(press::other)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** {@code as the Herald reported}, {@code as first reported by the Herald}, in the sentence of the cue. */
    private Optional<Mention> asReported(Draft draft) {
        int cue = cueToken(draft);
        Sentence sentence = passage.analysis().sentenceOf(cue);
        return IntStream.range(sentence.first(), sentence.end())
                .filter(token -> token != draft.cueToken())
                .mapToObj(passage.analysis()::clause)
                .flatMap(Optional::stream)
                .filter(clause ->
                        "as".equals(clause.place().marker()) && (isOf("relaying", clause) || isOf("speaking", clause)))
                .flatMap(clause -> clause.arguments().who().stream().boxed())
                .map(press::other)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private int cueToken(Draft draft) {
        return passage.analysis().tokenAt(draft.anatomy().cue().get(0).start());
    }
}
