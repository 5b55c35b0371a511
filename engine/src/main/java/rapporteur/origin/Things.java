package rapporteur.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.quantity.Quantity.Amount;

/** Clusters of figures in one unit, each known by the words around its first figures. */
final class Things {

    /** How much of the smaller context the other covers at least; less where the numbers are the same. */
    private static final double ALIKE = 0.5;

    private static final double ALIKE_SAME_NUMBER = 0.25;

    /** How near two verbs are that may say the same. */
    private static final double SAME_VERB = 0.45;

    /** How near two words are that may stand for one thing, and how many such two contexts share at least. */
    private static final double NEAR = 0.6;

    private static final int SHARED = 2;

    /** The same for what any report counts much of: lengths of time, and people of whom nothing else is told. */
    private static final int SHARED_OF_COMMON = 3;

    private static final Set<String> COMMON = Set.of("person", "percent");

    /** Clusters a figure is compared with at most, the latest ones. */
    private static final int COMPARED = 200;

    private final String unit;
    private final int shared;
    private final Likeness likeness;
    private final List<List<Context>> clusters = new ArrayList<>();
    private final List<Integer> mergedInto = new ArrayList<>();

    private final Map<Double, Integer> byRareNumber = new HashMap<>();
    private @Nullable Claim last;
    private int lastCluster = -1;

    /** UTF-16 units between a figure and a number that takes up its unit. */
    private static final int BESIDE = 250;

    /** Figures of a cluster whose words are remembered: later ones say little new. */
    private static final int REMEMBERED = 8;

    private record Context(Gist words, @Nullable String verb, Claim claim) {}

    Things(String unit, Likeness likeness) {
        this.unit = unit;
        String counted = unit.replaceFirst("/.*", "");
        shared = COMMON.contains(counted) || Amount.isLengthOfTime(counted) ? SHARED_OF_COMMON : SHARED;
        this.likeness = likeness;
    }

    /** Takes a figure in; its cluster is known once all are in. */
    int add(Claim claim) {
        int continued = continued(claim);
        last = claim;
        lastCluster = continued >= 0 ? continued : added(claim);
        if (continued >= 0 && clusters.get(continued).size() < REMEMBERED) {
            clusters.get(continued).add(context(claim));
        }
        if (isRare(claim)) {
            merge(byRareNumber.computeIfAbsent(claim.number(), key -> lastCluster), lastCluster);
        }
        return lastCluster;
    }

    private void merge(int one, int two) {
        int first = root(one);
        int second = root(two);
        mergedInto.set(Math.max(first, second), Math.min(first, second));
    }

    /** The cluster of the figure before, where this one is but a number that takes up its unit: {@code first 38 tonnes, then 61}. */
    private int continued(Claim claim) {
        boolean near = last != null
                && last.figure().report().equals(claim.figure().report())
                && claim.bare()
                && claim.figure().quantity().span().start()
                                - last.figure().quantity().span().end()
                        <= BESIDE;
        return near ? lastCluster : -1;
    }

    private Context context(Claim claim) {
        return new Context(likeness.gist(claim.topic().words()), claim.topic().state(), claim);
    }

    private int added(Claim claim) {
        Context own = context(claim);
        int best = -1;
        int same = -1;
        double most = 0;
        for (int i = Math.max(0, clusters.size() - COMPARED); i < clusters.size(); i++) {
            double alike = alike(own, clusters.get(i));
            if (alike > most) {
                best = i;
                most = alike;
            }
            if (alike > 0 && same < 0 && holds(clusters.get(i), claim)) {
                same = i;
            }
        }
        if (best < 0) {
            best = clusters.size();
            clusters.add(new ArrayList<>());
            mergedInto.add(best);
        }
        if (clusters.get(best).size() < REMEMBERED) {
            clusters.get(best).add(own);
        }
        if (same >= 0 && root(same) != root(best)) {
            merge(same, best);
        }
        return best;
    }

    /** The cluster that a figure has come to be in, in comparable form; clusters that one number joins are one. */
    String cluster(int added) {
        return unit + "/" + root(added);
    }

    private int root(int cluster) {
        int root = cluster;
        while (mergedInto.get(root) != root) {
            root = mergedInto.get(root);
        }
        return root;
    }

    private static boolean holds(List<Context> cluster, Claim claim) {
        return claim.isPrecise() && cluster.stream().anyMatch(two -> two.claim().number() == claim.number());
    }

    /** How alike a figure's context is to the nearest of a cluster, 0 where not alike enough. */
    private double alike(Context one, List<Context> cluster) {
        if (cluster.stream().anyMatch(two -> isApart(one.claim(), two.claim()))) {
            return 0;
        }
        return cluster.stream().mapToDouble(two -> alike(one, two)).max().orElse(0);
    }

    /** Whether the same voice gives another number in the same words: these are of two things. */
    private static boolean isApart(Claim one, Claim two) {
        return two.figure().report().equals(one.figure().report())
                && two.figure().voice().equals(one.figure().voice())
                && two.around().overlaps(one.around())
                && two.number() != one.number();
    }

    private double alike(Context one, Context two) {
        boolean sameNumber =
                one.claim().isTelling() && one.claim().number() == two.claim().number();
        boolean wordless = one.words().isEmpty() || two.words().isEmpty();
        if (wordless || (!sameNumber && !isSameVerb(one.verb(), two.verb()))) {
            return 0;
        }
        if (!sameNumber && Amount.isLengthOfTime(one.claim().topic().unit()) && !isOneVerb(one, two)) {
            return 0;
        }
        if (isMeasured(one.claim()) && isMeasured(two.claim())) {
            boolean same = one.claim().topic().kind().equals(two.claim().topic().kind());
            if (same || !sameNumber) {
                return same ? 1 : 0;
            }
        }
        double alike = Math.max(Likeness.covered(one.words(), two.words()), Likeness.covered(two.words(), one.words()));
        double least = sameNumber ? ALIKE_SAME_NUMBER : ALIKE;
        boolean touch = sameNumber || shared(one.words(), two.words()) >= least(one, two);
        return alike >= least && touch ? alike : 0;
    }

    /** Whether two reports hardly give this number of such things by chance: {@code 112 tonnes}, but not {@code 46 percent}. */
    private boolean isRare(Claim claim) {
        return claim.isPrecise() && shared == SHARED && !claim.topic().unit().startsWith("percent");
    }

    /** Whether it is known what a figure is the value of. */
    private static boolean isMeasured(Claim claim) {
        return !claim.topic().isPersons()
                && !claim.topic().kind().equals(claim.topic().unit());
    }

    /** How many words two contexts share at least: one less where they have a verb in common. */
    private int least(Context one, Context two) {
        return shared == SHARED_OF_COMMON && isOneVerb(one, two) ? SHARED : shared;
    }

    private static boolean isOneVerb(Context one, Context two) {
        return one.verb() != null && one.verb().equals(two.verb());
    }

    /** How many words of one have one of the other near in meaning. */
    private static long shared(Gist one, Gist two) {
        return one.words().stream()
                .filter(word -> two.words().stream().anyMatch(other -> Likeness.near(word, other) >= NEAR))
                .count();
    }

    private boolean isSameVerb(@Nullable String one, @Nullable String two) {
        if (one == null || two == null || one.equals(two)) {
            return true;
        }
        Gist first = likeness.gist(Set.of(one));
        Gist second = likeness.gist(Set.of(two));
        return Likeness.covered(first, second) >= SAME_VERB;
    }
}
