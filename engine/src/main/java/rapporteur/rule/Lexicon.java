package rapporteur.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The named lists of a word file whose lines are {@code list, words, value}: what a word of the list stands for. An entry
 * written with a capital is found only with one ({@code March}); any other is found in either case.
 */
public final class Lexicon {

    private final Map<String, Map<String, List<Entry>>> lists = new LinkedHashMap<>();

    /**
     * One entry.
     *
     * @param keys its words, as {@link Words} cuts them
     * @param value what it stands for
     * @param capital whether it must begin with a capital
     */
    record Entry(List<String> keys, String value, boolean capital) {

        Entry {
            keys = List.copyOf(keys);
        }

        boolean matches(Words words, int at) {
            if (at + keys.size() > words.size() || (capital && !words.isCapital(at))) {
                return false;
            }
            for (int i = 0; i < keys.size(); i++) {
                if (!words.key(at + i).equals(keys.get(i)) || (i > 0 && words.opensLine(at + i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Reads a file.
     *
     * @param path for example {@code en/time/words.tsv}
     * @throws InstallationException if it is missing, or a line has not three columns
     */
    public static Lexicon read(String path) {
        Lexicon lexicon = new Lexicon();
        for (List<String> row : Resources.table(path)) {
            if (row.size() != 3) {
                throw new InstallationException("the program's file rapporteur/" + path
                        + " is damaged (three columns were expected: " + row + ")");
            }
            lexicon.add(row.get(0), row.get(1), row.get(2));
        }
        lexicon.lists
                .values()
                .forEach(list -> list.values()
                        .forEach(entries -> entries.sort(Comparator.comparingInt(
                                (Entry entry) -> -entry.keys().size()))));
        return lexicon;
    }

    private void add(String list, String phrase, String value) {
        List<String> keys = keys(phrase);
        lists.computeIfAbsent(list, name -> new LinkedHashMap<>())
                .computeIfAbsent(keys.getFirst(), key -> new ArrayList<>())
                .add(new Entry(keys, value, Character.isUpperCase(phrase.charAt(0))));
    }

    /** The entries of a list by their first word, the longest first. */
    Map<String, List<Entry>> list(String name) {
        Map<String, List<Entry>> list = lists.get(name);
        if (list == null) {
            throw new InstallationException("no word list is called " + name);
        }
        return list;
    }

    /** What this one word, in lower case, stands for in a list. */
    public Optional<String> value(String list, String word) {
        return list(list).getOrDefault(word, List.of()).stream()
                .filter(entry -> entry.keys().size() == 1)
                .map(Entry::value)
                .findFirst();
    }

    /** Whether a list holds this one word, in lower case. */
    public boolean holds(String list, String word) {
        return value(list, word).isPresent();
    }

    static List<String> keys(String phrase) {
        Words words = new Words(phrase);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            keys.add(words.key(i));
        }
        return keys;
    }
}
