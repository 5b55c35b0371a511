package rapporteur.language;

import java.nio.charset.StandardCharsets;
import java.util.List;
import rapporteur.rule.Resources;

/**
 * A long word list, searched as it stands: its lines are sorted by their first column, in ASCII, and found by halving. Nothing
 * is made of them when they are loaded, which costs little more than reading the file.
 */
final class SortedLines {

    private final byte[] bytes;
    private final int first;

    private SortedLines(byte[] bytes, int first) {
        this.bytes = bytes;
        this.first = first;
    }

    /**
     * The lines of a word list of the program, below those at its head that start with {@code #}.
     *
     * @throws rapporteur.rule.InstallationException if the file is missing
     */
    static SortedLines of(String path) {
        byte[] bytes = Resources.bytes(path);
        int first = 0;
        while (first < bytes.length && bytes[first] == '#') {
            first = after(bytes, first);
        }
        return new SortedLines(bytes, first);
    }

    /** The columns after the first of a key's line; none where it has no line. */
    List<String> find(CharSequence key) {
        int low = first;
        int high = bytes.length;
        while (low < high) {
            int line = start(low, (low + high) >>> 1);
            int order = compare(key, line);
            if (order == 0) {
                return columns(line + key.length() + 1);
            }
            if (order < 0) {
                high = line;
            } else {
                low = after(bytes, line);
            }
        }
        return List.of();
    }

    private List<String> columns(int from) {
        int end = after(bytes, from) - 1;
        return List.of(new String(bytes, from, end - from, StandardCharsets.US_ASCII).split("\t", -1));
    }

    /** Where the line begins that a place stands in. */
    private int start(int low, int place) {
        int at = place;
        while (at > low && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    /** Where the line after a place begins. */
    private static int after(byte[] bytes, int place) {
        int at = place;
        while (bytes[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    private int compare(CharSequence key, int line) {
        for (int i = 0; i < key.length(); i++) {
            int order = key.charAt(i) - bytes[line + i];
            if (order != 0) {
                return order;
            }
        }
        return '\t' - bytes[line + key.length()];
    }
}
