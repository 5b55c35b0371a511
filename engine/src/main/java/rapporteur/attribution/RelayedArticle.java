package rapporteur.attribution;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import rapporteur.attribution.Attribution.Relay;

/**
 * The stretches of a report that relay one other outlet: from a place where the report has something from that outlet to
 * the next such place, where no other outlet comes between; to the report's end, where its title names that outlet. What
 * people say in between they say in that outlet.
 */
final class RelayedArticle {

    /** So many paragraphs further on a report that does not name the outlet again may speak for itself. */
    private static final int APART = 3;

    private final NavigableMap<Integer, Relay> places = new TreeMap<>();
    private final Passage passage;
    private final boolean wholly;

    /**
     * Takes the places where the report has something from another outlet, by offset.
     *
     * @param entitled whether the title gives the whole to one of the outlets
     */
    RelayedArticle(Map<Integer, Relay> places, Passage passage, boolean entitled) {
        this.places.putAll(places);
        this.passage = passage;
        wholly = entitled
                && places.values().stream().map(Relay::outlet).distinct().count() == 1;
    }

    /** The outlet that a statement made here is relayed from; none where the report may have it by itself. Cost: log n. */
    Optional<Relay> at(int offset) {
        Map.Entry<Integer, Relay> before = places.floorEntry(offset);
        Map.Entry<Integer, Relay> next = places.higherEntry(offset);
        if (before == null) {
            return Optional.empty();
        }
        boolean enclosed = next != null
                && next.getValue().outlet().equals(before.getValue().outlet())
                && passage.paragraphAt(next.getKey()) - passage.paragraphAt(before.getKey()) <= APART;
        return wholly || enclosed ? Optional.of(before.getValue()) : Optional.empty();
    }
}
