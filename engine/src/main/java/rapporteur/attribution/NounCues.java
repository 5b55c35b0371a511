package rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.attribution.Attribution.Anatomy;
import rapporteur.language.Clause;
import rapporteur.language.Clause.Role;
import rapporteur.language.Phrase;
import rapporteur.language.Phrase.Link;
import rapporteur.language.Phrase.Relation;
import rapporteur.text.Span;
import rapporteur.text.Spans;

/** Attributions by a noun that stands for words: <i>X's claim that …</i>, <i>reports in the press of …</i>, <i>X's figure is …</i>. */
final class NounCues {

    private final Passage passage;
    private final Tellers tellers;
    private final Hearsay hearsay;

    NounCues(Passage passage) {
        this.passage = passage;
        tellers = new Tellers(passage);
        hearsay = new Hearsay(passage);
    }

    /** The attributions that a phrase's noun makes. */
    Stream<Draft> of(Phrase phrase) {
        return Stream.of(byNoun(phrase), byFigure(phrase)).flatMap(Optional::stream);
    }

    private Optional<Draft> byNoun(Phrase phrase) {
        Optional<Cue> cue = passage.lexicon().cue("NOUN", passage.lemma(phrase.head()));
        if (cue.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt teller = tellers.of(phrase);
        if (teller.isEmpty() && carrier(phrase.head()).isEmpty() && cue.get().takes("teller")) {
            return Optional.empty();
        }
        Said said = said(phrase, cue.get());
        if (said == null && teller.isPresent()) {
            said = behind(phrase, teller.getAsInt(), cue.get());
        }
        return said == null ? Optional.empty() : Optional.of(draft(phrase, cue.get(), said, teller));
    }

    /** {@code the union's figure is nine hundred}. */
    private Optional<Draft> byFigure(Phrase phrase) {
        OptionalInt teller = passage.lexicon().isSource("tally", passage.lemma(phrase.head()))
                ? tellers.of(phrase)
                : OptionalInt.empty();
        if (teller.isEmpty()) {
            return Optional.empty();
        }
        return passage.analysis()
                .clauseAround(phrase.head())
                .filter(clause -> clause.predicate() > phrase.head()
                        && clause.arguments().who().isPresent()
                        && clause.arguments().who().getAsInt() == phrase.head()
                        && !clause.group().verbs().isEmpty()
                        && passage.lemma(clause.group().verbs().get(0)).equals("be"))
                .map(clause -> new Span(
                        passage.analysis()
                                .token(clause.group().verbs().get(0))
                                .span()
                                .end(),
                        clause.span().end()))
                .filter(hearsay::isMeasured)
                .map(words -> new Draft(
                        new Anatomy(
                                passage.source(teller, phrase.head()),
                                passage.spans(List.of(phrase.head())),
                                passage.trimmed(List.of(words))),
                        teller.getAsInt(),
                        phrase.head(),
                        Manner.ASSERT,
                        false,
                        null));
    }

    /** What a noun tells: its words, the preposition that joins them, their main clause. */
    private record Said(
            Span content,
            @Nullable Span preposition,
            @Nullable Clause main) {}

    private @Nullable Said said(Phrase phrase, Cue cue) {
        Said said = null;
        for (Link link : phrase.links()) {
            Optional<Clause> clause =
                    link.relation() == Relation.CLAUSE ? passage.analysis().clause(link.token()) : Optional.empty();
            if (clause.isPresent() && fits(cue, clause.get())) {
                said = new Said(clause.get().span(), said == null ? null : said.preposition(), clause.get());
            } else if (said == null) {
                said = joined(link, cue);
            }
        }
        if (said != null) {
            return said;
        }
        return copulaAbove(phrase.head()).stream()
                .flatMap(copula -> passage.analysis().below(copula))
                .filter(below -> below.place().role() == Role.COMPLEMENT)
                .findFirst()
                .map(below -> new Said(below.span(), null, below))
                .orElse(null);
    }

    private @Nullable Said joined(Link link, Cue cue) {
        String preposition = link.preposition();
        if (link.relation() != Relation.PREPOSITIONAL || preposition == null || !cue.takes(preposition)) {
            return null;
        }
        Span content = passage.phrase(link.token());
        return new Said(content, passage.before(content.start(), preposition.length()), null);
    }

    /**
     * What stands behind the teller, to whom or to the verb before whom the tree joins it: {@code the claim by the workers that
     * …}, {@code reports in the press of …}.
     */
    private @Nullable Said behind(Phrase phrase, int teller, Cue cue) {
        Span after = passage.phrase(teller);
        for (Link link : passage.analysis().phrase(teller).map(Phrase::links).orElse(List.of())) {
            Said said = teller > phrase.head() ? joined(link, cue) : null;
            if (said != null) {
                return said;
            }
        }
        return passage.analysis().clauseAround(phrase.head()).stream()
                .flatMap(around -> passage.analysis().below(around))
                .filter(below -> fits(cue, below)
                        && below.span().start() > phrase.span().start()
                        && !passage.hasWord(new Span(
                                Math.min(
                                        Math.max(phrase.span().end(), after.end()),
                                        below.span().start()),
                                below.span().start())))
                .findFirst()
                .map(below -> new Said(below.span(), null, below))
                .orElse(null);
    }

    private static boolean fits(Cue cue, Clause clause) {
        if (clause.place().role() == Role.RELATIVE) {
            return false;
        }
        String marker = clause.place().marker();
        if (marker == null) {
            return false;
        }
        return cue.takes(
                switch (marker) {
                    case "to" -> "infinitive";
                    case "that", "whether" -> "clause";
                    default -> marker;
                });
    }

    /** The clause of a copula that this noun is the subject of, <i>his view is that …</i>. */
    private Optional<Clause> copulaAbove(int head) {
        return passage.analysis()
                .clauseAround(head)
                .filter(clause -> clause.arguments().who().isPresent()
                        && clause.arguments().who().getAsInt() == head
                        && passage.lemma(clause.predicate()).equals("be"));
    }

    private Draft draft(Phrase phrase, Cue cue, Said said, OptionalInt teller) {
        Optional<Clause> carrier = teller.isPresent() ? Optional.empty() : carrier(phrase.head());
        OptionalInt source = teller.isPresent()
                ? teller
                : carrier.map(clause -> clause.arguments().who()).orElse(OptionalInt.empty());
        List<Integer> cueTokens = new ArrayList<>(List.of(phrase.head()));
        carrier.ifPresent(clause -> cueTokens.addAll(clause.group().verbs()));
        List<Span> cueWords = new ArrayList<>(passage.spans(cueTokens));
        Span noun = passage.analysis().token(phrase.head()).span();
        if (said.preposition() != null && said.preposition().start() - noun.end() <= 1) {
            cueWords.add(noun.cover(said.preposition()));
        }
        List<Span> words = source.isPresent() ? passage.source(source, phrase.head()) : List.of();
        return new Draft(
                new Anatomy(apart(words, said), Spans.union(cueWords), passage.trimmed(List.of(said.content()))),
                source.orElse(-1),
                phrase.head(),
                cue.manner(),
                carrier.filter(clause -> clause.grammar().negated()).isPresent(),
                said.main());
    }

    private List<Span> apart(List<Span> source, Said said) {
        Span words =
                said.preposition() == null ? said.content() : said.preposition().cover(said.content());
        return Spans.overlap(source, words) ? passage.trimmed(Spans.without(source, words)) : source;
    }

    /** The clause that lends a noun its verb: {@code expressed} of {@code expressed concern that}. */
    private Optional<Clause> carrier(int noun) {
        return passage.analysis()
                .clauseAround(noun)
                .filter(clause -> clause.arguments().whom().isPresent()
                        && clause.arguments().whom().getAsInt() == noun
                        && !clause.grammar().passive()
                        && passage.lexicon()
                                .cue("LIGHT", passage.lemma(clause.predicate()))
                                .isPresent());
    }
}
