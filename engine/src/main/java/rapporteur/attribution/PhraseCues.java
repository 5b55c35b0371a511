package rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rapporteur.attribution.Attribution.Anatomy;
import rapporteur.language.Clause;
import rapporteur.language.Clause.Oblique;
import rapporteur.language.Clause.Role;
import rapporteur.language.Phrase;
import rapporteur.language.Phrase.Link;
import rapporteur.language.Phrase.Relation;
import rapporteur.text.Span;
import rapporteur.text.Spans;

/** Attributions without a verb of saying: <i>according to X</i>, <i>in the view of X</i>, <i>reportedly</i>, and by nouns ({@link NounCues}). */
final class PhraseCues {

    private final Passage passage;
    private final NounCues nouns;

    PhraseCues(Passage passage) {
        this.passage = passage;
        nouns = new NounCues(passage);
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
            nouns.of(phrase).forEach(drafts::add);
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
        Span mark = passage.before(passage.phrase(link.token()).start(), preposition.length());
        return passage.analysis()
                .clauseAround(phrase.head())
                .flatMap(clause -> byPreposition(clause, preposition, link.token(), mark));
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
}
