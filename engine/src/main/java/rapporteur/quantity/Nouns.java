package rapporteur.quantity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rapporteur.language.Token;
import rapporteur.rule.Lexicon;
import rapporteur.rule.Resources;

/** Knows which nouns are persons. */
final class Nouns {

    /** Names of a people or a party in the plural, by their endings. */
    private static final Pattern PEOPLE =
            Pattern.compile("\\p{Lu}.*(an|en|[^aeiou]i|er|ist|crat|ard|ite|ot)s|\\p{Lu}.*ese");

    private static final Set<String> NAMING = Set.of("NOUN", "PROPN");

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
                || (NAMING.contains(noun.upos()) && PEOPLE.matcher(noun.text()).matches())
                || isFate(noun);
    }

    /** Whether a word tells what befell persons: {@code dead}, {@code missing}. */
    boolean isFate(Token word) {
        return lexicon.holds("fate", word.text().toLowerCase(Locale.ROOT));
    }

    /** The unit that a noun is itself: {@code thousands of miles}, {@code millions of dollars}. */
    Optional<String> unit(Token noun) {
        String word = noun.text().toLowerCase(Locale.ROOT);
        Optional<String> unit = lexicon.value("unit", word);
        return (unit.isPresent() ? unit : lexicon.value("duration", word)).filter(name -> name.indexOf('*') < 0);
    }

    /** Whether a noun is one for many people together, or for a place where people live. */
    boolean isGroup(Token noun) {
        return lexicon.holds("group", noun.lemma().toLowerCase(Locale.ROOT));
    }

    /** Whether a noun is one for places. */
    boolean isPlace(Token noun) {
        return lexicon.holds("place", noun.lemma().toLowerCase(Locale.ROOT));
    }

    /** Whether a verb is one of spending or earning. */
    boolean isMoneyVerb(Token verb) {
        return lexicon.holds("money-verb", verb.lemma().toLowerCase(Locale.ROOT));
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
