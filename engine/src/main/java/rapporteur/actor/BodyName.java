package rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The name of anybody but a person, as names of several reports are compared.
 *
 * @param words keys of its words, without articles
 * @param generic whether many countries have one of this name: {@code the Defence Ministry}
 * @param governmental whether it is the name of a part of a government
 */
record BodyName(OrganisationName words, boolean generic, boolean governmental) {

    private static final Set<String> SMALL = Set.of("of", "for", "and", "the", "on", "in");
    private static final Set<String> GOVERNMENTAL = Set.of("GOV", "MIL", "COP", "JUD", "SPY");
    private static final Map<String, String> BRITISH =
            Map.of("defense", "defence", "center", "centre", "labor", "labour", "organization", "organisation");

    static BodyName of(String name, Vocabulary vocabulary) {
        OrganisationName words = OrganisationName.of(name);
        boolean headed = false;
        boolean governmental = false;
        boolean distinct = false;
        for (String word : words.words()) {
            String capital = word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
            Vocabulary.Word told = vocabulary
                    .nameWord(capital)
                    .or(() -> vocabulary.role(word).filter(role -> role.kind() != Kind.PERSON))
                    .orElse(null);
            headed |= told != null;
            governmental |= told != null && told.sector() != null && GOVERNMENTAL.contains(told.sector());
            distinct |= told == null
                    && !SMALL.contains(word)
                    && !vocabulary.isOfficeField(BRITISH.getOrDefault(word, word));
        }
        return new BodyName(words, headed && !distinct, governmental);
    }

    /** Under what it meets other ways to write it: {@code Ministry of Defence}, {@code the Defense Ministry}. */
    String key() {
        if (!generic) {
            return String.join(" ", words.words().stream().map(Spelling::sound).toList());
        }
        Set<String> bag = new TreeSet<>();
        for (String word : words.words()) {
            if (!SMALL.contains(word) && !word.equals("affairs")) {
                bag.add(BRITISH.getOrDefault(word, word));
            }
        }
        return String.join(" ", bag);
    }

    /** The keys without words that a place is also known without: {@code Elbe} for {@code the Elbe river}. */
    List<String> shorterKeys(Vocabulary vocabulary) {
        List<String> keys = new ArrayList<>();
        int end = words.words().size();
        while (end > 1 && vocabulary.isSamePlaceWithout(words.words().get(end - 1))) {
            end--;
            String rest = String.join(" ", words.words().subList(0, end));
            keys.add(of(rest, vocabulary).key());
        }
        return keys;
    }
}
