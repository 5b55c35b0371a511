package rapporteur.anomaly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rapporteur.actor.Cast;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.quantity.Quantity;
import rapporteur.quantity.States;
import rapporteur.rule.Grammar;
import rapporteur.rule.Lexicon;
import rapporteur.text.Spans;
import rapporteur.time.TimeExpression;

/** Finds what cannot be right within a report. Cost: linear in its length; a headline's figures
 * and the persons of one last name are held against each other in pairs. */
public final class Anomalies {

    private final Grammar grammar = Grammar.read("en/time/words.tsv", "en/anomaly/rules.yml");
    private final NameSlips names = new NameSlips();
    private final Lexicon lexicon = Lexicon.read("en/anomaly/words.tsv");
    private final States states = new States();

    /** Reads the rules. */
    public Anomalies() {}

    /**
     * The anomalies of a report, in the order of its text. Dates are held against the day of publication, where it is known.
     *
     * @param report a report
     * @param analysis its grammar
     * @param times its time expressions
     * @param cast who appears in it
     * @param figures its figures
     */
    public List<Anomaly> find(
            Report report, Analysis analysis, List<TimeExpression> times, Cast cast, List<Quantity> figures) {
        List<Anomaly> anomalies = new ArrayList<>(dateSlips(report, analysis, times));
        anomalies.addAll(new Sums(report, analysis, figures, times).find());
        anomalies.addAll(new Headings(report, analysis, states, figures, times).find());
        anomalies.addAll(names.within(cast));
        anomalies.sort(Comparator.comparing(Anomaly::span));
        return List.copyOf(anomalies);
    }

    private List<Anomaly> dateSlips(Report report, Analysis analysis, List<TimeExpression> times) {
        Publication publication = report.imprint().published();
        if (publication == null) {
            return List.of();
        }
        Dates dates = new Dates(report, grammar, times, publication.day());
        Telling telling = new Telling(report, analysis, lexicon);
        List<Anomaly> slips = new ArrayList<>(new WeekdaySlips(dates, telling).find());
        for (Anomaly slip : new YearSlips(dates, telling).find()) {
            if (slips.stream().noneMatch(known -> Spans.overlap(List.of(known.span()), slip.span()))) {
                slips.add(slip);
            }
        }
        return slips;
    }
}
