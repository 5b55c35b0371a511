package rapporteur.actor;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the words around a name, and words made of it, tell of a name that no list has. */
final class NameContexts {

    private static final Set<String> LOCATIVE = Set.of("in", "near", "across", "inside", "outside", "into");
    private static final Set<String> STATE_OFFICES = Set.of(
            "president",
            "minister",
            "ministry",
            "government",
            "army",
            "navy",
            "parliament",
            "constitution",
            "embassy",
            "ambassador",
            "diplomat",
            "diplomats",
            "envoy",
            "troops",
            "soldier",
            "soldiers",
            "infantry",
            "military");
    /** Offices of which what is named after {@code of} is a state, if it is a place. */
    private static final Set<String> OFFICES_OF = Set.of(
            "president",
            "minister",
            "government",
            "army",
            "parliament",
            "constitution",
            "embassy",
            "ambassador",
            "republic",
            "kingdom");

    private static final int OF_WITHIN = 5;
    private static final int SHORTEST_STEM = 4;
    private static final Set<String> ENDINGS = Set.of("n", "an", "ian", "ese", "i");

    private final Words words;
    private final Set<String> stateAdjectives = new HashSet<>();
    private final Set<String> adjectives = new HashSet<>();

    NameContexts(Words words) {
        this.words = words;
        for (int t = 0; t < words.size(); t++) {
            if (words.isCapitalised(t) && words.is(t, "ADJ", "PROPN")) {
                adjectives.add(words.lower(t));
                if (opensStateOffice(t + 1)) {
                    stateAdjectives.add(words.lower(t));
                }
            }
        }
    }

    /** {@code Defence Ministry} after {@code Albanian}: at most two words on. */
    private boolean opensStateOffice(int word) {
        for (int t = word; t < words.size() && t < word + 3 && words.is(t, "ADJ", "NOUN", "PROPN"); t++) {
            if (STATE_OFFICES.contains(words.lower(t))) {
                return true;
            }
        }
        return false;
    }

    /** The kind that the place of this name tells; empty where it tells none. */
    Optional<Kind> told(NameSpan name) {
        String lower = words.word(name.end() - 1).toLowerCase(Locale.ROOT);
        boolean ofOffice = name.kind() == Kind.PLACE && isOfOffice(name.first());
        if (hasAdjective(lower, stateAdjectives) || ownsStateOffice(name.end()) || ofOffice) {
            return Optional.of(Kind.STATE);
        }
        boolean located = name.first() > 0
                && LOCATIVE.contains(words.lower(name.first() - 1))
                && words.sentence(name.first() - 1) == words.sentence(name.first());
        return name.kind() == Kind.PERSON && (located || hasAdjective(lower, adjectives))
                ? Optional.of(Kind.PLACE)
                : Optional.empty();
    }

    /** {@code Albanian} of {@code Albania}, {@code Veronese} of {@code Verona}, {@code Arab} of {@code Arabia}. */
    private static boolean hasAdjective(String name, Set<String> among) {
        String stem = name.replaceAll("[aeio]+$", "");
        if (stem.length() < SHORTEST_STEM || !name.endsWith("a")) {
            return false;
        }
        return ENDINGS.stream().anyMatch(ending -> among.contains(name + ending) || among.contains(stem + ending))
                || (stem.length() > SHORTEST_STEM && among.contains(stem));
    }

    /** {@code the ambassador of Albania}, {@code the government of the Republic of Albania}. */
    private boolean isOfOffice(int first) {
        int at = first > 0 && words.lower(first - 1).equals("the") ? first - 2 : first - 1;
        if (at < 1 || !words.lower(at).equals("of") || words.sentence(at) != words.sentence(first)) {
            return false;
        }
        for (int t = at - 1; t >= Math.max(0, at - OF_WITHIN); t--) {
            if (OFFICES_OF.contains(words.lower(t))) {
                return true;
            }
            if (!words.is(t, "ADJ", "NOUN", "PROPN", "ADP", "DET", "CCONJ")) {
                return false;
            }
        }
        return false;
    }

    /** {@code Albania's foreign minister}. */
    private boolean ownsStateOffice(int end) {
        return end + 1 < words.size() && words.token(end).xpos().equals("POS") && opensStateOffice(end + 1);
    }
}
