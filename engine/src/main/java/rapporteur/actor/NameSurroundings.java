package rapporteur.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rapporteur.language.Phrase;
import rapporteur.language.Phrase.Link;
import rapporteur.language.Phrase.Relation;

/**
 * What the report says beside a name of what it is the name of: {@code Sundline, the operator}; a dateline's place; the
 * adjective of a place that the report also names; part of an organisation's longer name; the outlet itself.
 */
final class NameSurroundings {

    private static final int LEAST_STEM = 4;
    private static final List<String> PLACE_ENDS = List.of("", "a", "e", "ia", "stan", "istan", "land", "y", "o");
    private static final List<String> PEOPLE_ENDS = List.of("n", "an", "ian", "ean", "ese", "i", "ish", "er", "");

    private static final String BUSINESS = "BUS";

    private final OrganisationName outlet;
    private final Words words;
    private final Vocabulary vocabulary;
    private final Map<Integer, List<Integer>> besides = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();
    private final List<OrganisationName> organisations = new ArrayList<>();
    private final Set<String> companies = new HashSet<>();

    /** Takes all names of the report. */
    NameSurroundings(Words words, Vocabulary vocabulary, List<NameSpan> names) {
        this.words = words;
        this.vocabulary = vocabulary;
        outlet = OrganisationName.of(words.outlet());
        for (Phrase phrase : words.analysis().phrases()) {
            phrase.links(Relation.APPOSITION).forEach(link -> {
                besides.computeIfAbsent(phrase.head(), h -> new ArrayList<>()).add(link.token());
                besides.computeIfAbsent(link.token(), h -> new ArrayList<>()).add(phrase.head());
            });
        }
        for (NameSpan name : names) {
            if (name.end() - name.first() == 1 && !words.is(name.first(), "ADJ")) {
                addStems(words.word(name.first()));
            }
            boolean organisation = vocabulary
                    .nameWord(words.word(name.end() - 1))
                    .filter(word -> word.kind() == Kind.ORGANISATION)
                    .isPresent();
            if (name.end() - name.first() > 1 && isCompany(name)) {
                companies.add(Spelling.key(words.word(name.first())));
            }
            OrganisationName whole = OrganisationName.of(words.text(name.first(), name.end()));
            if (organisation && whole.words().size() > 2 && !organisations.contains(whole)) {
                organisations.add(whole);
            }
        }
    }

    private boolean isCompany(NameSpan name) {
        return vocabulary
                .nameWord(words.word(name.end() - 1))
                .filter(word -> BUSINESS.equals(word.sector()))
                .isPresent();
    }

    private void addStems(String name) {
        String key = Spelling.key(name);
        for (String end : PLACE_ENDS) {
            if (key.endsWith(end) && key.length() - end.length() >= LEAST_STEM) {
                stems.putIfAbsent(key.substring(0, key.length() - end.length()), key);
            }
        }
    }

    /** The kind that the words beside this name tell, which the model takes for another; empty where they tell none. */
    Optional<Kind> told(NameSpan name, Kind marked) {
        if (words.inDateline(name.first())) {
            return Optional.of(Kind.PLACE);
        }
        if (isPeople(name)) {
            return Optional.of(Kind.GROUP);
        }
        OrganisationName own = OrganisationName.of(words.text(name.first(), name.end()));
        boolean single = name.end() - name.first() == 1;
        boolean part = single && companies.contains(own.key());
        if ((marked == Kind.PERSON || marked == Kind.OTHER) && (part || own.equals(outlet))) {
            return Optional.of(Kind.ORGANISATION);
        }
        if (marked == Kind.OTHER
                && name.end() - name.first() > 1
                && organisations.stream().anyMatch(own::within)) {
            return Optional.of(Kind.ORGANISATION);
        }
        for (int t = name.first(); t < name.end(); t++) {
            for (int beside : besides.getOrDefault(t, List.of())) {
                Optional<Kind> kind = isSetBeside(beside, name) ? said(beside) : Optional.empty();
                if (kind.isPresent()) {
                    return kind;
                }
            }
        }
        return Optional.empty();
    }

    /** Parted by a comma alone, and with an article of its own. */
    private boolean isSetBeside(int noun, NameSpan name) {
        Optional<Phrase> phrase = words.phrase(noun);
        if (phrase.isEmpty() || words.sentence(noun) != words.sentence(name.first())) {
            return false;
        }
        int first = words.first(phrase.get().core());
        boolean comma = noun >= name.end()
                ? words.word(name.end()).equals(",") && first == name.end() + 1
                : name.first() > 0 && words.word(name.first() - 1).equals(",");
        return comma && words.is(first, "DET", "PRON");
    }

    /** What a description set beside a name makes of it. */
    private Optional<Kind> said(int noun) {
        if (!words.is(noun, "NOUN") || words.token(noun).xpos().endsWith("S")) {
            return Optional.empty();
        }
        if (vocabulary.isPlaceWord(words.lower(noun))) {
            return Optional.of(Kind.PLACE);
        }
        return vocabulary
                .role(words.token(noun).lemma())
                .map(Vocabulary.Word::kind)
                .map(kind -> kind == Kind.GROUP ? Kind.ORGANISATION : kind);
    }

    /** {@code Skalbian} where the report names {@code Skalbia}, before a noun or in the plural. */
    private boolean isPeople(NameSpan name) {
        int word = name.first();
        boolean plural = words.token(word).xpos().endsWith("S");
        if (name.end() - word > 1 || !(words.is(word, "ADJ") || plural || isModifier(word))) {
            return false;
        }
        String key = Spelling.key(words.word(word));
        String single = plural && key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
        for (String end : PEOPLE_ENDS) {
            if (single.endsWith(end)) {
                String place = stems.get(single.substring(0, single.length() - end.length()));
                if (place != null && !place.equals(single)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isModifier(int word) {
        return word + 1 < words.size()
                && words.is(word + 1, "NOUN", "PROPN", "ADJ")
                && words.phrase(word + 1)
                        .or(() -> words.phrase(word + 2))
                        .filter(phrase -> isPartOf(word, phrase))
                        .isPresent();
    }

    private static boolean isPartOf(int word, Phrase phrase) {
        return phrase.links().stream()
                .filter(link -> link.relation() == Relation.COMPOUND || link.relation() == Relation.ADJECTIVE)
                .map(Link::token)
                .anyMatch(token -> token == word);
    }
}
