package rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TreesTest {

    @Test
    void takesTheBestHeadsWhereTheyMakeATree() {
        double[][] scores = {{0, 0, 5, 0}, {9, 0, 0, 0}, {0, 0, 7, 0}};
        assertThat(decode(scores)).containsExactly(1, -1, 1);
    }

    @Test
    void breaksACycle() {
        double[][] scores = {{5, 0, 9, 0}, {4, 9, 0, 0}, {0, 0, 7, 0}};
        assertThat(decode(scores)).containsExactly(-1, 0, 1);
    }

    @Test
    void leavesOneRoot() {
        double[][] scores = {{9, 0, 1, 0}, {9, 2, 0, 0}};
        assertThat(decode(scores)).containsExactly(-1, 0);
    }

    @Test
    void takesAWordAloneForTheRoot() {
        assertThat(decode(new double[][] {{-3, 0}})).containsExactly(-1);
    }

    @Test
    void findsTheBestOfAllTreesOfFewWords() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            int words = 1 + random.nextInt(5);
            double[][] scores = random(random, words);
            int[] heads = decode(scores);
            assertThat(isTree(heads)).isTrue();
            assertThat(total(scores, heads)).isEqualTo(best(scores, new int[words], 0));
        }
    }

    @Test
    void makesATreeOfAnyScores() {
        Random random = new Random(13);
        for (int round = 0; round < 100; round++) {
            assertThat(isTree(decode(random(random, 1 + random.nextInt(80))))).isTrue();
        }
    }

    private static double[][] random(Random random, int words) {
        double[][] scores = new double[words][words + 1];
        for (double[] row : scores) {
            for (int head = 0; head < row.length; head++) {
                row[head] = random.nextInt(40);
            }
        }
        return scores;
    }

    private static int[] decode(double[][] scores) {
        return Trees.decode(scores.length, (dependent, head) -> scores[dependent][head + 1]);
    }

    private static double best(double[][] scores, int[] heads, int at) {
        if (at == heads.length) {
            return isTree(heads) ? total(scores, heads) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int head = -1; head < heads.length; head++) {
            if (head != at) {
                heads[at] = head;
                best = Math.max(best, best(scores, heads, at + 1));
            }
        }
        return best;
    }

    private static double total(double[][] scores, int[] heads) {
        double total = 0;
        for (int word = 0; word < heads.length; word++) {
            total += scores[word][heads[word] + 1];
        }
        return total;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int word = 0; word < heads.length; word++) {
            roots += heads[word] < 0 ? 1 : 0;
            int at = word;
            for (int steps = 0; at >= 0; steps++) {
                if (steps > heads.length) {
                    return false;
                }
                at = heads[at];
            }
        }
        return roots == 1;
    }
}
