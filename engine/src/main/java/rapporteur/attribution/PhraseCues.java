package rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.attribution.Attribution.Anatomy;
import rapporteur.language.Clause;
import rapporteur.language.Clause.Oblique;
import rapporteur.language.Clause.Role;
import rapporteur.language.Phrase;
import rapporteur.language.Phrase.Link;
import rapporteur.language.Phrase.Relation;
import rapporteur.text.Span;
import rapporteur.text.Spans;

/** Attributions without a verb of saying: <i>according to X</i>, <i>in the view of X</i>, <i>reportedly</i>, <i>X's claim that …</i>. */
final class PhraseCues {

    private final Passage passage;
    private final Tellers tellers;
    private final Hearsay hearsay;

    PhraseCues(Passage passage) {
        this.passage = passage;
        tellers = new Tellers(passage);
        hearsay = new Hearsay(passage);
    }

    /** All of them: by preposition, by adverb, by noun. */
    List<Draft> find() {
        List<Draft> drafts = new ArrayList<>();
        for (Clause clause : passage.analysis().clauses()) {
            for (Oblique oblique : clause.arguments().obliques()) {
                byPreposition(clause, oblique.preposition(), oblique.phrase(), oblique.mark())
                        .ifPresent(drafts::add);
                byStandpoint(clause, oblique).ifPresent(drafts::add);
            }
            for (int adverb : clause.group().adverbs()) {
                byAdverb(clause, adverb).ifPresent(drafts::add);
            }
        }
        for (Phrase phrase : passage.analysis().phrases()) {
            byNoun(phrase).ifPresent(drafts::add);
            byFigure(phrase).ifPresent(drafts::add);
            phrase.links(Relation.PREPOSITIONAL)
                    .forEach(link -> byLink(phrase, link).ifPresent(drafts::add));
        }
        return drafts;
    }

    private Optional<Draft> byLink(Phrase phrase, Link link) {
        String preposition = link.preposition();
        if (preposition == null || passage.lexicon().cue("ADP", preposition).isEmpty()) {
            return Optional.empty();
        }
        Span mark = markBefore(passage.phrase(link.token()).start(), preposition.length());
        Optional<Clause> around = passage.analysis().clauseAround(phrase.head());
        return around.isPresent()
                ? byPreposition(around.get(), preposition, link.token(), mark)
                : verbless(phrase, link.token(), mark);
    }

    /** {@code Two shots, according to the police.} */
    private Optional<Draft> verbless(Phrase phrase, int source, Span mark) {
        Optional<Cue> cue = passage.lexicon().cue("ADP", mark.of(passage.text()).toLowerCase(Locale.ROOT));
        Span sourceWords = passage.phrase(source);
        List<Span> content =
                passage.trimmed(Spans.without(List.of(passage.phrase(phrase.head())), mark.cover(sourceWords)));
        return cue.isEmpty() || content.isEmpty() || (cue.get().takes("name") && !isNamed(source))
                ? Optional.empty()
                : Optional.of(new Draft(
                        new Anatomy(List.of(sourceWords), List.of(mark), content),
                        source,
                        passage.analysis().tokenAt(mark.start()),
                        cue.get().manner(),
                        false,
                        null));
    }

    private Span markBefore(int start, int length) {
        int end = start;
        while (end > 0 && Character.isWhitespace(passage.text().charAt(end - 1))) {
            end--;
        }
        return new Span(Math.max(0, end - length), end);
    }

    private Optional<Draft> byPreposition(Clause clause, String preposition, int source, Span mark) {
        Optional<Cue> cue = passage.lexicon().cue("ADP", preposition);
        if (cue.isEmpty() || mark.isEmpty() || (cue.get().takes("name") && !isNamed(source))) {
            return Optional.empty();
        }
        Clause scope = scope(clause, mark);
        Span sourceWords = passage.phrase(source);
        List<Span> content = passage.trimmed(Spans.without(List.of(scope.span()), mark.cover(sourceWords)));
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(
                        new Anatomy(List.of(sourceWords), List.of(mark), content),
                        source,
                        passage.analysis().tokenAt(mark.start()),
                        cue.get().manner(),
                        false,
                        scope));
    }

    /** {@code per the Herald}, {@code per officials}, not {@code per day}. */
    private boolean isNamed(int source) {
        return passage.analysis().token(source).upos().equals("PROPN")
                || Stream.of("someone", "document", "outlet")
                        .anyMatch(kind -> passage.lexicon().isSource(kind, passage.lemma(source)));
    }

    /** {@code in the view of analysts}, {@code in his words}, {@code by her account}. */
    private Optional<Draft> byStandpoint(Clause clause, Oblique oblique) {
        int head = oblique.phrase();
        Optional<Cue> cue =
                passage.lexicon().cue("VIEW", passage.lemma(head)).filter(known -> known.takes(oblique.preposition()));
        Optional<Integer> source = cue.flatMap(known -> passage.analysis().phrase(head)).stream()
                .flatMap(phrase -> phrase.links().stream())
                .filter(link -> link.relation() == Relation.POSSESSOR || "of".equals(link.preposition()))
                .map(Link::token)
                .findFirst();
        if (source.isEmpty()) {
            return Optional.empty();
        }
        Span whole = oblique.mark().cover(passage.phrase(head));
        Clause scope = scope(clause, whole);
        Span sourceWords = passage.phrase(source.get());
        List<Span> words = passage.trimmed(Spans.without(List.of(whole), sourceWords));
        List<Span> content = passage.trimmed(Spans.without(List.of(scope.span()), whole));
        return words.isEmpty() || content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(
                        new Anatomy(List.of(sourceWords), words, content),
                        source.get(),
                        head,
                        cue.get().manner(),
                        false,
                        scope));
    }

    /** At an edge of its sentence the phrase speaks of the whole sentence, inside of its own clause alone. */
    private Clause scope(Clause clause, Span mark) {
        Clause scope = clause;
        while (scope.place().parent() >= 0 && scope.place().role() != Role.COMPLEMENT) {
            Clause above = passage.analysis().clauses().get(scope.place().parent());
            boolean atEdge = mark.start() <= above.span().start()
                    || clause.span().end() >= above.span().end();
            if (!atEdge) {
                break;
            }
            scope = above;
        }
        return scope;
    }

    private Optional<Draft> byAdverb(Clause clause, int adverb) {
        Optional<Cue> cue = passage.lexicon().cue("ADV", passage.lemma(adverb));
        Span word = passage.analysis().token(adverb).span();
        List<Span> content = cue.isEmpty() ? List.of() : passage.trimmed(Spans.without(List.of(clause.span()), word));
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(
                        new Anatomy(List.of(), List.of(word), content),
                        -1,
                        adverb,
                        cue.get().manner(),
                        false,
                        clause));
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
        return new Said(content, markBefore(content.start(), preposition.length()), null);
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
