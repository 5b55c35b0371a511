package rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An office of state as roles and descriptions name it, without the country and the person who holds it. */
final class Office {

    private static final Set<String> QUALIFIERS =
            Set.of("acting", "assistant", "deputy", "first", "former", "interim", "lieutenant", "outgoing", "vice");

    private Office() {}

    /** The offices in these words, with what tells one from another: {@code foreign minister}, {@code deputy mayor}. */
    static List<String> keys(String words, Vocabulary vocabulary) {
        List<String> offices = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        for (String word : Spelling.key(words).split(" ")) {
            if (isOffice(word, vocabulary)) {
                offices.add(before + word);
                before.setLength(0);
            } else if (vocabulary.isOfficeField(word) || QUALIFIERS.contains(word)) {
                before.append(word).append(' ');
            } else {
                before.setLength(0);
            }
        }
        return offices;
    }

    /**
     * The office of which these words are the whole: {@code the foreign minister}, {@code President}. Empty for
     * {@code a minister}, and for words that tell more than the office.
     */
    static String whole(String words, Vocabulary vocabulary) {
        String lower = words.toLowerCase(Locale.ROOT);
        String bare = lower.startsWith("the ") ? lower.substring("the ".length()) : lower;
        boolean definite = lower.startsWith("the ") || Character.isUpperCase(words.codePointAt(0));
        List<String> keys = keys(bare, vocabulary);
        return definite && keys.size() == 1 && keys.get(0).equals(Spelling.key(bare)) ? keys.get(0) : "";
    }

    private static boolean isOffice(String word, Vocabulary vocabulary) {
        return vocabulary
                .role(word)
                .filter(role -> role.kind() == Kind.PERSON && "GOV".equals(role.sector()))
                .isPresent();
    }
}
