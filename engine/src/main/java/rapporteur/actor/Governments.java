package rapporteur.actor;

import java.util.Optional;
import java.util.Set;
import rapporteur.language.Clause;

/** Tells where a capital is said for its government: where a clause makes it speak, decide or act. */
final class Governments {

    private static final Set<String> PARTNERS = Set.of("with", "between", "against", "towards", "toward");

    private final Words words;
    private final Vocabulary vocabulary;

    Governments(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
    }

    /** Whether these words act, or somebody deals with them. */
    boolean isMeant(int first, int end) {
        for (int t = first; t < end; t++) {
            Optional<Clause> clause = words.clauseOfSubject(t);
            if (clause.isPresent()) {
                return vocabulary.acts(words.token(clause.get().predicate()).lemma());
            }
        }
        return first > 0 && PARTNERS.contains(words.lower(first - 1));
    }
}
