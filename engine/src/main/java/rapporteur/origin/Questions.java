package rapporteur.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings figures together that answer one question. People are told apart by what befell them, whose they are and where; other
 * things, and people of whom nothing is told, by their unit, their verb and how alike the words around the figure are.
 */
public final class Questions {

    private final Likeness likeness;
    private final Origins origins;

    /**
     * With the words' meanings.
     *
     * @param origins whose side those who give figures are on
     */
    public Questions(Likeness likeness, Origins origins) {
        this.likeness = likeness;
        this.origins = origins;
    }

    /** The questions of these claims, in the order of their first claims. Parts and further ones answer none. */
    public List<Question> of(List<Claim> claims) {
        List<Claim> asking = claims.stream().filter(Questions::asks).toList();
        Map<String, Things> things = new HashMap<>();
        List<Integer> added = new ArrayList<>();
        for (Claim claim : asking) {
            added.add(
                    isPeople(claim)
                            ? -1
                            : things.computeIfAbsent(unit(claim), unit -> new Things(unit, likeness))
                                    .add(claim));
        }
        Map<String, List<Claim>> families = new LinkedHashMap<>();
        for (int i = 0; i < asking.size(); i++) {
            Claim claim = asking.get(i);
            Things ofUnit = things.get(unit(claim));
            String family = isPeople(claim) || ofUnit == null ? people(claim.topic()) : ofUnit.cluster(added.get(i));
            families.computeIfAbsent(family, key -> new ArrayList<>()).add(claim);
        }
        List<Question> questions = new ArrayList<>();
        families.forEach((family, members) -> {
            if (isPeople(members.getFirst())) {
                new Sides(origins::country, origins.names()::isPeople)
                        .among(members)
                        .forEach((side, ofSide) -> questions.addAll(byPlace(family + "/" + side, ofSide)));
            } else {
                questions.add(new Question(family, null, members, true));
            }
        });
        return List.copyOf(questions);
    }

    /** Parts, further ones and those at a place that may be any ask nothing. */
    private static boolean asks(Claim claim) {
        Topic topic = claim.topic();
        return topic.standing() != Topic.Standing.PART
                && topic.standing() != Topic.Standing.FURTHER
                && !Topic.UNNAMED.equals(topic.place());
    }

    private static boolean isPeople(Claim claim) {
        return claim.topic().isPersons() && claim.topic().state() != null;
    }

    private static String people(Topic topic) {
        return "person/" + topic.state() + "/" + topic.standing();
    }

    private static String unit(Claim claim) {
        return claim.topic().unit() + "/" + claim.topic().standing();
    }

    /**
     * Figures without a place are taken to be of the one place the others of their kind name; where these name several, of the one
     * that the same number has elsewhere, else of the whole area where that is told, else to be apart.
     */
    private static List<Question> byPlace(String family, List<Claim> members) {
        Map<String, List<Claim>> named = new TreeMap<>();
        for (Claim claim : members) {
            String place = claim.topic().place();
            if (place != null && !place.startsWith(Topic.COMMON)) {
                named.computeIfAbsent(place, key -> new ArrayList<>()).add(claim);
            }
        }
        Map<String, List<Claim>> byPlace = new TreeMap<>();
        for (Claim claim : members) {
            String place = claim.topic().place();
            byPlace.computeIfAbsent(place == null ? likely(claim, named) : place, key -> new ArrayList<>())
                    .add(claim);
        }
        return byPlace.entrySet().stream()
                .map(entry -> new Question(
                        family,
                        entry.getKey().isEmpty() ? null : entry.getKey(),
                        entry.getValue(),
                        !family.endsWith("/" + Sides.UNCLEAR)))
                .toList();
    }

    private static String likely(Claim claim, Map<String, List<Claim>> named) {
        List<String> fitting = new ArrayList<>();
        List<String> ofSameNumber = new ArrayList<>();
        named.forEach((place, others) -> {
            List<Claim> alike = others.stream()
                    .filter(other -> claim.topic().kindFits(other.topic()))
                    .toList();
            if (!alike.isEmpty()) {
                fitting.add(place);
            }
            if (alike.stream().anyMatch(other -> other.number() == claim.number())) {
                ofSameNumber.add(place);
            }
        });
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        if (claim.isTelling() && ofSameNumber.size() == 1) {
            return ofSameNumber.getFirst();
        }
        return fitting.contains(Topic.WIDE) ? Topic.WIDE : "";
    }
}
