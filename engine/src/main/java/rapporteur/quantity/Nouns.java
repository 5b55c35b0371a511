package rapporteur.quantity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import rapporteur.language.Token;
import rapporteur.rule.Lexicon;
import rapporteur.rule.Resources;

/** Knows which nouns are persons. */
final class Nouns {

    private final Set<String> persons = new HashSet<>();
    private final Lexicon lexicon;

    Nouns(Lexicon lexicon) {
        this.lexicon = lexicon;
        Resources.table("en/quantity/persons.tsv").forEach(row -> persons.add(row.get(0)));
    }

    /** Whether a noun is one for persons. */
    boolean isPerson(Token noun) {
        return persons.contains(noun.lemma().toLowerCase(Locale.ROOT))
                || persons.contains(singular(noun.text().toLowerCase(Locale.ROOT)))
                || noun.xpos().equals("NNPS")
                || isFate(noun);
    }

    /** Whether a word tells what befell persons: {@code dead}, {@code missing}. */
    boolean isFate(Token word) {
        return lexicon.holds("fate", word.text().toLowerCase(Locale.ROOT));
    }

    /** A guess at the singular, for plurals that are in no dictionary: {@code crewwomen}. */
    private static String singular(String noun) {
        if (noun.endsWith("men")) {
            return noun.substring(0, noun.length() - 2) + "an";
        }
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
    }
}
