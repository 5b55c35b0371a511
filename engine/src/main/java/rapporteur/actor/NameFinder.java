package rapporteur.actor;

import java.util.List;
import rapporteur.actor.Gazetteer.Sense;

/**
 * Names: those that the model marks, without what does not belong to them; country data; and every further place where
 * a name of this report stands.
 */
final class NameFinder {

    private final Words words;
    private final Gazetteer gazetteer;
    private final Vocabulary vocabulary;
    private final KindRules rules;

    NameFinder(Words words, Gazetteer gazetteer, Vocabulary vocabulary, KindRules rules) {
        this.rules = rules;
        this.words = words;
        this.gazetteer = gazetteer;
        this.vocabulary = vocabulary;
    }

    /** All names in the order of the text; the name of a place or state may lie within the name of an organisation. */
    List<NameSpan> find(List<NameSpan> marked) {
        List<NameSpan> names = new NameExtents(words, gazetteer, vocabulary, rules, this::isOffice).of(marked);
        return new NameSpotter(words, gazetteer, vocabulary, this::isOffice).complete(names);
    }

    /**
     * Whether a person is named by an office alone: {@code the Prime Minister}. It is a name that means whoever holds the
     * office.
     */
    boolean isOffice(NameSpan name) {
        if (name.kind() != Kind.PERSON) {
            return false;
        }
        boolean titled = name.first() > 0
                && vocabulary.title(words.word(name.first() - 1)).isPresent();
        boolean given = vocabulary.givenName(words.word(name.first())).isPresent();
        return !titled
                && (!given || name.end() - name.first() == 1)
                && vocabulary
                        .role(words.token(name.end() - 1).lemma())
                        .filter(role -> role.kind() == Kind.PERSON)
                        .isPresent();
    }

    /** Whether these words name a country, its government's seat or its people. */
    static boolean isCountry(Gazetteer.Entry entry) {
        return entry.sense() == Sense.NAME || entry.sense() == Sense.SEAT || entry.sense() == Sense.PEOPLE;
    }
}
