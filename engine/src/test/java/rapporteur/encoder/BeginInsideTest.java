package rapporteur.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rapporteur.encoder.BeginInside.Labelled;

class BeginInsideTest {

    private static final List<String> LABELS = List.of("O", "B-PLACE", "I-PLACE", "B-PERSON", "I-PERSON");

    @Test
    void readsSpans() {
        assertThat(decode(new float[][] {{0, 0, 0, 5, 0}, {0, 0, 0, 0, 5}, {5, 0, 0, 0, 0}, {0, 5, 0, 0, 0}}))
                .containsExactly(new Labelled(0, 2, "PERSON"), new Labelled(3, 4, "PLACE"));
    }

    @Test
    void goesOnOnlyWithItsOwnKind() {
        assertThat(decode(new float[][] {{0, 0, 0, 3, 0}, {0, 0, 4, 0, 3}, {9, 0, 0, 0, 0}}))
                .containsExactly(new Labelled(0, 2, "PERSON"));
    }

    @Test
    void neverBeginsInside() {
        assertThat(decode(new float[][] {{1, 0, 9, 0, 0}})).isEmpty();
    }

    @Test
    void takesTheEarlierLabelOfEquals() {
        assertThat(decode(new float[][] {{1, 1, 1, 1, 1}, {1, 1, 1, 1, 1}})).isEmpty();
    }

    @Test
    void keepsSpansSideBySideApart() {
        assertThat(decode(new float[][] {{0, 5, 0, 0, 0}, {0, 5, 0, 0, 0}}))
                .containsExactly(new Labelled(0, 1, "PLACE"), new Labelled(1, 2, "PLACE"));
    }

    @Test
    void readsOnlyTheWordsAsked() {
        HeadScores scores = scores(new float[][] {{0, 5, 0, 0, 0}, {0, 0, 5, 0, 0}, {0, 0, 5, 0, 0}});
        assertThat(BeginInside.decode(scores, 1, 2)).isEmpty();
        assertThat(BeginInside.decode(scores, 0, 0)).isEmpty();
    }

    @Test
    void findsTheBestOfAllSequences() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            float[][] words = new float[4][LABELS.size()];
            for (float[] word : words) {
                for (int label = 0; label < word.length; label++) {
                    word[label] = random.nextInt(10);
                }
            }
            assertThat(total(words, decode(words))).isEqualTo(best(words, 0, -1));
        }
    }

    @Test
    void knowsNoOtherLabels() {
        HeadScores scores = new HeadScores(List.of("O", "I-PLACE"), new float[2]);
        assertThatThrownBy(() -> BeginInside.decode(scores, 0, 1)).hasMessageContaining("I-PLACE");
    }

    private static float best(float[][] words, int at, int before) {
        if (at == words.length) {
            return 0;
        }
        float best = Float.NEGATIVE_INFINITY;
        for (int label = 0; label < LABELS.size(); label++) {
            boolean inside = LABELS.get(label).startsWith("I-");
            if (!inside || before == label || before == label - 1) {
                best = Math.max(best, words[at][label] + best(words, at + 1, label));
            }
        }
        return best;
    }

    private static float total(float[][] words, List<Labelled> spans) {
        float total = 0;
        for (int word = 0; word < words.length; word++) {
            String label = "O";
            for (Labelled span : spans) {
                if (span.first() <= word && word < span.end()) {
                    label = (word == span.first() ? "B-" : "I-") + span.kind();
                }
            }
            total += words[word][LABELS.indexOf(label)];
        }
        return total;
    }

    private static List<Labelled> decode(float[][] words) {
        return BeginInside.decode(scores(words), 0, words.length);
    }

    private static HeadScores scores(float[][] words) {
        float[] flat = new float[words.length * LABELS.size()];
        for (int word = 0; word < words.length; word++) {
            System.arraycopy(words[word], 0, flat, word * LABELS.size(), LABELS.size());
        }
        return new HeadScores(LABELS, flat);
    }
}
