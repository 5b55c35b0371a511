package rapporteur.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells figures of people apart by whose people they are: a country's or a people's, or whose soldiers. A union's members are no side
 * of their own.
 */
final class Sides {

    /** The side of people who may be of several. */
    static final String UNCLEAR = "?";

    private final Function<Claim, Optional<String>> speaksFor;
    private final Predicate<String> isPeople;

    /**
     * A way of telling.
     *
     * @param speaksFor the side for which whoever gives a figure speaks
     * @param isPeople whether a name in comparable form is that of a country or people
     */
    Sides(Function<Claim, Optional<String>> speaksFor, Predicate<String> isPeople) {
        this.speaksFor = speaksFor;
        this.isPeople = isPeople;
    }

    /**
     * The claims by side, in alphabetical order of the sides. A figure that tells no side is of the only one there is, if it has people
     * of its kind; where there are several, of the one that the same number has elsewhere, or, of soldiers, the one for which whoever gives it speaks; else it is unclear whether they are of one or another.
     */
    Map<String, List<Claim>> among(List<Claim> members) {
        Map<String, List<Claim>> told = new TreeMap<>();
        Map<Double, Set<String>> sidesOf = new HashMap<>();
        for (Claim claim : members) {
            if (!side(claim).isEmpty()) {
                told.computeIfAbsent(side(claim), key -> new ArrayList<>()).add(claim);
                sidesOf.computeIfAbsent(claim.number(), key -> new TreeSet<>()).add(side(claim));
            }
        }
        Map<String, List<Claim>> sides = new TreeMap<>();
        for (Claim claim : members) {
            String side = side(claim);
            if (side.isEmpty()) {
                List<String> fitting = told.entrySet().stream()
                        .filter(entry -> entry.getValue().stream()
                                .anyMatch(other -> claim.topic().kindFits(other.topic())))
                        .map(Map.Entry::getKey)
                        .toList();
                Set<String> ofSameNumber =
                        claim.isTelling() ? sidesOf.getOrDefault(claim.number(), Set.of()) : Set.of();
                if (told.size() == 1 && fitting.size() == 1) {
                    side = fitting.getFirst();
                } else if (ofSameNumber.size() == 1) {
                    side = ofSameNumber.iterator().next();
                } else if (told.size() > 1 && !fitting.isEmpty()) {
                    side = Optional.of(claim)
                            .filter(one -> one.topic().isMilitary())
                            .flatMap(speaksFor)
                            .filter(told::containsKey)
                            .orElse(UNCLEAR);
                } else if (claim.topic().isPresent()) {
                    side = "kind " + claim.topic().kind();
                }
            }
            sides.computeIfAbsent(side, key -> new ArrayList<>()).add(claim);
        }
        return sides;
    }

    private String side(Claim claim) {
        return claim.topic().of().stream()
                .filter(owner -> claim.topic().isMilitary() || isPeople.test(owner))
                .collect(Collectors.joining(","));
    }
}
