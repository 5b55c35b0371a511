package rapporteur.anomaly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.rule.Grammar;
import rapporteur.rule.Lexicon;
import rapporteur.text.Spans;
import rapporteur.time.TimeExpression;

/** Finds what cannot be right within a report. Cost: linear in its length and the number of its time expressions. */
public final class Anomalies {

    private final Grammar grammar = Grammar.read("en/time/words.tsv", "en/anomaly/rules.yml");
    private final Lexicon lexicon = Lexicon.read("en/anomaly/words.tsv");

    /** Reads the rules. */
    public Anomalies() {}

    /**
     * The anomalies of a report, in the order of its text; none where it is unknown when it was published.
     *
     * @param report a report
     * @param analysis its grammar
     * @param times its time expressions
     */
    public List<Anomaly> find(Report report, Analysis analysis, List<TimeExpression> times) {
        Publication publication = report.imprint().published();
        if (publication == null) {
            return List.of();
        }
        Dates dates = new Dates(report, grammar, times, publication.day());
        Telling telling = new Telling(report, analysis, lexicon);
        List<Anomaly> anomalies = new ArrayList<>(new WeekdaySlips(dates, telling).find());
        for (Anomaly slip : new YearSlips(dates, telling).find()) {
            if (anomalies.stream().noneMatch(known -> Spans.overlap(List.of(known.span()), slip.span()))) {
                anomalies.add(slip);
            }
        }
        anomalies.sort(Comparator.comparing(Anomaly::span));
        return List.copyOf(anomalies);
    }
}
