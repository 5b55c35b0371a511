package rapporteur.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * What the model says of the edges between the words of a window: how likely a word governs another, and by which
 * relation (biaffine scores, after Dozat and Manning 2017). A word's own window alone holds scores for it.
 */
public final class TreeScores {

    /** The head of a sentence's root. */
    public static final int ROOT = -1;

    private final List<String> relations;
    private final List<Part> parts;
    private final int[] partOf;

    /** Takes each window's scores, in the order of the report. */
    public TreeScores(List<String> relations, List<Part> parts) {
        this.relations = List.copyOf(relations);
        this.parts = new ArrayList<>(parts);
        partOf = new int[parts.isEmpty() ? 0 : parts.getLast().window.end()];
        for (int p = 0; p < parts.size(); p++) {
            for (int w = parts.get(p).window.first(); w < parts.get(p).window.end(); w++) {
                partOf[w] = p;
            }
        }
    }

    /** The relations; a relation's number is its index. */
    public List<String> relations() {
        return relations;
    }

    /**
     * How likely {@code head} governs {@code dependent}, the higher the likelier.
     *
     * @param head a word of the same window, or {@link #ROOT}
     */
    public float arc(int dependent, int head) {
        Part part = parts.get(partOf[dependent]);
        int words = part.window.words();
        int column = head == ROOT ? 0 : head - part.window.first() + 1;
        return part.arcs[(dependent - part.window.first()) * (words + 1) + column];
    }

    /**
     * How likely each relation joins two words, in the order of {@link #relations()}, the higher the likelier.
     *
     * @param head a word of the same window, or {@link #ROOT}
     */
    public float[] relations(int dependent, int head) {
        Part part = parts.get(partOf[dependent]);
        int size = part.heads.length / (part.window.words() + 1);
        int row = (dependent - part.window.first()) * relations.size() * size;
        int column = (head == ROOT ? 0 : head - part.window.first() + 1) * size;
        float[] scores = new float[relations.size()];
        for (int relation = 0; relation < scores.length; relation++) {
            float score = 0;
            int from = row + relation * size;
            for (int i = 0; i < size; i++) {
                score += part.dependents[from + i] * part.heads[column + i];
            }
            scores[relation] = score;
        }
        return scores;
    }

    /**
     * One window's scores.
     *
     * @param arcs by word and head, the root first
     * @param dependents a vector for each word and relation
     * @param heads a vector for each head, the root first
     */
    @SuppressWarnings("ArrayRecordComponent") // lives within one reading, compared with nothing
    public record Part(Window window, float[] arcs, float[] dependents, float[] heads) {}
}
