package rapporteur.dispute;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Token;
import rapporteur.rule.Resources;

/** What clauses say is done, and by whom, where reports put one happening in different words: {@code crossed}, {@code waded across}. */
final class Doings {

    private final Map<String, String> classes = new HashMap<>();

    private final Map<String, String> doers = new HashMap<>();

    Doings() {
        for (List<String> row : Resources.table("en/dispute/doers.tsv")) {
            doers.put(row.get(0), row.get(1));
        }
        for (List<String> row : Resources.table("en/dispute/doings.tsv")) {
            classes.put(row.get(0), row.get(1));
        }
    }

    /** The class of a clause's verb, with its object where that is part of it; the verb's lemma where it is of none. */
    String of(Analysis analysis, Clause clause) {
        String verb = lemma(analysis, clause.predicate());
        OptionalInt whom = clause.arguments().whom();
        String whole = whom.isPresent() ? verb + " " + lemma(analysis, whom.getAsInt()) : verb;
        String known = classes.get(whole);
        return known == null ? classes.getOrDefault(verb, verb) : known;
    }

    /** The class of a noun for those who do things; its lemma where it is of none. */
    String doer(Token noun) {
        String lemma = noun.lemma().toLowerCase(Locale.ROOT);
        // the lemma of a rare plural may be misspelt
        String singular = noun.text().toLowerCase(Locale.ROOT).replaceFirst("s$", "");
        return doers.getOrDefault(lemma, doers.getOrDefault(singular, lemma));
    }

    private static String lemma(Analysis analysis, int token) {
        return analysis.token(token).lemma().toLowerCase(Locale.ROOT);
    }
}
