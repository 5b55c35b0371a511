package rapporteur.reading;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rapporteur.actor.Cast;
import rapporteur.anomaly.Anomaly;
import rapporteur.attribution.Attribution;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.quantity.Quantity;
import rapporteur.time.TimeExpression;

/**
 * One report, read. It depends on that report alone.
 *
 * @param report the report
 * @param analysis its grammar
 * @param times its time expressions, in the order of the text
 * @param cast who appears in it
 * @param attributions who says what in it, in the order of the text
 * @param quantities its figures, in the order of the text
 * @param anomalies what cannot be right in it, in the order of the text
 */
public record Reading(
        Report report,
        Analysis analysis,
        List<TimeExpression> times,
        Cast cast,
        List<Attribution> attributions,
        List<Quantity> quantities,
        List<Anomaly> anomalies) {

    /** Copies the lists. */
    public Reading {
        times = List.copyOf(times);
        attributions = List.copyOf(attributions);
        quantities = List.copyOf(quantities);
        anomalies = List.copyOf(anomalies);
    }

    /** The same with further anomalies, which only show beside other reports. */
    public Reading noting(List<Anomaly> further) {
        List<Anomaly> all = Stream.concat(anomalies.stream(), further.stream())
                .sorted(Comparator.comparing(Anomaly::span))
                .toList();
        return new Reading(report, analysis, times, cast, attributions, quantities, all);
    }
}
