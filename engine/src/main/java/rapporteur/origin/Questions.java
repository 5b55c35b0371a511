package rapporteur.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rapporteur.quantity.Quantity;

/**
 * Brings figures together that answer one question. People are told apart by whose they are, what befell them and where;
 * other things by their unit and the words around the figure. In doubt two figures are kept apart.
 */
public final class Questions {

    /** Content words two figures of one thing share at least, and as a part of the shorter's words. */
    private static final int WORDS = 3;

    private static final double SHARED = 0.5;

    /** Clusters a word leads to at most. */
    private static final int LISTED = 16;

    private Questions() {}

    /** The questions of these claims, in the order of their first claims. Parts and further ones answer none. */
    public static List<Question> of(List<Claim> claims) {
        Map<String, List<Claim>> families = new LinkedHashMap<>();
        Map<String, Things> things = new HashMap<>();
        for (Claim claim : claims) {
            Topic topic = claim.topic();
            if (topic.standing() == Topic.Standing.PART || topic.standing() == Topic.Standing.FURTHER) {
                continue;
            }
            String family = topic.isPersons()
                    ? people(topic)
                    : things.computeIfAbsent(topic.unit() + "/" + topic.standing(), Things::new)
                            .of(topic.words());
            families.computeIfAbsent(family, key -> new ArrayList<>()).add(claim);
        }
        List<Question> questions = new ArrayList<>();
        families.forEach((family, members) -> questions.addAll(byPlace(family, members)));
        return List.copyOf(questions);
    }

    private static String people(Topic topic) {
        String whose = String.join(",", topic.of());
        boolean told = topic.state() != null && (!whose.isEmpty() || !topic.isPresent());
        String kind = told ? "" : topic.kind();
        return String.join(
                "/",
                "person",
                whose,
                topic.state() == null ? "" : topic.state(),
                kind,
                topic.standing().name());
    }

    /**
     * Figures without a place are taken to be of the one place the others name; where these name several, of the one that the
     * same figure has elsewhere, else to be apart.
     */
    private static List<Question> byPlace(String family, List<Claim> members) {
        Set<String> places = new TreeSet<>();
        members.stream().map(claim -> claim.topic().place()).forEach(place -> {
            if (place != null) {
                places.add(place);
            }
        });
        if (places.size() <= 1) {
            return List.of(new Question(
                    family, places.isEmpty() ? null : places.iterator().next(), members));
        }
        Map<Quantity.Amount, Set<String>> placesOf = new HashMap<>();
        for (Claim claim : members) {
            String place = claim.topic().place();
            if (place != null) {
                placesOf.computeIfAbsent(claim.figure().quantity().amount(), key -> new TreeSet<>())
                        .add(place);
            }
        }
        Map<String, List<Claim>> byPlace = new TreeMap<>();
        for (Claim claim : members) {
            Set<String> ofSameFigure =
                    placesOf.getOrDefault(claim.figure().quantity().amount(), Set.of());
            String place = claim.topic().place();
            if (place == null && ofSameFigure.size() == 1) {
                place = ofSameFigure.iterator().next();
            }
            byPlace.computeIfAbsent(place == null ? "" : place, key -> new ArrayList<>())
                    .add(claim);
        }
        return byPlace.entrySet().stream()
                .map(entry -> new Question(family, entry.getKey().isEmpty() ? null : entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Clusters of figures in one unit, each known by the words around its first figure. */
    private static final class Things {

        private final String unit;
        private final List<Set<String>> leaders = new ArrayList<>();
        private final Map<String, List<Integer>> index = new HashMap<>();

        Things(String unit) {
            this.unit = unit;
        }

        String of(Set<String> words) {
            Map<Integer, Integer> shared = new TreeMap<>();
            for (String word : words) {
                index.getOrDefault(word, List.of()).forEach(leader -> shared.merge(leader, 1, Integer::sum));
            }
            int best = -1;
            for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
                double part = ContentWords.containment(words, leaders.get(entry.getKey()));
                if (entry.getValue() >= WORDS
                        && part >= SHARED
                        && (best < 0 || part > ContentWords.containment(words, leaders.get(best)))) {
                    best = entry.getKey();
                }
            }
            return unit + "/" + (best < 0 ? added(words) : best);
        }

        private int added(Set<String> words) {
            int leader = leaders.size();
            leaders.add(words);
            for (String word : words) {
                List<Integer> listed = index.computeIfAbsent(word, key -> new ArrayList<>());
                if (listed.size() < LISTED) {
                    listed.add(leader);
                }
            }
            return leader;
        }
    }
}
