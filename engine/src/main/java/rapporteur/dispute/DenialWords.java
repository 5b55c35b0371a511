package rapporteur.dispute;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rapporteur.language.Token;
import rapporteur.rule.Resources;

/** The words by which one side says that another's claim is not so. */
final class DenialWords {

    private final Set<String> words = new HashSet<>();

    DenialWords() {
        for (List<String> row : Resources.table("en/dispute/denials.tsv")) {
            words.add(row.get(1) + " " + row.get(0));
        }
    }

    /** Whether a verb denies what it is said of. */
    boolean denies(Token token) {
        return is("deny", token) || deniesClaims(token);
    }

    /** Whether a verb denies claims; of other things it says something else ({@code rejected the offer}). */
    boolean deniesClaims(Token token) {
        return is("mildly", token);
    }

    /** Whether a verb denies whatever it is said of. */
    boolean deniesAnything(Token token) {
        return is("deny", token);
    }

    /** Whether a word says of a claim that it is not so. */
    boolean judges(Token token) {
        return is("judge", token);
    }

    /** Whether a noun stands for what somebody has said. */
    boolean isClaim(Token token) {
        return token.upos().equals("NOUN") && is("claim", token);
    }

    /** Whether a verb gives its object a name. */
    boolean brands(Token token) {
        return is("brand", token);
    }

    /** Whether a noun is too general for what there is none of. */
    boolean isVague(Token token) {
        return is("vague", token);
    }

    /** Whether a verb says again what others doubt. */
    boolean insists(Token token) {
        return token.upos().equals("VERB") && is("insist", token);
    }

    /** Whether a word bounds a negative in time. */
    boolean limits(Token token) {
        return is("limit", token);
    }

    private boolean is(String kind, Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        // a lemma may have lost its last letter: disput of disputed
        return words.contains(kind + " " + lemma)
                || words.contains(kind + " " + lemma + "e")
                || words.contains(kind + " " + token.text().toLowerCase(Locale.ROOT));
    }
}
