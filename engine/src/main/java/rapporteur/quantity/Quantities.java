package rapporteur.quantity;

import java.util.ArrayList;
import java.util.List;
import rapporteur.attribution.Attribution;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.rule.Found;
import rapporteur.rule.Grammar;
import rapporteur.rule.Words;
import rapporteur.time.TimeExpression;

/**
 * Finds the figures of a report: number and bounds by rules over its words, the noun they count, place, day and source by
 * its grammar. Cost: linear in the text.
 */
public final class Quantities {

    private final Grammar grammar = Grammar.read("en/quantity/words.tsv", "en/quantity/rules.yml");
    private final Nouns nouns = new Nouns(grammar.lexicon());

    /** Reads the rules. */
    public Quantities() {}

    /**
     * The figures of a report, in the order of its text.
     *
     * @param times the report's time expressions; a number in a date is no figure
     * @param attributions the report's attributions
     */
    public List<Quantity> find(
            Report report, Analysis analysis, List<TimeExpression> times, List<Attribution> attributions) {
        Words words = new Words(report.text());
        HoldingDays days = new HoldingDays(report, analysis, times, attributions);
        ReportFigures figures = new ReportFigures(
                report,
                analysis,
                new Exclusions(words, grammar.lexicon(), times),
                new CountedNouns(analysis, nouns),
                nouns,
                new Circumstances(report, analysis, nouns, days, attributions),
                days);
        List<Quantity> quantities = new ArrayList<>();
        for (Found found : grammar.scan(words)) {
            figures.read(found, "q" + (quantities.size() + 1)).ifPresent(quantities::add);
        }
        return List.copyOf(quantities);
    }
}
