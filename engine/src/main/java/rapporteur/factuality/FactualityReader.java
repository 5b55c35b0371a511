package rapporteur.factuality;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Clause.Form;
import rapporteur.language.Clause.Role;
import rapporteur.language.Clause.Tense;
import rapporteur.rule.InstallationException;
import rapporteur.rule.Resources;

/**
 * Reads off a clause how sure it is presented and whether it is denied, by its modal verbs, hedges and negation, and by
 * the conditions and questions it stands in (after Saurí and Pustejovsky, 2012, Computational Linguistics 38(2)).
 */
public final class FactualityReader {

    private static final String WORDS = "en/factuality/hedges.tsv";

    private final Map<String, Factuality> hedges = new HashMap<>();
    private final Map<String, Factuality> conditions = new HashMap<>();

    private FactualityReader() {
        for (List<String> row : Resources.table(WORDS)) {
            if (row.size() != 3) {
                throw new InstallationException("the program's file rapporteur/" + WORDS + " is damaged: a line has "
                        + row.size() + " columns, not 3: " + row);
            }
            (row.get(0).equals("condition") ? conditions : hedges)
                    .put(
                            row.get(0) + " " + row.get(1),
                            Factuality.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
        }
    }

    /**
     * For English.
     *
     * @throws InstallationException if the word list is missing or damaged
     */
    public static FactualityReader english() {
        return new FactualityReader();
    }

    /** How a clause is presented by whoever utters it, whatever stands above it. */
    public Factuality read(Analysis analysis, Clause clause) {
        if (isOpen(analysis, clause)) {
            return Factuality.UNKNOWN;
        }
        Factuality value = Factuality.CERTAIN;
        for (String modal : clause.grammar().modals()) {
            value = value.weakest(hedge("modal", modal));
        }
        for (int adverb : clause.group().adverbs()) {
            value = value.weakest(hedge("adverb", lower(analysis, adverb)));
        }
        value = value.weakest(hedge("predicate", lower(analysis, clause.predicate())));
        return clause.grammar().negated() ? value.denied() : value;
    }

    /** Whether the clause is asked, asked for, or told only under a condition. */
    private boolean isOpen(Analysis analysis, Clause clause) {
        if (clause.grammar().question() || isUnder(clause)) {
            return true;
        }
        boolean imperative = clause.place().role() == Role.MAIN
                && clause.grammar().form() == Form.FINITE
                && clause.grammar().tense() == Tense.NONE
                && clause.arguments().who().isEmpty();
        return imperative || analysis.below(clause).anyMatch(this::isUnder);
    }

    private boolean isUnder(Clause clause) {
        String marker = clause.place().marker();
        return clause.place().role() == Role.ADVERBIAL
                && marker != null
                && conditions.containsKey("condition " + marker);
    }

    private Factuality hedge(String kind, String word) {
        return Optional.ofNullable(hedges.get(kind + " " + word)).orElse(Factuality.CERTAIN);
    }

    private static String lower(Analysis analysis, int token) {
        return analysis.token(token).text().toLowerCase(Locale.ROOT);
    }
}
