package rapporteur.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rapporteur.rule.Resources;

/** The closed classes of words that clauses are built by. */
record FunctionWords(Set<String> negation, Set<String> negative, Set<String> focus, Set<String> promise) {

    /** English. */
    static FunctionWords english() {
        List<List<String>> table = Resources.table("en/language/function-words.tsv");
        return new FunctionWords(
                words(table, "negation"), words(table, "negative"), words(table, "focus"), words(table, "promise"));
    }

    private static Set<String> words(List<List<String>> table, String kind) {
        return table.stream()
                .filter(row -> row.get(0).equals(kind))
                .map(row -> row.get(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
