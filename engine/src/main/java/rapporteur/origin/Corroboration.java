package rapporteur.origin;

import java.util.List;

/**
 * A claim that several reports carry, and on how many independent origins it stands.
 *
 * @param claim in words of the first report that carries it
 * @param origins whom it goes back to: ids of parties, or words where unnamed; one entry an independent origin
 * @param oneInterest groups of origins that speak for one side
 * @param evidence where it stands
 */
public record Corroboration(
        String claim, List<String> origins, List<List<String>> oneInterest, List<Evidence> evidence) {

    /** Copies the lists. */
    public Corroboration {
        origins = List.copyOf(origins);
        oneInterest = oneInterest.stream().map(List::copyOf).toList();
        evidence = List.copyOf(evidence);
    }

    /** The number of independent origins. */
    public int independent() {
        return origins.size();
    }
}
