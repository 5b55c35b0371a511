package rapporteur.encoder;

import java.util.List;
import java.util.Map;

/**
 * What the model says of a report's words. Whoever knows what a head means decodes it.
 *
 * @param heads by name: what each says of every word
 * @param links by name: what each link head says of words that belong to others
 * @param windows what was read together, in order
 */
public record Signals(Map<String, HeadScores> heads, Map<String, LinkScores> links, List<Window> windows) {

    /** Copies the collections. */
    public Signals {
        heads = Map.copyOf(heads);
        links = Map.copyOf(links);
        windows = List.copyOf(windows);
    }

    /**
     * What one head says.
     *
     * @throws IllegalArgumentException if the model has no such head
     */
    public HeadScores head(String name) {
        HeadScores head = heads.get(name);
        if (head == null) {
            throw new IllegalArgumentException("the model has no head " + name);
        }
        return head;
    }

    /**
     * What one link head says.
     *
     * @throws IllegalArgumentException if the model has no such head
     */
    public LinkScores link(String name) {
        LinkScores link = links.get(name);
        if (link == null) {
            throw new IllegalArgumentException("the model has no link " + name);
        }
        return link;
    }
}
