package rapporteur.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rapporteur.rule.Resources;

/**
 * Which verb a noun of what happens, is done or lasts is of: {@code denial} of {@code deny}, {@code attack} of {@code attack};
 * after the derivations of WordNet 3.1 (Fellbaum 1998). Thread-safe.
 */
public final class Derivations {

    private final SortedLines lines;
    private final Map<String, Optional<String>> also;

    private Derivations(SortedLines lines, Map<String, Optional<String>> also) {
        this.lines = lines;
        this.also = also;
    }

    /**
     * For English.
     *
     * @throws rapporteur.rule.InstallationException if a word list is missing
     */
    public static Derivations english() {
        return new Derivations(
                SortedLines.of("en/language/derivations.tsv"),
                Resources.table("en/language/derivations-also.tsv").stream()
                        .collect(Collectors.toUnmodifiableMap(
                                row -> row.get(0), row -> row.stream().skip(1).findFirst())));
    }

    /**
     * The verb that a noun is of; none of a noun that is of no verb, or is mostly used of a thing, a place, a group or a person.
     *
     * @param noun a noun's lemma, lower case
     */
    public Optional<String> verb(String noun) {
        Optional<String> own = also.get(noun);
        if (own != null) {
            return own;
        }
        List<String> row = lines.find(noun);
        return row.stream().findFirst();
    }
}
