package rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.attribution.Attribution.Anatomy;
import rapporteur.language.Clause;
import rapporteur.language.Clause.Form;
import rapporteur.language.Clause.Oblique;
import rapporteur.language.Clause.Role;
import rapporteur.text.Span;
import rapporteur.text.Spans;

/**
 * Attributions whose cue is the predicate of a clause: <i>said that …</i>, <i>…, he said</i>, <i>plans to …</i>, <i>is
 * believed to …</i>, <i>called for …</i>, <i>is sure that …</i>.
 */
final class VerbCues {

    private static final Set<String> OBJECT_COMPLEMENTS = Set.of("as", "for", "of", "over", "against", "about");

    private final Passage passage;
    private final Sequels sequels;
    private final Hearsay hearsay;

    VerbCues(Passage passage) {
        this.passage = passage;
        sequels = new Sequels(passage);
        hearsay = new Hearsay(passage);
    }

    /** One attribution for each clause that is a cue. */
    List<Draft> find() {
        List<Draft> drafts = new ArrayList<>();
        for (Clause clause : passage.analysis().clauses()) {
            Optional<Draft> draft = draft(clause);
            draft.ifPresent(drafts::add);
        }
        return drafts;
    }

    private Optional<Draft> draft(Clause clause) {
        Optional<Cue> known = passage.cue(clause);
        Content content = known.isPresent() ? content(clause, known.get()) : quoted(clause);
        if (content == null) {
            return Optional.empty();
        }
        boolean heard = hearsay.isHeard(clause);
        OptionalInt who = heard ? hearsay.teller(clause) : sequels.speaker(clause);
        boolean nobody = who.isEmpty()
                && !heard
                && !clause.grammar().passive()
                && known.map(Cue::manner).orElse(Manner.ASSERT) != Manner.SEEM;
        if (nobody) {
            return Optional.empty();
        }
        List<Span> source = passage.source(who, clause.predicate());
        List<Span> cue = cueWords(clause, content);
        // what is around a quotation is easily joined to its last words
        List<Span> spans = passage.besideInQuotation(content.spans(), clause.predicate());
        List<Span> words = apart(spans, source, cue);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Manner manner = known.map(Cue::manner).orElse(Manner.ASSERT);
        return Optional.of(new Draft(
                new Anatomy(source, cue, words),
                who.orElse(-1),
                clause.predicate(),
                manner,
                clause.grammar().negated(),
                content.main()));
    }

    /** The content without the cue and, where the cue stands in it, what is beside the cue of the source. */
    private List<Span> apart(List<Span> content, List<Span> source, List<Span> cue) {
        Span whole = Spans.cover(cue);
        List<Span> words = content;
        if (Spans.overlap(content, whole)) {
            for (Span span : source) {
                Span both = whole.cover(span);
                whole = both.length() < whole.length() + span.length() + 3 ? both : whole;
            }
            words = Spans.without(content, whole);
        }
        return passage.trimmed(words);
    }

    /** What a cue's clause holds as content: its words, its main clause if it is one, the preposition that belongs to the cue. */
    private record Content(
            List<Span> spans,
            @Nullable Clause main,
            @Nullable Span preposition) {}

    private @Nullable Content content(Clause clause, Cue cue) {
        if (clause.grammar().passive()) {
            return passiveContent(clause, cue);
        }
        Content found = cue.takes("clause") ? clausal(clause) : quoted(clause);
        if (found == null && (cue.takes("infinitive") || cue.takes("gerund"))) {
            found = open(clause, cue);
        }
        if (found == null && (cue.takes("object") || hearsay.hasFigure(clause, cue))) {
            found = object(clause, cue);
        }
        if (found == null
                && cue.takes("hearer")
                && clause.arguments().recipient().isPresent()) {
            found = object(clause, cue);
        }
        if (found == null) {
            found = oblique(clause, cue, "");
        }
        return found == null && cue.takes("clause") && cue.takes("quote") ? fragment(clause) : found;
    }

