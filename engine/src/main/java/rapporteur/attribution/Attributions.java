package rapporteur.attribution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Cast;
import rapporteur.attribution.Attribution.Mode;
import rapporteur.encoder.Signals;
import rapporteur.factuality.FactualityReader;
import rapporteur.intake.Block;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.text.Span;
import rapporteur.text.Spans;
import rapporteur.time.TimeExpression;

/**
 * Finds who says what in a report: the turns of a transcript, what the reader marks, and what rules find by a lexicon of
 * cue words, in this order; what lies in another's content is nested in it. Cost: linear in the text.
 */
public final class Attributions {

    private static final double QUOTED = 0.9;

    private final CueLexicon lexicon;
    private final FactualityReader factuality;

    private Attributions(CueLexicon lexicon, FactualityReader factuality) {
        this.lexicon = lexicon;
        this.factuality = factuality;
    }

    /**
     * For English.
     *
     * @throws rapporteur.rule.InstallationException if a word list is missing or damaged
     */
    public static Attributions english() {
        return new Attributions(CueLexicon.english(), FactualityReader.english());
    }

    /**
     * The attributions of a report, in the order of the text.
     *
     * @param report the report
     * @param analysis its grammar
     * @param times its time expressions, in the order of the text
     * @param cast who appears in it
     * @param signals what the model says of its words
     */
    public List<Attribution> find(
            Report report, Analysis analysis, List<TimeExpression> times, Cast cast, Signals signals) {
        Passage passage = passage(report, analysis);
        Understanding understanding = new Understanding(passage);
        List<Draft> ruled = ruled(report, passage);
        List<Draft> marked = new Linking(signals, passage)
                .find().stream().map(understanding::of).toList();
        int length = report.text().length();
        List<Draft> told = new Agreement(length, new Labels(passage, report).turns()).with(marked);
        List<Draft> all = new Agreement(length, told).with(ruled);
        return attributions(all, passage, times, new SourceKinds(report, passage, cast));
    }

    /** The attributions that rules alone find. */
    List<Attribution> find(Report report, Analysis analysis, List<TimeExpression> times, Cast cast) {
        Passage passage = passage(report, analysis);
        return attributions(ruled(report, passage), passage, times, new SourceKinds(report, passage, cast));
    }

    private Passage passage(Report report, Analysis analysis) {
        List<Span> paragraphs = paragraphs(report);
        return new Passage(report.text(), paragraphs, analysis, Quotations.find(report.text(), paragraphs), lexicon);
    }

    private static List<Draft> ruled(Report report, Passage passage) {
        List<Draft> drafts = new ArrayList<>(new VerbCues(passage).find());
        drafts.addAll(new PhraseCues(passage).find());
        List<Draft> spoken = new ArrayList<>(new Speech(passage, drafts).spoken());
        spoken.addAll(new Labels(passage, report).turns());
        spoken.addAll(new Labels(passage, report).headlines());
        return new Selection(passage).of(spoken);
    }

    /** The blocks of the report; without blocks, its lines. */
    private static List<Span> paragraphs(Report report) {
        List<Span> blocks = report.blocks().stream().map(Block::span).toList();
        List<Span> whole = blocks.isEmpty() ? List.of(new Span(0, report.text().length())) : blocks;
        List<Span> lines = new ArrayList<>();
        for (Span block : whole) {
            int start = block.start();
            for (int at = block.start(); at <= block.end(); at++) {
                if (at == block.end() || report.text().charAt(at) == '\n') {
                    if (!report.text().substring(start, at).isBlank()) {
                        lines.add(new Span(start, at));
                    }
                    start = at + 1;
                }
            }
        }
        return lines;
    }

