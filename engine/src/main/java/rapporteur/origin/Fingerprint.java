package rapporteur.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text's passages as numbers: the hash of every run of {@value #RUN} words, and the few of them that stand for the
 * text in an index. Those are chosen by winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): the least hash of each
 * window, so that any passage of {@code RUN + WINDOW - 1} words that two texts share has a chosen run in common. Cost:
 * linear in the text.
 *
 * @param runs the hash of the run that starts at each word, in order
 * @param chosen the hashes that stand for the text
 */
record Fingerprint(List<Long> runs, Set<Long> chosen) {

    /** Words in a run. Five seldom meet by chance, and an edited sentence still keeps some. */
    static final int RUN = 5;

    /** Runs in a window. */
    static final int WINDOW = 4;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    static Fingerprint of(Wording wording) {
        List<Long> runs = new ArrayList<>();
        for (int first = 0; first + RUN <= wording.size(); first++) {
            runs.add(hash(wording.forms().subList(first, first + RUN)));
        }
        Set<Long> chosen = new TreeSet<>();
        for (int window = 0; window < runs.size(); window++) {
            int end = Math.min(window + WINDOW, runs.size());
            chosen.add(runs.subList(window, end).stream().min(Long::compare).orElseThrow());
            if (end == runs.size()) {
                break;
            }
        }
        return new Fingerprint(List.copyOf(runs), chosen);
    }

    private static long hash(List<String> words) {
        long hash = words.size();
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * MULTIPLIER;
                hash ^= hash >>> 29;
            }
            hash = (hash ^ ' ') * MULTIPLIER;
        }
        return hash ^ (hash >>> 32);
    }
}
