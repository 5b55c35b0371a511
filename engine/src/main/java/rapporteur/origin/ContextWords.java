package rapporteur.origin;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rapporteur.attribution.Attribution;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Token;
import rapporteur.quantity.Quantity;
import rapporteur.reading.Reading;
import rapporteur.text.Span;
import rapporteur.time.TimeExpression;

/**
 * The words of one report that tell what its figures are of: those of the figure's clause, and where these are few of the clause
 * above. Who says so, when, and how many is compared apart, so those words are left out.
 */
final class ContextWords {

    private static final Set<String> CARRYING = Set.of("NOUN", "PROPN", "VERB", "ADJ");

    /** With fewer words of its own a clause is read together with the one above. */
    private static final int FEW = 2;

    private final Analysis analysis;
    private final Vocabulary vocabulary;
    private final BitSet leftOut = new BitSet();

    ContextWords(Reading reading, Vocabulary vocabulary) {
        this.analysis = reading.analysis();
        this.vocabulary = vocabulary;
        reading.times().stream()
                .filter(time -> time.type() != TimeExpression.Type.DURATION)
                .forEach(time -> leaveOut(time.span()));
        for (Attribution attribution : reading.attributions()) {
            attribution.anatomy().source().forEach(this::leaveOut);
            attribution.anatomy().cue().forEach(this::leaveOut);
        }
    }

    private void leaveOut(Span span) {
        leftOut.set(span.start(), span.end());
    }

    /** Lemmas in lower case, in alphabetical order. */
    Set<String> of(Quantity quantity) {
        Optional<Clause> clause = clause(quantity);
        Set<String> words = new TreeSet<>();
        clause.ifPresent(around -> add(around, quantity, words));
        clause.filter(around -> words.size() < FEW && around.place().parent() >= 0)
                .map(around -> analysis.clauses().get(around.place().parent()))
                .ifPresent(above -> add(above, quantity, words));
        return words;
    }

    /** The verb that says something of a figure; empty for one that says no more than that there is so much. */
    Optional<String> verb(Quantity quantity) {
        return clause(quantity)
                .map(Clause::predicate)
                .map(analysis::token)
                .filter(token -> token.upos().equals("VERB") && tells(token, quantity))
                .map(ContextWords::lemma)
                .filter(verb -> vocabulary.giving(verb).isEmpty());
    }

    private Optional<Clause> clause(Quantity quantity) {
        int token = analysis.tokenAt(quantity.span().start());
        return token < analysis.tokens().size() ? analysis.clauseAround(token) : Optional.empty();
    }

    private void add(Clause clause, Quantity quantity, Set<String> words) {
        Set<Integer> givers = givers(clause);
        int first = analysis.tokenAt(clause.span().start());
        List<Token> tokens = analysis.tokensIn(clause.span());
        for (int i = 0; i < tokens.size(); i++) {
            int at = first + i;
            boolean own = analysis.clauseAround(at).filter(clause::equals).isPresent();
            if (own && !givers.contains(at) && tells(tokens.get(i), quantity)) {
                words.add(lemma(tokens.get(i)));
            }
        }
    }

    /** The words of a clause whose subject gives figures that name who gives them: {@code the Service has 112}. */
    private Set<Integer> givers(Clause clause) {
        Set<Integer> givers = new TreeSet<>();
        if (!vocabulary.giving(analysis.token(clause.predicate()).lemma()).isEmpty()) {
            givers.add(clause.predicate());
            clause.arguments().who().ifPresent(who -> {
                Span span = analysis.phrase(who)
                        .map(phrase -> phrase.span())
                        .orElse(analysis.token(who).span());
                int first = analysis.tokenAt(span.start());
                for (int i = 0; i < analysis.tokensIn(span).size(); i++) {
                    givers.add(first + i);
                }
            });
        }
        return givers;
    }

    private boolean tells(Token token, Quantity quantity) {
        return CARRYING.contains(token.upos())
                && !quantity.span().contains(token.span())
                && !leftOut.get(token.span().start())
                && !Character.isDigit(token.text().charAt(0))
                && !vocabulary.light(lemma(token))
                && !(token.upos().equals("NOUN") && vocabulary.counts(lemma(token)));
    }

    private static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }
}