    private @Nullable Content fragment(Clause clause) {
        return hearsay.fragment(clause)
                .map(words -> new Content(List.of(words), null, null))
                .orElse(null);
    }

    private @Nullable Content clausal(Clause clause) {
        List<Clause> complements = below(clause).stream()
                .filter(below -> below.place().role() == Role.COMPLEMENT)
                .toList();
        if (!complements.isEmpty()) {
            return new Content(complements.stream().map(sequels::without).toList(), complements.get(0), null);
        }
        Content aside = aside(clause);
        if (aside != null) {
            return aside;
        }
        for (Clause below : below(clause)) {
            if (below.place().role() == Role.PARATAXIS
                    && below.predicate() > clause.predicate()
                    && isIntroduced(below)) {
                return new Content(List.of(below.span()), below, null);
            }
        }
        return null;
    }

    /** The content around or before a cue that stands beside it: {@code …, he said}, {@code as he said}. */
    private @Nullable Content aside(Clause clause) {
        boolean beside = clause.place().role() == Role.PARATAXIS
                || (clause.place().role() == Role.ADVERBIAL
                        && "as".equals(clause.place().marker()));
        if (!beside || clause.place().parent() < 0 || clause.arguments().whom().isPresent() || before(clause) == ':') {
            return null;
        }
        Clause around = passage.analysis().clauses().get(clause.place().parent());
        List<Span> words = Spans.without(List.of(around.span()), clause.span());
        return around.span().start() > clause.span().start() && !isIntroduced(around)
                ? null
                : new Content(words, around, null);
    }

    /** Without a known cue, only words in quotation marks are content: {@code “…,” she joked}. */
    private @Nullable Content quoted(Clause clause) {
        Content found = clause.grammar().passive() ? null : clausal(clause);
        List<Span> spans = found == null ? List.of() : passage.trimmed(found.spans());
        if (spans.isEmpty()) {
            return null;
        }
        Span words = Spans.cover(spans);
        boolean quoted = passage.quotationAt(words.start()).isPresent()
                && passage.quotationAt(words.end() - 1).isPresent()
                && passage.quotationAt(clause.span().start()).isEmpty();
        return quoted ? found : null;
    }

    private @Nullable Content open(Clause clause, Cue cue) {
        for (Clause below : below(clause)) {
            if (below.place().role() != Role.OPEN_COMPLEMENT) {
                continue;
            }
            boolean infinitive = below.grammar().form() == Form.INFINITIVE
                    || "to".equals(below.place().marker());
            boolean gerund = !infinitive && below.grammar().form() == Form.PARTICIPLE;
            boolean fits = (infinitive && cue.takes("infinitive")) || (gerund && cue.takes("gerund"));
            if (fits) {
                OptionalInt object = clause.arguments().whom();
                boolean raised = object.isPresent() && object.getAsInt() < below.predicate() && !cue.takes("hearer");
                Span words = raised ? below.span().cover(passage.phrase(object.getAsInt())) : below.span();
                boolean seeming =
                        cue.manner() == Manner.SEEM && clause.arguments().who().isPresent();
                return new Content(
                        seeming
                                ? List.of(
                                        passage.phrase(clause.arguments().who().getAsInt()), words)
                                : List.of(words),
                        below,
                        null);
            }
        }
        return null;
    }

    private @Nullable Content object(Clause clause, Cue cue) {
        OptionalInt object = clause.arguments().whom();
        if (object.isEmpty() || object.getAsInt() < clause.predicate()) {
            return null;
        }
        Span words = passage.phrase(object.getAsInt());
        for (Clause below : below(clause)) {
            boolean says = below.place().role() == Role.OPEN_COMPLEMENT
                    || (below.place().role() == Role.ADVERBIAL
                            && below.place().marker() != null
                            && OBJECT_COMPLEMENTS.contains(below.place().marker()));
            if (says && below.predicate() > object.getAsInt()) {
                words = words.cover(below.span());
            }
        }
        for (Oblique oblique : clause.arguments().obliques()) {
            boolean belongs = cue.takes("rest")
                    ? !oblique.preposition().isEmpty()
                    : OBJECT_COMPLEMENTS.contains(oblique.preposition())
                            || (cue.takes("figure") && oblique.preposition().equals("at"));
            if (belongs && oblique.phrase() > object.getAsInt()) {
                words = words.cover(passage.phrase(oblique.phrase()));
            }
        }
        return new Content(List.of(words), null, null);
    }

