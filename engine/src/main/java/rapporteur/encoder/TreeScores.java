package rapporteur.encoder;

import java.util.List;

/**
 * What the model says of the edges between the words of a window: how likely a word governs another, and by which
 * relation (biaffine scores, after Dozat and Manning 2017). It is large, some thousand numbers a word, and so is handed to a
 * {@link TreeReader} window by window and not kept.
 */
public final class TreeScores {

    /** The head of a sentence's root. */
    public static final int ROOT = -1;

    private final List<String> relations;
    private final Window window;
    private final float[] arcs;
    private final float[] dependents;
    private final float[] heads;

    /**
     * Takes a window's scores; the arrays are kept, not copied.
     *
     * @param arcs by word and head, the root first
     * @param dependents a vector for each word and relation
     * @param heads a vector for each head, the root first
     */
    public TreeScores(List<String> relations, Window window, float[] arcs, float[] dependents, float[] heads) {
        this.relations = List.copyOf(relations);
        this.window = window;
        this.arcs = arcs;
        this.dependents = dependents;
        this.heads = heads;
    }

    /** The relations; a relation's number is its index. */
    public List<String> relations() {
        return relations;
    }

    /** The words. */
    public Window window() {
        return window;
    }

    /**
     * How likely {@code head} governs {@code dependent}, the higher the likelier.
     *
     * @param head a word of the window, or {@link #ROOT}
     */
    public float arc(int dependent, int head) {
        int column = head == ROOT ? 0 : head - window.first() + 1;
        return arcs[(dependent - window.first()) * (window.words() + 1) + column];
    }

    /**
     * How likely each relation joins two words, in the order of {@link #relations()}, the higher the likelier.
     *
     * @param head a word of the window, or {@link #ROOT}
     */
    public float[] relations(int dependent, int head) {
        int size = heads.length / (window.words() + 1);
        int row = (dependent - window.first()) * relations.size() * size;
        int column = (head == ROOT ? 0 : head - window.first() + 1) * size;
        float[] scores = new float[relations.size()];
        for (int relation = 0; relation < scores.length; relation++) {
            float score = 0;
            int from = row + relation * size;
            for (int i = 0; i < size; i++) {
                score += dependents[from + i] * heads[column + i];
            }
            scores[relation] = score;
        }
        return scores;
    }
}
