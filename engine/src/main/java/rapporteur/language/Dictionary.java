package rapporteur.language;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rapporteur.rule.Resources;

/** Which words there are, of which classes, and what irregular forms are of. All words in lower case. */
final class Dictionary {

    private final SortedLines lines;
    private final Map<String, List<String>> also;

    private Dictionary(SortedLines lines, Map<String, List<String>> also) {
        this.lines = lines;
        this.also = also;
    }

    /**
     * English, after WordNet 3.1 (Fellbaum 1998).
     *
     * @throws rapporteur.rule.InstallationException if a word list is missing
     */
    static Dictionary english() {
        return new Dictionary(
                SortedLines.of("en/language/dictionary.tsv"),
                Resources.table("en/language/dictionary-also.tsv").stream()
                        .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.subList(1, row.size()))));
    }

    /** Whether there is a word of this class. */
    boolean has(String word, WordClass kind) {
        return classes(word).contains(kind.mark());
    }

    /** Whether there is a word of any class. */
    boolean has(String word) {
        return !classes(word).isEmpty();
    }

    private String classes(String word) {
        List<String> row = row(word);
        return row.isEmpty() ? "" : row.getFirst();
    }

    private List<String> row(String word) {
        List<String> own = also.get(word);
        return own == null ? lines.find(word) : own;
    }

    /** What an irregular form can be of, the commonest first. */
    List<String> irregular(String form, WordClass kind) {
        String prefix = kind.mark() + ":";
        return row(form).stream()
                .skip(1)
                .filter(column -> column.startsWith(prefix))
                .flatMap(column -> List.of(column.substring(prefix.length()).split(",")).stream())
                .toList();
    }
}
