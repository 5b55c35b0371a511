package rapporteur.encoder;

import java.util.List;

/**
 * What one head says of each word of a report: a score for each of its labels, the higher the likelier. Scores are
 * compared within one word; across kinds of processor they may differ in the last place.
 */
public final class HeadScores {

    private final List<String> labels;
    private final float[] scores;

    /** Takes scores word by word, each word's in the order of the labels; the array is kept, not copied. */
    public HeadScores(List<String> labels, float[] scores) {
        this.labels = List.copyOf(labels);
        this.scores = scores;
        if (labels.isEmpty() || scores.length % labels.size() != 0) {
            throw new IllegalArgumentException(scores.length + " scores are not words of " + labels.size());
        }
    }

    /** The labels; a label's number is its index. */
    public List<String> labels() {
        return labels;
    }

    /** How many words were scored. */
    public int words() {
        return scores.length / labels.size();
    }

    /** The score of a word's label. */
    public float score(int word, int label) {
        return scores[word * labels.size() + label];
    }

    /** Number of a word's likeliest label; of equals the first. */
    public int best(int word) {
        int from = word * labels.size();
        int best = 0;
        for (int label = 1; label < labels.size(); label++) {
            if (scores[from + label] > scores[from + best]) {
                best = label;
            }
        }
        return best;
    }

    /** A word's likeliest label; of equals the first. */
    public String label(int word) {
        return labels.get(best(word));
    }
}
