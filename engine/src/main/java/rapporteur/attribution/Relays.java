package rapporteur.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Integer, Mention> credits;

    Relays(Passage passage, Press press) {
        this.passage = passage;
        this.press = press;
        credits = credits();
    }

    /** The outlet beside an attribution's cue or source; none for what an outlet says itself. */
    Optional<Relay> beside(Draft draft) {
        return Stream.of(ofCue(draft), ofSource(draft), credited(draft))
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
                        passage.analysis()
                                .below(clause)
                                .filter(below ->
                                        isOf("speaking", below) && below.place().role() == Clause.Role.ADVERBIAL)
                                .flatMap(this::channels)))
                .flatMap(heads -> heads)
                .map(press::other)
                .flatMap(Optional::stream)
                .findFirst();
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

    /** {@code papers seen by the Herald}, {@code the envoy, quoted by the Herald}. */
    private Optional<Mention> ofSource(Draft draft) {
        return draft.sourceHead() < 0
                ? Optional.empty()
                : carriers(draft.sourceHead())
                        .map(press::other)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** An outlet alone in brackets, in the sentence of the cue. */
    private Optional<Mention> credited(Draft draft) {
        int cue = passage.analysis().tokenAt(draft.anatomy().cue().get(0).start());
        return Optional.ofNullable(
                credits.get(passage.analysis().sentenceOf(cue).first()));
    }

    /** By the first token of their sentences. */
    private Map<Integer, Mention> credits() {
        Map<Integer, Mention> found = new HashMap<>();
        for (int token = 0; token + 1 < passage.analysis().tokens().size(); token++) {
            int bracket = token;
            if (passage.analysis().token(token).text().equals("(")) {
                press.other(token + 1)
                        .filter(mention -> isBracketed(bracket, mention))
                        .ifPresent(mention -> found.putIfAbsent(
                                passage.analysis().sentenceOf(bracket).first(), mention));
            }
        }
        return found;
    }

    private boolean isBracketed(int bracket, Mention mention) {
        int end = mention.span().end();
        return passage.analysis().token(bracket).span().end() == mention.span().start()
                && end < passage.text().length()
                && passage.text().charAt(end) == ')';
    }
}