    private @Nullable Content oblique(Clause clause, Cue cue, String prefix) {
        for (Oblique oblique : clause.arguments().obliques()) {
            if (!oblique.preposition().isEmpty()
                    && oblique.phrase() > clause.predicate()
                    && cue.takes(prefix + oblique.preposition())) {
                return new Content(List.of(passage.phrase(oblique.phrase())), null, oblique.mark());
            }
        }
        for (Clause below : below(clause)) {
            String marker = below.place().marker();
            if (below.place().role() == Role.ADVERBIAL && marker != null && cue.takes(prefix + marker)) {
                return new Content(List.of(below.span()), below, null);
            }
        }
        return null;
    }

    private @Nullable Content passiveContent(Clause clause, Cue cue) {
        OptionalInt subject = clause.arguments().whom();
        for (Clause below : below(clause)) {
            boolean complement =
                    below.place().role() == Role.COMPLEMENT || below.place().role() == Role.SUBJECT;
            if (complement && (cue.takes("clause") || cue.takes("be-clause"))) {
                return new Content(List.of(below.span()), below, null);
            }
            if (below.place().role() == Role.OPEN_COMPLEMENT && cue.takes("be-infinitive")) {
                List<Span> words = new ArrayList<>();
                subject.ifPresent(head -> words.addAll(passage.source(OptionalInt.of(head), clause.predicate())));
                words.add(below.span());
                return new Content(words, below, null);
            }
        }
        Content phrase = oblique(clause, cue, "be-");
        if (phrase != null && subject.isPresent()) {
            List<Span> words = new ArrayList<>(passage.source(subject, clause.predicate()));
            words.addAll(phrase.spans());
            return new Content(words, phrase.main(), phrase.preposition());
        }
        boolean told = clause.arguments().who().isPresent() || cue.takes("be-object");
        return subject.isPresent() && told && cue.takes("object")
                ? new Content(passage.source(subject, clause.predicate()), null, null)
                : null;
    }

    private List<Span> cueWords(Clause clause, Content content) {
        List<Integer> tokens = new ArrayList<>(clause.group().verbs());
        int first = tokens.get(0);
        int end = tokens.get(tokens.size() - 1);
        for (int adverb : clause.group().adverbs()) {
            boolean within = adverb >= first - 1 && adverb <= end;
            boolean inContent = Spans.overlap(
                    content.spans(), passage.analysis().token(adverb).span());
            if (within && !inContent) {
                tokens.add(adverb);
            }
        }
        List<Span> spans = new ArrayList<>(passage.spans(tokens));
        Span preposition = content.preposition();
        if (preposition != null && !preposition.isEmpty()) {
            Span last = spans.get(spans.size() - 1);
            if (preposition.start() - last.end() == 1) {
                spans.set(spans.size() - 1, spans.get(spans.size() - 1).cover(preposition));
            } else {
                spans.add(preposition);
            }
        }
        return Spans.union(spans);
    }

    /** Whether a colon or an opening quotation mark stands before a clause. */
    private boolean isIntroduced(Clause clause) {
        return before(clause) == ':'
                || passage.quotationAt(clause.span().start())
                        .filter(quotation ->
                                quotation.span().start() >= clause.span().start() - 3)
                        .isPresent();
    }

    /** The sign before a clause, a blank where the text begins with it. */
    private char before(Clause clause) {
        Span sign = passage.before(clause.span().start(), 1);
        return sign.isEmpty() ? ' ' : passage.text().charAt(sign.start());
    }

    private List<Clause> below(Clause clause) {
        return passage.analysis()
                .below(clause)
                .filter(below -> below.place().governor() == clause.predicate())
                .toList();
    }
}
