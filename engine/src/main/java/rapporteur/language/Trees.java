package rapporteur.language;

import java.util.Arrays;

/**
 * The likeliest tree with one root over scores of edges.
 *
 * <p>Each word's best head where these make a tree; else the maximum spanning tree (Chu and Liu 1965, Edmonds 1967), with
 * the root's edges made so dear that only one is taken (Stanojević and Cohen 2021, section 4). Equal scores are
 * decided by position, so that the same scores give the same tree. Cost: n² for a tree at once, at worst n³.
 */
final class Trees {

    /** Scores of edges: higher is likelier. */
    interface Scores {

        /** The score of {@code head} over {@code dependent}, both from 0; head -1 is the root. */
        double arc(int dependent, int head);
    }

    private Trees() {}

    /** For each of {@code words} words its head, -1 for the one root. */
    static int[] decode(int words, Scores scores) {
        int[] best = new int[words];
        int roots = 0;
        for (int word = 0; word < words; word++) {
            best[word] = bestHead(word, words, scores);
            roots += best[word] < 0 ? 1 : 0;
        }
        return roots == 1 && reachesRoot(best) ? best : spanning(words, scores);
    }

    private static int bestHead(int word, int words, Scores scores) {
        int best = -1;
        double bestScore = scores.arc(word, -1);
        for (int head = 0; head < words; head++) {
            double score = head == word ? Double.NEGATIVE_INFINITY : scores.arc(word, head);
            if (score > bestScore) {
                best = head;
                bestScore = score;
            }
        }
        return best;
    }

    private static boolean reachesRoot(int[] heads) {
        byte[] state = new byte[heads.length]; // 0 unseen, 1 on the way, 2 reaches the root
        for (int start = 0; start < heads.length; start++) {
            int at = start;
            while (at >= 0 && state[at] == 0) {
                state[at] = 1;
                at = heads[at];
            }
            if (at >= 0 && state[at] == 1) {
                return false;
            }
            at = start;
            while (at >= 0 && state[at] == 1) {
                state[at] = 2;
                at = heads[at];
            }
        }
        return true;
    }

    private static int[] spanning(int words, Scores scores) {
        int size = words + 1; // node 0 is the root, node i the word i - 1
        double[][] arcs = new double[size][size];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int word = 0; word < words; word++) {
            for (int head = -1; head < words; head++) {
                double score = head == word ? Double.NEGATIVE_INFINITY : scores.arc(word, head);
                arcs[word + 1][head + 1] = score;
                if (head != word) {
                    least = Math.min(least, score);
                    most = Math.max(most, score);
                }
            }
        }
        double dear = (most - least + 1) * size;
        for (int node = 1; node < size; node++) {
            arcs[node][0] -= dear;
        }
        int[] heads = edmonds(arcs);
        int[] result = new int[words];
        for (int word = 0; word < words; word++) {
            result[word] = heads[word + 1] - 1;
        }
        return result;
    }

    /** Heads of the best tree under node 0; {@code arcs[dependent][head]}. */
    private static int[] edmonds(double[][] arcs) {
        int size = arcs.length;
        int[] best = new int[size];
        for (int node = 1; node < size; node++) {
            best[node] = argmax(arcs[node], node);
        }
        boolean[] cycle = cycle(best);
        if (cycle.length == 0) {
            return best;
        }
        int[] outside = nodes(cycle, false);
        int[] inside = nodes(cycle, true);
        int joint = outside.length; // the cycle as one node of the smaller graph
        double[][] small = new double[joint + 1][joint + 1];
        int[] leaving = new int[joint]; // the node of the cycle that best governs each node outside
        int[] entering = new int[joint]; // the node of the cycle that each node outside best governs
        for (double[] row : small) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        for (int i = 0; i < joint; i++) {
            for (int j = 0; j < joint; j++) {
                small[i][j] = arcs[outside[i]][outside[j]];
            }
            leaving[i] = inside[0];
            entering[i] = inside[0];
            for (int node : inside) {
                if (arcs[outside[i]][node] > arcs[outside[i]][leaving[i]]) {
                    leaving[i] = node;
                }
                if (gain(arcs, best, node, outside[i]) > gain(arcs, best, entering[i], outside[i])) {
                    entering[i] = node;
                }
            }
            if (i > 0) {
                small[i][joint] = arcs[outside[i]][leaving[i]];
            }
            small[joint][i] = gain(arcs, best, entering[i], outside[i]);
        }
        int[] found = edmonds(small);
        int[] heads = best.clone();
        for (int i = 1; i < joint; i++) {
            heads[outside[i]] = found[i] == joint ? leaving[i] : outside[found[i]];
        }
        heads[entering[found[joint]]] = outside[found[joint]];
        return heads;
    }

    private static double gain(double[][] arcs, int[] best, int node, int head) {
        return arcs[node][head] - arcs[node][best[node]];
    }

    private static int argmax(double[] heads, int own) {
        int best = own == 0 ? 1 : 0;
        for (int head = 0; head < heads.length; head++) {
            if (head != own && heads[head] > heads[best]) {
                best = head;
            }
        }
        return best;
    }

    /** The nodes of one cycle, told by true; empty where there is none. */
    private static boolean[] cycle(int[] heads) {
        int[] seen = new int[heads.length];
        for (int start = 1; start < heads.length; start++) {
            int at = start;
            while (at != 0 && seen[at] == 0) {
                seen[at] = start;
                at = heads[at];
            }
            if (at != 0 && seen[at] == start) {
                boolean[] cycle = new boolean[heads.length];
                while (!cycle[at]) {
                    cycle[at] = true;
                    at = heads[at];
                }
                return cycle;
            }
        }
        return new boolean[0];
    }

    private static int[] nodes(boolean[] cycle, boolean inside) {
        int[] nodes = new int[cycle.length];
        int count = 0;
        for (int node = 0; node < cycle.length; node++) {
            if (cycle[node] == inside) {
                nodes[count++] = node;
            }
        }
        return Arrays.copyOf(nodes, count);
    }
}