    private List<Attribution> attributions(
            List<Draft> drafts, Passage passage, List<TimeExpression> times, SourceKinds sources) {
        List<Draft> all = drafts.stream()
                .sorted(Comparator.comparingInt((Draft draft) -> extent(draft).start())
                        .thenComparingInt(draft -> -extent(draft).end())
                        .thenComparing(draft -> draft.anatomy().cue().get(0)))
                .toList();
        List<@Nullable String> holders = nesting(all);
        List<Draft> ordered = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String holder = holders.get(i);
            if (holder == null || isStatement(all.get(i), all.get(Integer.parseInt(holder.substring(1)) - 1))) {
                ordered.add(all.get(i));
            }
        }
        List<@Nullable String> within = nesting(ordered);
        Stances stances = new Stances(passage, factuality);
        List<Attribution> attributions = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Draft draft = ordered.get(i);
            Mode mode = mode(draft, passage);
            attributions.add(new Attribution(
                    "t" + (i + 1),
                    draft.anatomy(),
                    sources.speaker(draft),
                    mode,
                    within.get(i),
                    stances.of(draft, mode),
                    said(draft, passage, times)));
        }
        return attributions;
    }

    /**
     * Whether somebody says something: within another's words, plans, hopes and judgements are part of what is said. In a
     * speaker's turn, which is all that is said, what others say may be told by a mere phrase.
     */
    private static boolean isStatement(Draft draft, Draft outer) {
        boolean told = draft.main() != null || (draft.sourceHead() >= 0 && outer.cueToken() < 0);
        return switch (draft.manner()) {
            case ASSERT, ADMIT, DENY, ASK -> told;
            case THINK, SUSPECT, SEEM -> draft.main() != null && outer.cueToken() < 0;
            case WITHHOLD, WANT, JUDGE -> false;
        };
    }

    private static Span extent(Draft draft) {
        List<Span> all = new ArrayList<>(draft.anatomy().content());
        all.addAll(draft.anatomy().cue());
        all.addAll(draft.anatomy().source());
        return Spans.cover(all);
    }

    /** For each attribution the innermost one in whose content its cue and content lie. Cost: n log n for usual depths. */
    private static List<@Nullable String> nesting(List<Draft> ordered) {
        List<@Nullable String> within = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < ordered.size(); i++) {
            Span here = extent(ordered.get(i));
            while (!open.isEmpty() && extent(ordered.get(open.peek())).end() <= here.start()) {
                open.pop();
            }
            String holder = null;
            for (int outer : open) {
                if (holds(ordered.get(outer), ordered.get(i))) {
                    holder = "t" + (outer + 1);
                    break;
                }
            }
            within.add(holder);
            open.push(i);
        }
        return within;
    }

    private static boolean holds(Draft outer, Draft inner) {
        Span cue = inner.anatomy().cue().get(0);
        Span content = Spans.cover(inner.anatomy().content());
        Span whole = Spans.cover(outer.anatomy().content());
        return Spans.overlap(outer.anatomy().content(), cue)
                && whole.contains(content)
                && !Spans.overlap(
                        inner.anatomy().content(), outer.anatomy().cue().get(0));
    }

    private static Mode mode(Draft draft, Passage passage) {
        int letters = 0;
        int quoted = 0;
        for (Span span : draft.anatomy().content()) {
            for (int at = span.start(); at < span.end(); at++) {
                if (Character.isLetterOrDigit(passage.text().charAt(at))) {
                    letters++;
                    quoted += passage.quotationAt(at).isPresent() ? 1 : 0;
                }
            }
        }
        if (draft.cueToken() < 0 || quoted >= QUOTED * letters) {
            return Mode.DIRECT;
        }
        return quoted == 0 ? Mode.INDIRECT : Mode.MIXED;
    }

    /** The day that a time expression in the cue's own words gives. */
    private static @Nullable String said(Draft draft, Passage passage, List<TimeExpression> times) {
        if (draft.cueToken() < 0) {
            return null;
        }
        Optional<Clause> clause = passage.analysis().clauseAround(draft.cueToken());
        if (clause.isEmpty()) {
            return null;
        }
        Set<Integer> modifiers = new HashSet<>();
        clause.get().arguments().obliques().forEach(oblique -> modifiers.add(oblique.phrase()));
        modifiers.addAll(clause.get().group().adverbs());
        for (TimeExpression time : times) {
            boolean dated = time.value().matches("\\d{4}-\\d{2}-\\d{2}(T.*)?");
            boolean modifies = modifiers.stream()
                    .anyMatch(token ->
                            time.span().contains(passage.analysis().token(token).span()));
            if (dated && modifies && !Spans.overlap(draft.anatomy().content(), time.span())) {
                return time.value().substring(0, 10);
            }
        }
        return null;
    }
}
