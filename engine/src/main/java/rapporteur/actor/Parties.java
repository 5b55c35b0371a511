package rapporteur.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells which actors of several reports are one. What names leave open stays apart and is marked as perhaps the same. The
 * result does not depend on the order in which the reports are given. Cost: n log n in the number of actors, times the few
 * different names that share a last name.
 */
public final class Parties {

    private final Vocabulary vocabulary = new Vocabulary();

    /**
     * Reads the word lists.
     *
     * @throws rapporteur.rule.InstallationException if one is missing or damaged
     */
    public Parties() {}

    /**
     * Who appears in one report.
     *
     * @param report id of the report
     * @param cast its actors and mentions
     */
    public record Appearing(String report, Cast cast) {}

    /** All parties, in the order of their first appearance, reports taken in the order of their ids. */
    public List<Party> link(List<Appearing> casts) {
        List<Appearing> ordered = new ArrayList<>(casts);
        ordered.sort(Comparator.comparing(Appearing::report));
        List<Identity> identities = new ArrayList<>();
        for (Appearing appearing : ordered) {
            identities.addAll(identities(appearing));
        }
        Linkage linkage = new Linkage(vocabulary);
        List<Circle> circles = linkage.of(identities);
        circles.sort(Comparator.comparing(Circle::first));
        Map<Circle, String> ids = new HashMap<>();
        circles.forEach(circle -> ids.put(circle, "A" + (ids.size() + 1)));
        return circles.stream()
                .map(circle -> circle.party(ids, linkage.perhaps(circle)))
                .toList();
    }

    private List<Identity> identities(Appearing appearing) {
        Map<String, List<Mention>> mentions = new TreeMap<>();
        for (Mention mention : appearing.cast().mentions()) {
            mentions.computeIfAbsent(mention.actor(), a -> new ArrayList<>()).add(mention);
        }
        List<Identity> identities = new ArrayList<>();
        for (Actor actor : appearing.cast().actors()) {
            List<Mention> own = mentions.getOrDefault(actor.id(), List.of());
            identities.add(Identity.of(appearing.report(), actor, own, vocabulary));
        }
        return identities;
    }
}
