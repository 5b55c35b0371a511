package rapporteur.origin;

import java.util.ArrayList;
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

    /** Words looked at after a figure, and at the start of its sentence. */
    private static final int AFTER = 5;

    private static final Set<Phrase.Relation> NARROWING =
            EnumSet.of(Phrase.Relation.ADJECTIVE, Phrase.Relation.CLAUSE, Phrase.Relation.CONJUNCT);

    /** A clause, and what a phrase is to it. */
    record Predication(Clause clause, Vocabulary.Part part) {}

    private final Analysis analysis;
    private final Vocabulary vocabulary;
    private final Map<Integer, List<Predication>> predications = new HashMap<>();
    private final Map<Integer, Phrase> above = new HashMap<>();

    Surroundings(Analysis analysis, Vocabulary vocabulary) {
        this.analysis = analysis;
        this.vocabulary = vocabulary;
        for (Clause clause : analysis.clauses()) {
            Clause.Arguments arguments = clause.arguments();
            arguments.who().ifPresent(head -> add(head, clause, Vocabulary.Part.WHO));
            arguments.whom().ifPresent(head -> add(head, clause, Vocabulary.Part.WHOM));
            arguments.obliques().forEach(oblique -> add(oblique.phrase(), clause, Vocabulary.Part.ANY));
        }
        for (Phrase phrase : analysis.phrases()) {
            phrase.links(Phrase.Relation.PREPOSITIONAL).forEach(link -> above.put(link.token(), phrase));
        }
    }

    private void add(int head, Clause clause, Vocabulary.Part part) {
        predications.computeIfAbsent(head, key -> new ArrayList<>()).add(new Predication(clause, part));
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
     * The clauses that say something of what is counted, and what this is to them: of the head itself, or of the count it
     * stands below ({@code the number of soldiers}).
     */
    List<Predication> predications(int head) {
        List<Predication> own = predications.getOrDefault(head, List.of());
        Phrase count = above.get(head);
        if (!own.isEmpty() || count == null || !vocabulary.counts(lemma(count.head()))) {
            return own;
        }
        return predications.getOrDefault(count.head(), List.of());
    }

    /** Lemmas of what narrows a noun or is joined to it: {@code missing people}, {@code servicemen killed}. */
    Stream<String> modifiers(int head) {
        return phrase(head).stream()
                .flatMap(phrase -> phrase.links().stream())
                .filter(link -> NARROWING.contains(link.relation()))
                .map(link -> lemma(link.token()));
    }

    /** The first words of a figure's sentence, where it opens with a preposition of place; empty otherwise. */
    Optional<Span> opening(Span figure) {
        int token = analysis.tokenAt(figure.start());
        if (token >= analysis.tokens().size()) {
            return Optional.empty();
        }
        int first = analysis.sentenceOf(token).first();
        int last = Math.min(first + AFTER, token) - 1;
        return last > first && vocabulary.places(lemma(first))
                ? Optional.of(span(first).cover(span(last)))
                : Optional.empty();
    }

    /** Whether a figure is followed by a place without a name: {@code in the country as a whole}. */
    boolean isFollowedByPlace(Span figure) {
        int next = analysis.tokenAt(figure.end());
        int end = Math.min(analysis.tokens().size(), next + AFTER);
        if (next >= end || !vocabulary.places(lemma(next))) {
            return false;
        }
        for (int token = next + 1; token < end; token++) {
            if (analysis.token(token).upos().equals("NOUN")) {
                return vocabulary.placeWord(lemma(token));
            }
        }
        return false;
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
