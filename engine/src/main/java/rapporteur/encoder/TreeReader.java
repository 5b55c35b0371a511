package rapporteur.encoder;

import java.util.Map;

/** Decodes the trees of a report's windows, each as soon as the model has read it. */
@FunctionalInterface
public interface TreeReader {

    /** Decodes none. */
    TreeReader NONE = (tree, heads) -> {};

    /**
     * Takes a window's scores; windows come in the order of the report.
     *
     * @param tree what the model says of edges between its words
     * @param heads by name: what each head says of every word up to the window's end
     */
    void read(TreeScores tree, Map<String, HeadScores> heads);
}
