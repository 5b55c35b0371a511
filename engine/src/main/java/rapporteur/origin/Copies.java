package rapporteur.origin;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import rapporteur.intake.Report;

/**
 * Finds reports that reuse another's text. Pairs that may be copies share winnowed runs of words, found through an index;
 * what is shared is then measured on all runs. Words that both give as somebody's quoted speech make no copy.
 */
public final class Copies {

    /** A pair is looked at more closely from this many shared index entries on: some 25 words in common. */
    private static final int ENTRIES = 4;

    /** Pairs a report is measured in at most: those with most entries in common. */
    private static final int MEASURED = 16;

    /** Fewest words of own telling that make a reuse. */
    private static final int TOLD = 20;

    /** Words of own telling that make a reuse however long the report; shorter ones may be a standing paragraph. */
    private static final int LONG = 120;

    private static final double PART_OF_TELLING = 0.15;
    private static final double EDITED = 0.5;
    private static final double VERBATIM = 0.95;

    private Copies() {}

    /**
     * The copies among these reports, by the copy's place in the list, the larger share first. A report that several
     * others carry is shown with the one it shares most with, and further ones where they add to it. The order of the
     * list has no influence on what is found. Cost: n log n in the words of all reports, with a bounded number of pairs a
     * report.
     */
    public static List<Copy> among(List<Report> reports) {
        List<Passages> all = reports.stream()
                .sorted(Comparator.comparing(Precedence::published).thenComparing(Report::id))
                .map(Passages::new)
                .toList();
        SharedRuns shared =
                new SharedRuns(all.stream().map(Passages::fingerprint).toList());
        Map<Integer, List<Reuse>> byCopy = new TreeMap<>();
        for (int later = 0; later < all.size(); later++) {
            for (int earlier : candidates(later, shared.texts(all.get(later).fingerprint()))) {
                Passages one = all.get(earlier);
                Passages other = all.get(later);
                boolean inOrder = Precedence.isOriginal(one.report(), other.report());
                Reuse reuse = inOrder ? Reuse.of(one, other) : Reuse.of(other, one);
                if (reuse.isCopy()) {
                    byCopy.computeIfAbsent(inOrder ? later : earlier, key -> new ArrayList<>())
                            .add(reuse);
                }
            }
        }
        return byCopy.values().stream()
                .flatMap(reuses -> telling(reuses).stream())
                .map(Reuse::copy)
                .toList();
    }

    private static List<Integer> candidates(int later, IntStream sharing) {
        Map<Integer, Integer> entries = new TreeMap<>();
        sharing.filter(earlier -> earlier < later).forEach(earlier -> entries.merge(earlier, 1, Integer::sum));
        return entries.entrySet().stream()
                .filter(count -> count.getValue() >= ENTRIES)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MEASURED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The best original of one copy, and those that explain words which better ones do not. */
    private static List<Reuse> telling(List<Reuse> reuses) {
        List<Reuse> best = new ArrayList<>(reuses);
        best.sort(Comparator.comparingDouble(Reuse::share)
                .reversed()
                .thenComparing(reuse -> reuse.from().report(), Precedence.ORDER));
        List<Reuse> kept = new ArrayList<>();
        BitSet explained = new BitSet();
        for (Reuse reuse : best) {
            BitSet added = reuse.sharedTelling();
            added.andNot(explained);
            if (kept.isEmpty() || added.cardinality() >= TOLD) {
                kept.add(reuse);
                explained.or(reuse.shared());
            }
        }
        return kept;
    }

    /** What {@code to} shares with {@code from}. */
    private record Reuse(Passages from, Passages to, BitSet shared, double share) {

        static Reuse of(Passages from, Passages to) {
            BitSet shared = to.sharedWith(from);
            return new Reuse(from, to, shared, part(shared.cardinality(), to.words()));
        }

        BitSet sharedTelling() {
            BitSet telling = to.told();
            telling.and(shared);
            return telling;
        }

        boolean isCopy() {
            int told = to.told().cardinality();
            int reused = sharedTelling().cardinality();
            if (told < TOLD) {
                return share >= VERBATIM;
            }
            return reused >= TOLD && (part(reused, told) >= PART_OF_TELLING || reused >= LONG);
        }

        Copy copy() {
            Copy.Kind kind = Copy.Kind.PARTIAL;
            if (share >= VERBATIM && part(from.sharedWith(to).cardinality(), from.words()) >= VERBATIM) {
                kind = Copy.Kind.VERBATIM;
            } else if (share >= EDITED) {
                kind = Copy.Kind.EDITED;
            }
            return new Copy(from.report().id(), to.report().id(), kind, Math.round(share * 100) / 100.0);
        }

        private static double part(int count, int whole) {
            return whole == 0 ? 0 : (double) count / whole;
        }
    }
}
