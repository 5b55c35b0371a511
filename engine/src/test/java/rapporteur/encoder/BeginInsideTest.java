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
            assertThat(total(words, decode(words))).isEqualTo(best(words, new float[2 * words.length], 0, 0));
        }
    }

    @Test
    void closesASpanWhereItsEndIsLikeliest() {
        // outside, begin, inside: three words go on with a little, the second ends with much
        HeadScores tags = new HeadScores(List.of("O", "B", "I"), new float[] {0, 4, 0, 0, 0, 2, 1, 0, 2});
        HeadScores ends = new HeadScores(List.of("none", "end"), new float[] {2, 0, 0, 3, 0, 1});
        // to the first word 4 - 2 + 0 + 1 = 3, to the second 4 + 2 + 3 + 1 = 10, to the third 4 + 2 + 2 + 1 = 9
        assertThat(BeginInside.decode(tags, 0, 3)).containsExactly(new Labelled(0, 3, ""));
        assertThat(BeginInside.decode(tags, ends, 0, 3)).containsExactly(new Labelled(0, 2, ""));
    }

    @Test
    void closesSpansSideBySideAndTheLast() {
        HeadScores tags = new HeadScores(List.of("O", "B", "I"), new float[] {0, 1, 0, 0, 1, 1});
        // two spans: 1 + 2 + 1 + 1 = 5; one of both words: 1 + 1 + 1 = 3
        HeadScores apart = new HeadScores(List.of("none", "end"), new float[] {0, 2, 0, 1});
        assertThat(BeginInside.decode(tags, apart, 0, 2))
                .containsExactly(new Labelled(0, 1, ""), new Labelled(1, 2, ""));
        // two: 1 - 2 + 1 - 3 = -3; one: 1 + 1 - 3 = -1; none: 0
        HeadScores nowhere = new HeadScores(List.of("none", "end"), new float[] {2, 0, 3, 0});
        assertThat(BeginInside.decode(tags, nowhere, 0, 2)).isEmpty();
    }

    @Test
    void findsTheBestOfAllSequencesWithEnds() {
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            float[][] words = new float[4][LABELS.size()];
            float[] ends = new float[2 * words.length];
            for (int word = 0; word < words.length; word++) {
                for (int label = 0; label < LABELS.size(); label++) {
                    words[word][label] = random.nextInt(10);
                }
                ends[2 * word + 1] = random.nextInt(11) - 5;
            }
            List<Labelled> spans =
                    BeginInside.decode(scores(words), new HeadScores(List.of("none", "end"), ends), 0, words.length);
            float closed = 0;
            for (Labelled span : spans) {
                closed += ends[2 * span.end() - 1];
            }
            assertThat(total(words, spans) + closed).isEqualTo(best(words, ends, 0, 0));
        }
    }

    @Test
    void knowsNoOtherEnds() {
        HeadScores tags = new HeadScores(List.of("O", "B", "I"), new float[3]);
        assertThatThrownBy(() -> BeginInside.decode(tags, tags, 0, 1)).hasMessageContaining("ends");
    }

    @Test
    void knowsNoOtherLabels() {
        HeadScores scores = new HeadScores(List.of("O", "I-PLACE"), new float[2]);
        assertThatThrownBy(() -> BeginInside.decode(scores, 0, 1)).hasMessageContaining("I-PLACE");
    }

    /** The best of what follows a word with the label {@code before}, by trying all. */
    private static float best(float[][] words, float[] ends, int at, int before) {
        float closed = before == 0 ? 0 : ends[2 * at - 1];
        if (at == words.length) {
            return closed;
        }
        float best = Float.NEGATIVE_INFINITY;
        for (int label = 0; label < LABELS.size(); label++) {
            boolean inside = LABELS.get(label).startsWith("I-");
            if (!inside || before == label || before == label - 1) {
                best = Math.max(best, words[at][label] + (inside ? 0 : closed) + best(words, ends, at + 1, label));
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
