package rapporteur.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.rule.Resources;

/** The words that tell what an actor is: roles, titles, given names, and what names are made of. */
final class Vocabulary {

    /**
     * What a word tells of whom it is said.
     *
     * @param kind what it is said of
     * @param sector second part of a code; null where the word tells none
     * @param gender of the person
     */
    record Word(Kind kind, @Nullable String sector, Gender gender) {}

    private final Map<String, Word> roles = new HashMap<>();
    private final Map<String, Word> nameWords = new HashMap<>();
    private final Map<String, Gender> titles = new HashMap<>();
    private final Map<String, Gender> givenNames = new HashMap<>();
    private final Set<String> actingVerbs = new HashSet<>();
    private final Set<String> addressingVerbs = new HashSet<>();
    private final Set<String> policyNouns = new HashSet<>();
    private final Map<String, String> placeWords = new HashMap<>();
    private final Map<String, List<String>> takenUp = new HashMap<>();
    private final Set<String> broadRoles = new HashSet<>();
    private final Set<String> speakingVerbs = new HashSet<>();
    private final Set<String> languageVerbs = new HashSet<>();
    private final Map<String, Kind> leadingWords = new HashMap<>();
    private final Set<String> officeFields = new HashSet<>();

    /** Reads the lists that ship with the program. */
    Vocabulary() {
        Resources.table("en/actor/roles.tsv")
                .forEach(row ->
                        roles.put(row.get(0), new Word(kind(row.get(1)), sector(row.get(2)), Gender.of(row.get(3)))));
        Resources.table("en/actor/name-words.tsv")
                .forEach(row ->
                        nameWords.put(row.get(0), new Word(kind(row.get(1)), sector(row.get(2)), Gender.UNKNOWN)));
        Resources.table("en/actor/place-words.tsv").forEach(row -> placeWords.put(row.get(0), row.get(1)));
        Resources.table("en/actor/taken-up-nouns.tsv")
                .forEach(row -> takenUp.put(row.get(0), List.of(row.get(1).split("\\|"))));
        Resources.table("en/actor/broad-roles.tsv").forEach(row -> broadRoles.add(row.get(0)));
        Resources.table("en/actor/speaking-verbs.tsv").forEach(row -> speakingVerbs.add(row.get(0)));
        Resources.table("en/actor/language-verbs.tsv").forEach(row -> languageVerbs.add(row.get(0)));
        Resources.table("en/actor/leading-words.tsv").forEach(row -> leadingWords.put(row.get(0), kind(row.get(1))));
        Resources.table("en/actor/office-fields.tsv").forEach(row -> officeFields.add(row.get(0)));
        Resources.table("en/actor/titles.tsv").forEach(row -> titles.put(row.get(0), Gender.of(row.get(1))));
        Resources.table("en/actor/given-names.tsv")
                .forEach(row -> givenNames.put(Spelling.key(row.get(0)), Gender.of(row.get(1))));
        for (List<String> row : Resources.table("en/actor/acting-verbs.tsv")) {
            actingVerbs.add(row.get(0));
            if (row.get(1).equals("+")) {
                addressingVerbs.add(row.get(0));
            }
        }
        Resources.table("en/actor/policy-nouns.tsv").forEach(row -> policyNouns.add(row.get(0)));
    }

    /** Whether the subject of this verb, by its lemma, speaks, decides or acts. */
    boolean acts(String verb) {
        return actingVerbs.contains(verb);
    }

    /** Whether the object of this verb, by its lemma, is somebody who acts. */
    boolean addresses(String verb) {
        return addressingVerbs.contains(verb);
    }

    /** Whether a government has what this noun says, by its lemma: {@code stance}. */
    boolean isPolicy(String noun) {
        return policyNouns.contains(noun);
    }

    /** What a noun tells of whom it is said, by its singular, in any case; hyphened words by their last part. */
    Optional<Word> role(String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        Word word = roles.get(lower);
        int hyphen = lower.lastIndexOf('-');
        return Optional.ofNullable(word == null && hyphen > 0 ? roles.get(lower.substring(hyphen + 1)) : word);
    }

    /** Whether an organisation with this code is taken up by {@code the} and this noun, by its lemma: {@code the alliance}. */
    boolean takesUp(String noun, @Nullable String code) {
        return takenUp.getOrDefault(noun, List.of()).stream()
                .anyMatch(
                        sector -> code == null ? sector.equals("-") : code.startsWith(sector) || code.endsWith(sector));
    }

    /** Whether the words before this noun, by its lemma, tell more of the sector than it does. */
    boolean isBroad(String noun) {
        return broadRoles.contains(noun);
    }

    /** What a word within a name tells of the name. */
    Optional<Word> nameWord(String word) {
        return Optional.ofNullable(nameWords.get(word));
    }

    /** What a word that opens a name, or stands before it, tells of the name. */
    Optional<Kind> leadingWord(String word) {
        return Optional.ofNullable(leadingWords.get(Spelling.plain(word)));
    }

    /** Whether the subject of this verb, by its lemma, says what is quoted beside it. */
    boolean speaks(String verb) {
        return speakingVerbs.contains(verb);
    }

    /** Whether a language can be the object of this verb, by its lemma. */
    boolean takesLanguage(String verb) {
        return languageVerbs.contains(verb);
    }

    /** Whether a place has the same name without this word, in lower case: {@code river}. */
    boolean isPlaceWord(String word) {
        return placeWords.containsKey(word);
    }

    /** Whether the name without this word, in lower case, is surely that place's: {@code river}, not {@code valley}. */
    boolean isSamePlaceWithout(String word) {
        return "same".equals(placeWords.get(word));
    }

    /** Whether many countries have an office for this, in lower case and British spelling: {@code defence}. */
    boolean isOfficeField(String word) {
        return officeFields.contains(word);
    }

    /** The gender that a title tells; empty if the word is no title. */
    Optional<Gender> title(String word) {
        return Optional.ofNullable(titles.get(Spelling.plain(word)));
    }

    /** The gender of most who bear this given name; empty if it is not known as one. */
    Optional<Gender> givenName(String word) {
        return Optional.ofNullable(givenNames.get(Spelling.key(word)));
    }

    private static Kind kind(String name) {
        return Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static @Nullable String sector(String cell) {
        return cell.equals("-") ? null : cell;
    }
}
