package rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    PhraseCues(Passage passage) {
        this.passage = passage;
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
        return passage.analysis().clauseAround(phrase.head()).flatMap(clause -> {
            int start = passage.phrase(link.token()).start();
            Span mark = markBefore(start, preposition.length());
            return byPreposition(clause, preposition, link.token(), mark);
        });
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
        if (cue.isEmpty() || mark.isEmpty()) {
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
        Clause main = null;
        Span content = null;
        Span preposition = null;
        Optional<Clause> copula = copulaAbove(phrase.head());
        for (Link link : phrase.links()) {
            Optional<Clause> clause =
                    link.relation() == Relation.CLAUSE ? passage.analysis().clause(link.token()) : Optional.empty();
            if (clause.isPresent() && fits(cue.get(), clause.get())) {
                main = clause.get();
                content = main.span();
            } else if (content == null
                    && link.relation() == Relation.PREPOSITIONAL
                    && link.preposition() != null
                    && cue.get().takes(link.preposition())) {
                content = passage.phrase(link.token());
                preposition = markBefore(content.start(), link.preposition().length());
            }
        }
        if (content == null && copula.isPresent()) {
            main = passage.analysis()
                    .below(copula.get())
                    .filter(below -> below.place().role() == Role.COMPLEMENT)
                    .findFirst()
                    .orElse(null);
            content = main == null ? null : main.span();
        }
        return content == null ? Optional.empty() : Optional.of(draft(phrase, cue.get(), content, preposition, main));
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

    private Draft draft(Phrase phrase, Cue cue, Span content, @Nullable Span preposition, @Nullable Clause main) {
        Optional<Clause> carrier = carrier(phrase.head());
        OptionalInt possessor = phrase.link(Relation.POSSESSOR)
                .map(Link::token)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        OptionalInt by = phrase.links(Relation.PREPOSITIONAL)
                .filter(link -> "by".equals(link.preposition()) || "from".equals(link.preposition()))
                .mapToInt(Link::token)
                .findFirst();
        OptionalInt source = possessor.isPresent()
                ? possessor
                : by.isPresent()
                        ? by
                        : carrier.map(clause -> clause.arguments().who()).orElse(OptionalInt.empty());
        List<Integer> cueTokens = new ArrayList<>(List.of(phrase.head()));
        if (possessor.isEmpty() && by.isEmpty() && carrier.isPresent()) {
            cueTokens.addAll(carrier.get().group().verbs());
        }
        List<Span> cueWords = new ArrayList<>(passage.spans(cueTokens));
        if (preposition != null) {
            cueWords.add(passage.analysis().token(phrase.head()).span().cover(preposition));
        }
        boolean negated = carrier.filter(
                        clause -> possessor.isEmpty() && clause.grammar().negated())
                .isPresent();
        return new Draft(
                new Anatomy(
                        source.isPresent() ? passage.source(source, phrase.head()) : List.of(),
                        Spans.union(cueWords),
                        passage.trimmed(List.of(content))),
                source.orElse(-1),
                phrase.head(),
                cue.manner(),
                negated,
                main);
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
