package rapporteur.dispute;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rapporteur.language.Token;
import rapporteur.rule.Resources;

/** The words that tell what answers a question; their classes are those of the list. */
final class SlotWords {

    private final Set<String> words = new HashSet<>();

    SlotWords() {
        Resources.table("en/dispute/slots.tsv").forEach(row -> words.add(key(row.get(2), row.get(1), row.get(0))));
    }

    /** Whether a word is of a class. */
    boolean is(String kind, Token token) {
        return words.contains(key(kind, token.upos(), token.lemma().toLowerCase(Locale.ROOT)));
    }

    private static String key(String... parts) {
        return String.join(" ", List.of(parts));
    }
}
