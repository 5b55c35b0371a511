package rapporteur.reading;

import java.util.List;
import rapporteur.actor.Actors;
import rapporteur.actor.Cast;
import rapporteur.anomaly.Anomalies;
import rapporteur.anomaly.Anomaly;
import rapporteur.attribution.Attribution;
import rapporteur.attribution.Attributions;
import rapporteur.encoder.Encoder;
import rapporteur.encoder.Signals;
import rapporteur.intake.Block;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.language.Growth;
import rapporteur.language.Parser;
import rapporteur.language.Tokenizer;
import rapporteur.quantity.Quantities;
import rapporteur.quantity.Quantity;
import rapporteur.text.Span;
import rapporteur.time.TimeExpression;
import rapporteur.time.Times;
import rapporteur.time.Utterance;

/**
 * Reads one report: the stages in order. Threads may share one reader; a reading depends on its report alone.
 *
 * <p>Cost: linear in the length of the report; most of it is the encoder's.
 */
public final class Reader implements AutoCloseable {

    private final Encoder encoder;
    private final Tokenizer tokenizer = Tokenizer.english();
    private final Parser parser = Parser.english();
    private final Times times = new Times();
    private final Actors actors = new Actors();
    private final Attributions attributions = Attributions.english();
    private final Quantities quantities = new Quantities();
    private final Anomalies anomalies = new Anomalies();

    private Reader(Encoder encoder) {
        this.encoder = encoder;
    }

    /**
     * A reader with the model, rules and word lists that ship with the program.
     *
     * @throws rapporteur.rule.InstallationException if one of them is missing or damaged
     */
    public static Reader load() {
        return new Reader(Encoder.load());
    }

    /** Reads a report; one in another language than English comes back without findings. */
    public Reading read(Report report) {
        if (!report.isRead()) {
            return new Reading(report, Analysis.empty(), List.of(), Cast.empty(), List.of(), List.of(), List.of());
        }
        List<Span> blocks = report.blocks().stream().map(Block::span).toList();
        List<Span> words = tokenizer.tokenize(report.text());
        Growth trees = parser.begin(report.text(), words, blocks);
        Signals signals = encoder.read(report.text(), words, blocks, trees);
        Analysis analysis = trees.analysis(signals);
        List<TimeExpression> written = times.find(report, analysis);
        Cast cast = actors.find(report, analysis, signals);
        List<Attribution> said = attributions.find(report, analysis, written, cast, signals);
        // only once it is known who speaks, and when, can the days that speakers name be told
        List<Utterance> spoken = Utterances.of(report, said);
        List<TimeExpression> when = spoken.isEmpty() ? written : times.find(report, analysis, spoken);
        List<Quantity> figures = quantities.find(report, analysis, when, said);
        List<Anomaly> slips = anomalies.find(report, analysis, when, cast, figures);
        return new Reading(report, analysis, when, cast, said, figures, slips);
    }

    /** Frees the model. */
    @Override
    public void close() {
        encoder.close();
    }
}
