package rapporteur.actor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the words of an office or a noun phrase tell: whose it is, and in which sector. */
final class Offices {

    private static final String FORMER_OFFICIAL = "ELI";

    private final Words words;
    private final Vocabulary vocabulary;
    private final Gazetteer gazetteer;
    private final Owners owners;

    Offices(Words words, Gazetteer gazetteer, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.gazetteer = gazetteer;
        this.owners = new Owners(words, gazetteer);
    }

    /** What the word tells of whom it is said, by its lemma or as written. */
    Optional<Vocabulary.Word> role(int word) {
        return ofTwoWords(word)
                .or(() -> vocabulary.role(words.token(word).lemma()))
                .or(() -> vocabulary.role(words.word(word)));
    }

    /** {@code aid worker}, {@code central bank}. */
    private Optional<Vocabulary.Word> ofTwoWords(int word) {
        return word == 0 || words.sentence(word - 1) != words.sentence(word)
                ? Optional.empty()
                : vocabulary.role(
                        words.lower(word - 1) + " " + words.token(word).lemma());
    }

    /** Whether the word is said of one person for what he or she does. */
    boolean isPersons(int word) {
        return role(word).filter(role -> role.kind() == Kind.PERSON).isPresent();
    }

    /** The word that heads an office: the last before a preposition that says what a person does; -1 if there is none. */
    int head(int first, int end) {
        int head = -1;
        for (int t = first; t < end && !(head >= 0 && words.is(t, "ADP")); t++) {
            if (isPersons(t)) {
                head = t;
            }
        }
        return head;
    }

    /** Country and sector of what these words are said of, {@code head} being the word that governs the others. */
    @Nullable
    String code(int first, int head, int end) {
        Optional<String> organisation = organisation(first, head);
        if (organisation.isPresent()) {
            return organisation.get();
        }
        Optional<String> country = owners.in(first, end).or(() -> owners.of(first, end));
        String sector = sector(first, head, end);
        boolean former = false;
        for (int t = first; t < head; t++) {
            former |= words.lower(t).equals("former") || words.lower(t).equals("ex");
        }
        boolean office = "GOV".equals(sector) || "MIL".equals(sector) || "SPY".equals(sector);
        return Codes.join(country.orElse(null), former && office ? FORMER_OFFICIAL : sector);
    }

    /** {@code a NATO spokesman}: whose sector the organisation has. */
    private Optional<String> organisation(int first, int head) {
        for (int t = first; t < head; t++) {
            Optional<String> code = gazetteer
                    .find(words.word(t))
                    .filter(entry -> entry.sense() == Gazetteer.Sense.ORGANISATION)
                    .map(Gazetteer.Entry::code);
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    /** As the head tells it, if it is not said in every sector, else the first word that does: {@code opposition leader}. */
    private @Nullable String sector(int first, int head, int end) {
        Optional<String> own = role(head).flatMap(role -> Optional.ofNullable(role.sector()));
        boolean broad = vocabulary.isBroad(words.token(head).lemma())
                && ofTwoWords(head).isEmpty();
        Optional<String> told = broad ? Optional.empty() : own;
        for (int t = first; t < end && told.isEmpty(); t++) {
            told = t == head ? Optional.empty() : role(t).flatMap(role -> Optional.ofNullable(role.sector()));
            if (told.isEmpty()) {
                told = vocabulary.nameWord(words.word(t)).flatMap(word -> Optional.ofNullable(word.sector()));
            }
        }
        return told.or(() -> own).orElse(null);
    }
}
