package rapporteur.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Cast;
import rapporteur.attribution.Attribution.Mode;
import rapporteur.attribution.Attribution.Speaker;
import rapporteur.attribution.Nesting.Nested;
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
    private final RelayingTitles titles;
    private final FactualityReader factuality;

    private Attributions(CueLexicon lexicon, RelayingTitles titles, FactualityReader factuality) {
        this.lexicon = lexicon;
        this.titles = titles;
        this.factuality = factuality;
    }

    /**
     * For English.
     *
     * @throws rapporteur.rule.InstallationException if a word list is missing or damaged
     */
    public static Attributions english() {
        return new Attributions(CueLexicon.english(), RelayingTitles.english(), FactualityReader.english());
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
        List<Draft> ruled = ruled(report, passage, cast);
        List<Draft> marked = new Linking(signals, passage)
                .find().stream()
                        .map(understanding::of)
                        .filter(draft -> ruled.stream().noneMatch(rule -> says(rule, draft)))
                        .toList();
        List<Draft> told = new Agreement(passage, new Labels(passage, report, cast).turns()).with(marked);
        Certainty certainty = Certainty.of(signals);
        List<Draft> all = new Agreement(passage, told).withRuled(ruled, draft -> certainty.allows(draft, analysis));
        return attributions(all, report, passage, times, cast);
    }

    /** Whether a rule knows who says what the reader gives to nobody, by more words: {@code in the view of}, not {@code in}. */
    private static boolean says(Draft rule, Draft draft) {
        Span cue = Spans.cover(rule.anatomy().cue());
        Span bare = Spans.cover(draft.anatomy().cue());
        return draft.anatomy().source().isEmpty()
                && !rule.anatomy().source().isEmpty()
                && cue.contains(bare)
                && cue.length() > bare.length();
    }

    /** The attributions that rules alone find. */
    List<Attribution> find(Report report, Analysis analysis, List<TimeExpression> times, Cast cast) {
        Passage passage = passage(report, analysis);
        return attributions(ruled(report, passage, cast), report, passage, times, cast);
    }

    private Passage passage(Report report, Analysis analysis) {
        List<Span> paragraphs = paragraphs(report);
        return new Passage(report.text(), paragraphs, analysis, Quotations.find(report.text(), paragraphs), lexicon);
    }

    private static List<Draft> ruled(Report report, Passage passage, Cast cast) {
        List<Draft> drafts = new ArrayList<>(new VerbCues(passage).find());
        drafts.addAll(new PhraseCues(passage).find());
        List<Draft> spoken = new ArrayList<>(new Speech(passage, drafts).spoken());
        spoken.addAll(new Labels(passage, report, cast).turns());
        spoken.addAll(new BlockQuotes(passage).find());
        spoken.addAll(new Labels(passage, report, cast).headlines());
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
            List<Draft> drafts, Report report, Passage passage, List<TimeExpression> times, Cast cast) {
        Press press = new Press(report, passage, cast);
        SourceKinds sources = new SourceKinds(passage, cast, press);
        Credits credits = new Credits(passage, press);
        InnerQuotes quotes = new InnerQuotes(passage);
        Citations citations = new Citations(
                passage,
                cast,
                credits.without(drafts).stream().map(quotes::whole).toList(),
                sources::isOutlets);
        List<Nested> nested = new Nesting(passage, citations.citing(), sources::isOutlets).of(citations.drafts());
        List<Speaker> heard =
                nested.stream().map(Nested::draft).map(sources::speaker).toList();
        List<Speaker> speakers = new Relaying(passage, press, credits, titles).of(nested, heard, report);
        Stances stances = new Stances(passage, factuality);
        List<Attribution> attributions = new ArrayList<>();
        for (int i = 0; i < nested.size(); i++) {
            Draft draft = nested.get(i).draft();
            int within = nested.get(i).within();
            Mode mode = mode(draft, passage);
            attributions.add(new Attribution(
                    id(i),
                    draft.anatomy(),
                    speakers.get(i),
                    mode,
                    within < 0 ? null : id(within),
                    stances.of(draft, mode),
                    said(draft, passage, times)));
        }
        return attributions;
    }

    private static String id(int index) {
        return "t" + (index + 1);
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
