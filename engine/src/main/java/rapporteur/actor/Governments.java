package rapporteur.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rapporteur.language.Clause;

/**
 * Tells where a capital is said for its government: where a clause makes it speak, decide or act; and, in a report that
 * speaks of the country too, where somebody addresses it or it has what only governments have.
 */
final class Governments {

    private static final Set<String> PARTNERS =
            Set.of("with", "between", "against", "towards", "toward", "for", "over");

    private final Words words;
    private final Vocabulary vocabulary;
    private final Set<String> countries = new HashSet<>();

    /** Takes all names of the report. */
    Governments(Words words, Gazetteer gazetteer, Vocabulary vocabulary, List<NameSpan> names) {
        this.words = words;
        this.vocabulary = vocabulary;
        for (int t = 0; t < words.size(); t++) {
            if (words.isCapitalised(t)) {
                gazetteer.people(words.word(t)).ifPresent(people -> countries.add(people.code()));
            }
        }
        for (NameSpan name : names) {
            gazetteer
                    .find(words.text(name.first(), name.end()))
                    .filter(NameFinder::isCountry)
                    .ifPresent(country -> countries.add(country.code()));
        }
    }

    /** Whether these words, the name of this country's capital, mean its government. */
    boolean isMeant(int first, int end, String country) {
        int argument = argument(first, end);
        Optional<Clause> clause = argument < 0 ? Optional.empty() : words.clauseOf(argument);
        boolean spokenOf = countries.contains(country);
        if (clause.isPresent()) {
            String verb = words.token(clause.get().predicate()).lemma();
            return words.isSubject(argument) ? vocabulary.acts(verb) : spokenOf && vocabulary.addresses(verb);
        }
        return spokenOf && (isPartner(first) || hasPolicy(end));
    }

    /** Index of the word that is subject or object, -1 if there is none. */
    private int argument(int first, int end) {
        for (int t = first; t < end; t++) {
            if (words.isSubject(t) || words.isObject(t)) {
                return t;
            }
        }
        return -1;
    }

    /** {@code with Oslo}, {@code between Lima and Quito}. */
    private boolean isPartner(int first) {
        int before = first - 1;
        if (before > 1 && words.is(before, "CCONJ")) {
            before -= 2;
        }
        return before >= 0 && words.sentence(before) == words.sentence(first) && PARTNERS.contains(words.lower(before));
    }

    /** {@code Oslo's long silence}. */
    private boolean hasPolicy(int end) {
        if (end + 1 >= words.size() || !words.token(end).xpos().equals("POS")) {
            return false;
        }
        int noun = end + 1;
        while (noun + 1 < words.size()
                && words.sentence(noun) == words.sentence(end)
                && !words.is(noun, "NOUN")
                && words.is(noun, "ADJ", "NUM", "PROPN", "ADV")) {
            noun++;
        }
        return vocabulary.isPolicy(words.token(noun).lemma());
    }
}
