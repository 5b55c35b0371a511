package rapporteur.language;

import java.util.Arrays;
import java.util.List;
import rapporteur.encoder.TreeScores;

/**
 * The relations of a tree's edges: each word's likeliest to its head, with at most one subject, one object and one
 * indirect object to a head. Where two claim the same place the surer keeps it, the other takes its next likeliest.
 * Cost: words × relations.
 */
final class Relations {

    private static final String ROOT = "root";
    private static final List<List<String>> PLACES =
            List.of(List.of("nsubj", "nsubj:pass", "csubj", "csubj:pass"), List.of("obj"), List.of("iobj"));

    private final int[] heads;
    private final int[] placeOf;
    private final int[] chosen;
    private final float[][] likely;

    private Relations(int[] heads, int first, TreeScores scores) {
        this.heads = heads;
        placeOf = new int[scores.relations().size()];
        for (int relation = 0; relation < placeOf.length; relation++) {
            placeOf[relation] = place(scores.relations().get(relation));
        }
        chosen = new int[heads.length];
        likely = new float[heads.length][];
        int root = scores.relations().indexOf(ROOT);
        for (int word = 0; word < heads.length; word++) {
            if (heads[word] >= 0) {
                likely[word] = scores.relations(first + word, first + heads[word]);
                likely[word][root] = Float.NEGATIVE_INFINITY;
                chosen[word] = best(likely[word], -1);
            } else {
                likely[word] = new float[placeOf.length];
                chosen[word] = root;
            }
        }
    }

    /**
     * The relation of each word of a tree.
     *
     * @param heads from 0; -1 at the root
     * @param first index in the report of the tree's first word
     */
    static String[] of(int[] heads, int first, TreeScores scores) {
        Relations relations = new Relations(heads, first, scores);
        relations.settle();
        String[] names = new String[heads.length];
        for (int word = 0; word < heads.length; word++) {
            names[word] = scores.relations().get(relations.chosen[word]);
        }
        return names;
    }

    private static int place(String relation) {
        for (int place = 0; place < PLACES.size(); place++) {
            if (PLACES.get(place).contains(relation)) {
                return place;
            }
        }
        return -1;
    }

    /** Lets each place have one holder; one that had to go may push out another, so each place is gone through once. */
    private void settle() {
        int[] holders = new int[heads.length];
        for (int place = 0; place < PLACES.size(); place++) {
            Arrays.fill(holders, -1);
            for (int word = 0; word < heads.length; word++) {
                if (heads[word] >= 0 && placeOf[chosen[word]] == place) {
                    int holder = holders[heads[word]];
                    boolean surer = holder < 0 || margin(word, place) > margin(holder, place);
                    if (surer) {
                        holders[heads[word]] = word;
                    }
                    int gone = surer ? holder : word;
                    if (gone >= 0) {
                        chosen[gone] = best(likely[gone], place);
                    }
                }
            }
        }
    }

    private float margin(int word, int place) {
        return likely[word][chosen[word]] - likely[word][best(likely[word], place)];
    }

    /** Number of the likeliest relation that does not claim a place, of equals the first. */
    private int best(float[] scores, int except) {
        int best = -1;
        for (int relation = 0; relation < scores.length; relation++) {
            boolean free = except < 0 || placeOf[relation] != except;
            if (free && (best < 0 || scores[relation] > scores[best])) {
                best = relation;
            }
        }
        return best;
    }
}
