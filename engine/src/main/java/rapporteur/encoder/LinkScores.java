package rapporteur.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * How likely a word of a report belongs to another, or to none, as one link head says (biaffine scores). A window's words
 * are scored against each other alone.
 */
public final class LinkScores {

    private final List<Window> windows;
    private final List<float[]> scores;
    private final int[] windowOf;

    /** Takes each window's scores, by word and other word, none first; windows in the order of the report. */
    public LinkScores(List<Window> windows, List<float[]> scores) {
        this.windows = List.copyOf(windows);
        this.scores = new ArrayList<>(scores);
        windowOf = new int[windows.isEmpty() ? 0 : windows.getLast().end()];
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            if (scores.get(i).length != window.words() * (window.words() + 1)) {
                throw new IllegalArgumentException(scores.get(i).length + " links of " + window.words() + " words");
            }
            for (int word = window.first(); word < window.end(); word++) {
                windowOf[word] = i;
            }
        }
    }

    /** The words that {@code word} was read with. */
    public Window window(int word) {
        return windows.get(windowOf[word]);
    }

    /**
     * By how much {@code word} likelier belongs to {@code other} than to none.
     *
     * @param other a word of the same window
     */
    public float gain(int word, int other) {
        Window window = window(word);
        float[] all = scores.get(windowOf[word]);
        int row = (word - window.first()) * (window.words() + 1);
        return all[row + 1 + other - window.first()] - all[row];
    }
}
