package rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rapporteur.rule.Resources;

class SortedLinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"en/language/dictionary.tsv", "en/language/derivations.tsv"})
    void findsEveryLineOfAList(String path) {
        SortedLines lines = SortedLines.of(path);
        List<List<String>> rows = Resources.table(path);
        assertThat(rows).hasSizeGreaterThan(4_000);
        assertThat(rows)
                .allMatch(row -> String.join("\t", lines.find(row.getFirst()))
                        .strip()
                        .equals(String.join("\t", row.subList(1, row.size())).strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "attac", "attackk", "zzz", "#", "naïve", "\t"})
    void findsNothingElse(String key) {
        assertThat(SortedLines.of("en/language/derivations.tsv").find(key)).isEmpty();
    }
}
