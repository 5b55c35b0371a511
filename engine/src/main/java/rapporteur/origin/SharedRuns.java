package rapporteur.origin;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which texts have a chosen run in common: an inverted index of the runs that at least two texts have. Cost: the sort of all
 * chosen runs, n log n in the words of all texts; eight bytes for each while it is built.
 */
final class SharedRuns {

    /** Texts that an entry lists, the first ones; a text that more carry is known by its other runs, or is furniture. */
    private static final int LISTED = 32;

    private final long[] runs;
    private final int[] ends;
    private final int[] texts;

    /** Of texts, known by their places in the list. */
    SharedRuns(List<Fingerprint> fingerprints) {
        long[] all = fingerprints.stream().flatMapToLong(Fingerprint::chosen).toArray();
        Arrays.sort(all);
        runs = repeated(all);
        int[] counts = new int[runs.length];
        for (Fingerprint fingerprint : fingerprints) {
            entries(fingerprint).forEach(entry -> counts[entry] = Math.min(LISTED, counts[entry] + 1));
        }
        Arrays.parallelPrefix(counts, Integer::sum);
        ends = counts;
        texts = new int[runs.length == 0 ? 0 : ends[runs.length - 1]];
        int[] filled = new int[runs.length];
        for (int text = 0; text < fingerprints.size(); text++) {
            for (int entry : entries(fingerprints.get(text)).toArray()) {
                int at = start(entry) + filled[entry];
                if (at < ends[entry]) {
                    texts[at] = text;
                    filled[entry]++;
                }
            }
        }
    }

    /** The texts that a fingerprint has a chosen run in common with, one for each run, itself among them. */
    IntStream texts(Fingerprint fingerprint) {
        return entries(fingerprint)
                .flatMap(entry -> IntStream.range(start(entry), ends[entry]).map(at -> texts[at]));
    }

    private IntStream entries(Fingerprint fingerprint) {
        return fingerprint
                .chosen()
                .mapToInt(run -> Arrays.binarySearch(runs, run))
                .filter(entry -> entry >= 0);
    }

    private int start(int entry) {
        return entry == 0 ? 0 : ends[entry - 1];
    }

    /** The values that stand at least twice in a sorted list, each once. */
    private static long[] repeated(long[] sorted) {
        return IntStream.range(1, sorted.length)
                .filter(i -> sorted[i] == sorted[i - 1] && (i == 1 || sorted[i - 2] != sorted[i]))
                .mapToLong(i -> sorted[i])
                .toArray();
    }
}
