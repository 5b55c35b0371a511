package rapporteur.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The name of an organisation or a place, as its words.
 *
 * @param words keys of its words without articles
 */
record OrganisationName(List<String> words) {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> SMALL = Set.of("of", "and", "for", "in", "on", "de", "to", "s");

    OrganisationName {
        words = List.copyOf(words);
    }

    static OrganisationName of(String name) {
        List<String> words = new ArrayList<>(List.of(Spelling.key(name).split(" ")));
        if (words.size() > 1 && ARTICLES.contains(words.get(0))) {
            words.remove(0);
        }
        return new OrganisationName(words);
    }

    String key() {
        return String.join(" ", words);
    }

    /** The first letters of its words, without the small ones: {@code nis}; empty for a single word. */
    String initials() {
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            if (!SMALL.contains(word) && !word.isEmpty()) {
                letters.append(word.charAt(0));
            }
        }
        return letters.length() > 1 ? letters.toString() : "";
    }

    /** Whether this is the longer name's beginning: {@code Harbour} of {@code Harbour News Service}. */
    boolean begins(OrganisationName longer) {
        return words.size() < longer.words.size()
                && longer.words.subList(0, words.size()).equals(words);
    }

    /** Whether this is the longer name's end: {@code Defence Ministry} of {@code Russian Defence Ministry}. */
    boolean ends(OrganisationName longer) {
        int size = longer.words.size();
        return words.size() < size
                && longer.words.subList(size - words.size(), size).equals(words);
    }

    /** Whether these words, two at least, stand within the longer name: {@code Coast Watch} of {@code Coast Watch Authority}. */
    boolean within(OrganisationName longer) {
        return words.size() > 1
                && words.size() < longer.words.size()
                && Collections.indexOfSubList(longer.words, words) >= 0;
    }
}
