package rapporteur.origin;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.quantity.States;
import rapporteur.rule.Resources;

/** The word lists by which figures are compared. */
final class Vocabulary {

    private final Map<String, String> persons = new HashMap<>();
    private final States states = new States();
    private final Map<String, Topic.Standing> before = new HashMap<>();
    private final Map<String, Topic.Standing> after = new HashMap<>();
    private final Set<String> plans;
    private final Set<String> placeWords;
    private final Set<String> counts;
    private final Set<String> bodies;
    private final Set<String> placePrepositions;
    private final Set<String> directions;
    private final Set<String> losing;
    private final Set<String> bidding;
    private final Set<String> light;
    private final Set<String> wide;
    private final Set<String> peopled;
    private final Set<String> measuring;
    private final Map<String, String> statuses = new HashMap<>();
    private final Map<String, Set<Giving>> giving = new HashMap<>();

    /**
     * Reads the lists.
     *
     * @throws rapporteur.rule.InstallationException if one is missing
     */
    Vocabulary() {
        for (List<String> row : Resources.table("en/origin/persons.tsv")) {
            persons.put(row.get(0), row.get(1));
        }
        for (List<String> row : Resources.table("en/origin/standings.tsv")) {
            Topic.Standing standing = Topic.Standing.valueOf(upper(row.get(2)));
            (row.get(0).equals("before") ? before : after).put(row.get(1), standing);
        }
        for (List<String> row : Resources.table("en/origin/giving-verbs.tsv")) {
            giving.computeIfAbsent(row.get(0), key -> EnumSet.noneOf(Giving.class))
                    .add(Giving.valueOf(upper(row.get(1))));
        }
        for (List<String> row : Resources.table("en/origin/status-words.tsv")) {
            statuses.put(row.get(0), row.get(1));
        }
        plans = column("en/origin/plans.tsv");
        placeWords = column("en/origin/place-words.tsv");
        counts = column("en/origin/counts.tsv");
        bodies = column("en/origin/bodies.tsv");
        placePrepositions = column("en/origin/place-prepositions.tsv");
        directions = column("en/origin/directions.tsv");
        losing = column("en/origin/losing-verbs.tsv");
        bidding = column("en/origin/bidding-verbs.tsv");
        light = column("en/origin/light-words.tsv");
        wide = column("en/origin/wide-places.tsv");
        peopled = column("en/origin/peopled-places.tsv");
        measuring = column("en/origin/measuring-verbs.tsv");
    }

    /** Which figures a verb's subject gives on its own word. */
    enum Giving {
        /** One joined by {@code at}. */
        AT,
        /** One joined by {@code of}. */
        OF,
        /** One joined by {@code to}, of which nothing else is told than its number or measure. */
        TO,
        /** The same by {@code from}, be it that it is not left: {@code have not moved from nine}. */
        FROM,
        /** No count of persons and no money, which may change hands. */
        MEASURE,
        /** One without a noun of its own. */
        BARE,
        ANY
    }

    /** The figures that a verb's subject gives on its own word; none for other verbs. */
    Set<Giving> giving(String lemma) {
        return giving.getOrDefault(lemma, Set.of());
    }

    private static String upper(String word) {
        return word.toUpperCase(java.util.Locale.ROOT);
    }

    private static Set<String> column(String path) {
        Set<String> words = new HashSet<>();
        Resources.table(path).forEach(row -> words.add(row.get(0)));
        return words;
    }

    /** How sure those are of whom this word is said; empty where it tells nothing of that. */
    Optional<String> status(String lemma) {
        return Optional.ofNullable(statuses.get(lemma));
    }

    /** The kind of people a noun counts; empty where it is in no list. */
    Optional<String> persons(String lemma) {
        return Optional.ofNullable(persons.get(lemma));
    }

    /** The state a word puts the counted ones in, where they are this to it; empty where it tells none. */
    Optional<String> state(String lemma, States.Part part) {
        return states.tied(lemma, part);
    }

    /** The standing that words before a number give it; null where they give none. */
    Topic.@Nullable Standing before(String words) {
        return before.get(words);
    }

    /** The standing that words after a number give it; null where they give none. */
    Topic.@Nullable Standing after(String words) {
        return after.get(words);
    }

    /** Whether a verb tells what is to be. */
    boolean plans(String lemma) {
        return plans.contains(lemma);
    }

    /** Whether a word of a place's name tells no places apart. */
    boolean placeWord(String word) {
        return placeWords.contains(word);
    }

    /** Whether a preposition joins the place where the counted ones are. */
    boolean places(String preposition) {
        return placePrepositions.contains(preposition);
    }

    /** Whether a verb's subject is the side that its object is counted of. */
    boolean loses(String lemma) {
        return losing.contains(lemma);
    }

    /** Whether a word says of a figure no more than that there is so much. */
    boolean light(String lemma) {
        return light.contains(lemma);
    }

    /** Whether a verb tells somebody to do something. */
    boolean bids(String lemma) {
        return bidding.contains(lemma);
    }

    /** Whether a verb says of its subject that it is so much. */
    boolean measures(String lemma) {
        return measuring.contains(lemma);
    }

    /** Whether a noun is one for a place of which it is told how many live there. */
    boolean peopled(String noun) {
        return peopled.contains(noun);
    }

    /** Whether a noun is one for an area that holds others. */
    boolean wide(String noun) {
        return wide.contains(noun);
    }

    /** Whether a word with a capital names nobody by itself. */
    boolean direction(String word) {
        return directions.contains(word);
    }

    /** Whether a word only tells what kind of body of a state a name is of: {@code ministry}. */
    boolean isOfBody(String word) {
        return bodies.contains(word);
    }

    /** Whether a noun stands for a count. */
    boolean counts(String lemma) {
        return counts.contains(lemma);
    }
}
