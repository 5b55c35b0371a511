package rapporteur.origin;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A text's passages as numbers: the hash of every run of {@value #RUN} words, and the few of them that stand for the
 * text in an index. Those are chosen by winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): the least hash of each
 * window, so that any passage of {@code RUN + WINDOW - 1} words that two texts share has a chosen run in common. Cost:
 * linear in the text; eight bytes a word.
 */
final class Fingerprint {

    /** Words in a run. Five seldom meet by chance, and an edited sentence still keeps some. */
    static final int RUN = 5;

    /** Runs in a window. */
    static final int WINDOW = 4;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final long[] runs;

    private Fingerprint(long[] runs) {
        this.runs = runs;
    }

    /** Of a text's words, in order. */
    static Fingerprint of(List<String> words) {
        long[] hashes = words.stream().mapToLong(Fingerprint::hash).toArray();
        long[] runs = new long[Math.max(0, hashes.length - RUN + 1)];
        for (int first = 0; first < runs.length; first++) {
            long run = RUN;
            for (int word = first; word < first + RUN; word++) {
                run = mixed(run ^ hashes[word]);
            }
            runs[first] = run;
        }
        return new Fingerprint(runs);
    }

    /** How many runs there are: one from each word on but the last few. */
    int size() {
        return runs.length;
    }

    /** The hash of the run that starts at a word. */
    long run(int word) {
        return runs[word];
    }

    /** All hashes, in ascending order. */
    long[] sorted() {
        long[] sorted = runs.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The hashes that stand for the text, each once, in ascending order. */
    LongStream chosen() {
        int windows = runs.length == 0 ? 0 : Math.max(1, runs.length - WINDOW + 1);
        long[] least = new long[windows];
        for (int window = 0; window < windows; window++) {
            least[window] = runs[window];
            for (int run = window + 1; run < Math.min(window + WINDOW, runs.length); run++) {
                least[window] = Math.min(least[window], runs[run]);
            }
        }
        return Arrays.stream(least).sorted().distinct();
    }

    private static long hash(String word) {
        long hash = word.length();
        for (int i = 0; i < word.length(); i++) {
            hash = mixed(hash ^ word.charAt(i));
        }
        return hash;
    }

    private static long mixed(long bits) {
        long product = bits * MULTIPLIER;
        return product ^ (product >>> 29);
    }
}
