package rapporteur.origin;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Phrase;
import rapporteur.quantity.Quantity;
import rapporteur.text.Span;

/** The grammar around the figures of one report: what is counted, and what is said of it. */
final class Surroundings {

    /** Clauses looked up through for a plan: {@code promised to send 10,000}. */
    private static final int ABOVE = 3;

    private static final Set<Phrase.Relation> NARROWING =
            EnumSet.of(Phrase.Relation.ADJECTIVE, Phrase.Relation.CLAUSE, Phrase.Relation.CONJUNCT);

    /** A clause, and what a phrase is to it. */
    record Predication(Clause clause, Vocabulary.Part part) {}

    private final Analysis analysis;
    private final Vocabulary vocabulary;
    private final Map<Integer, Predication> predications = new HashMap<>();
    private final Map<Integer, Phrase> above = new HashMap<>();

    Surroundings(Analysis analysis, Vocabulary vocabulary) {
        this.analysis = analysis;
        this.vocabulary = vocabulary;
        for (Clause clause : analysis.clauses()) {
            for (Clause.Oblique oblique : clause.arguments().obliques()) {
                predications.put(oblique.phrase(), new Predication(clause, Vocabulary.Part.ANY));
            }
            clause.arguments()
                    .whom()
                    .ifPresent(head -> predications.put(head, new Predication(clause, Vocabulary.Part.WHOM)));
            clause.arguments()
                    .who()
                    .ifPresent(head -> predications.put(head, new Predication(clause, Vocabulary.Part.WHO)));
        }
        for (Phrase phrase : analysis.phrases()) {
            phrase.links(Phrase.Relation.PREPOSITIONAL).forEach(link -> above.put(link.token(), phrase));
        }
    }

    /** Index of the token that heads what is counted, or the number where that is left out; -1 without grammar. */
    int head(Quantity quantity) {
        Span span = quantity.counted().span().isEmpty()
                ? quantity.span()
                : quantity.counted().span();
        List<?> tokens = analysis.tokensIn(span);
        return tokens.isEmpty() ? -1 : analysis.tokenAt(span.start()) + tokens.size() - 1;
    }

    String lemma(int token) {
        return analysis.token(token).lemma().toLowerCase(Locale.ROOT);
    }

    Optional<Phrase> phrase(int head) {
        return head < 0 ? Optional.empty() : analysis.phrase(head);
    }

    Span span(int token) {
        return analysis.token(token).span();
    }

    /**
     * The clause that says something of what is counted, and what this is to it: of the head itself, or of the count it
     * stands below ({@code the number of soldiers}).
     */
    Optional<Predication> predication(int head) {
        Predication own = predications.get(head);
        Phrase count = above.get(head);
        if (own != null || count == null || !vocabulary.counts(lemma(count.head()))) {
            return Optional.ofNullable(own);
        }
        return Optional.ofNullable(predications.get(count.head()));
    }

    /** Lemmas of what narrows a noun or is joined to it: {@code missing people}, {@code servicemen killed}. */
    Stream<String> modifiers(int head) {
        return phrase(head).stream()
                .flatMap(phrase -> phrase.links().stream())
                .filter(link -> NARROWING.contains(link.relation()))
                .map(link -> lemma(link.token()));
    }

    /** Whether a clause tells what is to be: by its tense, its modals, or a verb of planning it hangs on. */
    boolean isPlanned(Clause clause) {
        Clause at = clause;
        for (int steps = 0; steps < ABOVE; steps++) {
            if (vocabulary.plans(lemma(at.predicate()))
                    || at.grammar().tense() == Clause.Tense.FUTURE
                    || at.grammar().modals().stream().anyMatch(vocabulary::plans)) {
                return true;
            }
            Clause.Role role = at.place().role();
            boolean hangs = role == Clause.Role.COMPLEMENT
                    || role == Clause.Role.OPEN_COMPLEMENT
                    || role == Clause.Role.NOUN_COMPLEMENT;
            if (at.place().parent() < 0 || !hangs) {
                return false;
            }
            at = analysis.clauses().get(at.place().parent());
        }
        return false;
    }
}
