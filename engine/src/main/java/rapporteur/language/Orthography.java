package rapporteur.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rapporteur.rule.Resources;

/**
 * The word lists that {@link Tokenizer} reads English with. Only asked, never listed.
 *
 * @param prefixes what stays with the word after its hyphen, lower case
 * @param contractions words with seams inside, lower case, with the lengths of their parts
 * @param elisions words after an apostrophe that begins them, lower case
 * @param abbreviations with their full stop, as written, or in lower case for any case; when they keep it
 * @param units letters that stand apart from the number before them; whether only after a currency's sign
 * @param signs words told by the signs in them, and by what they end
 */
record Orthography(
        Set<String> prefixes,
        Map<String, int[]> contractions,
        Set<String> elisions,
        Map<String, Stop> abbreviations,
        Map<String, Boolean> units,
        Signs signs) {

    /** When an abbreviation keeps its full stop. */
    enum Stop {
        ALWAYS,
        INSIDE,
        BEFORE_NUMBER
    }

    /**
     * Plain lists.
     *
     * @param emoticons as written
     * @param wholes words that a slash does not take apart, lower case
     * @param endings of addresses and files' names, lower case
     * @param openers of a sentence, as written
     */
    record Signs(Set<String> emoticons, Set<String> wholes, Set<String> endings, Set<String> openers) {}

    static Orthography english() {
        return new Orthography(
                firsts("prefixes"),
                readContractions(),
                firsts("elisions"),
                readAbbreviations(),
                readUnits(),
                new Signs(firsts("emoticons"), firsts("wholes"), firsts("endings"), firsts("openers")));
    }

    /** Whether a word opens a sentence when it is written with a capital after an abbreviation. */
    boolean opensSentence(String word) {
        return signs.openers().contains(word);
    }

    /** Whether an address or a file's name may end so. */
    boolean endsAddress(String label) {
        return signs.endings().contains(label.toLowerCase(Locale.ROOT));
    }

    private static List<List<String>> table(String name) {
        return Resources.table("en/language/" + name + ".tsv");
    }

    private static Set<String> firsts(String name) {
        Set<String> words = new HashSet<>();
        table(name).forEach(row -> words.add(row.get(0)));
        return words;
    }

    private static Map<String, int[]> readContractions() {
        Map<String, int[]> seams = new HashMap<>();
        for (List<String> row : table("contractions")) {
            String[] parts = row.get(1).split("\\|");
            int[] lengths = new int[parts.length];
            for (int i = 0; i < parts.length; i++) {
                lengths[i] = parts[i].length();
            }
            seams.put(row.get(0), lengths);
        }
        return seams;
    }

    private static Map<String, Stop> readAbbreviations() {
        Map<String, Stop> stops = new HashMap<>();
        for (List<String> row : table("abbreviations")) {
            stops.put(
                    row.get(0), Stop.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace(' ', '_')));
        }
        return stops;
    }

    private static Map<String, Boolean> readUnits() {
        Map<String, Boolean> units = new HashMap<>();
        table("units").forEach(row -> units.put(row.get(0), row.get(1).equals("money")));
        return units;
    }
}
