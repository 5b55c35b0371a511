package rapporteur.anomaly;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.intake.Block;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Clause.Form;
import rapporteur.language.Clause.Tense;
import rapporteur.language.Sentence;
import rapporteur.language.Token;
import rapporteur.rule.Lexicon;
import rapporteur.text.Span;

/** How a report tells what it dates: as past or to come, as its news or as what went before. */
final class Telling {

    private static final Set<String> NAMING = Set.of("NOUN", "PROPN");

    private final Analysis analysis;
    private final Lexicon lexicon;
    private final Set<String> heading;

    Telling(Report report, Analysis analysis, Lexicon lexicon) {
        this.analysis = analysis;
        this.lexicon = lexicon;
        heading = heading(report, analysis);
    }

    /** The names and nouns of the title. */
    private static Set<String> heading(Report report, Analysis analysis) {
        Set<String> heading = new HashSet<>();
        @Nullable String title = report.imprint().title();
        if (title != null) {
            for (String word : title.split("[^\\p{L}\\p{N}]+")) {
                heading.add(word.toLowerCase(Locale.ROOT));
            }
        }
        report.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.TITLE)
                .flatMap(block -> analysis.tokensIn(block.span()).stream())
                .forEach(token -> heading.add(token.lemma().toLowerCase(Locale.ROOT)));
        return heading;
    }

    /** Whether the clause around these words tells of what has been. */
    boolean isPast(Span words) {
        return clause(words)
                .filter(clause -> clause.grammar().tense() == Tense.PAST
                        && clause.grammar().modals().isEmpty()
                        && !lexicon.holds("to-come", lemma(clause.predicate())))
                .isPresent();
    }

    /** Whether the clause around these words tells of what is to come. */
    boolean isAhead(Span words) {
        return clause(words)
                .filter(clause -> clause.grammar().tense() == Tense.FUTURE
                        || clause.grammar().form() == Form.INFINITIVE
                        || !clause.grammar().modals().isEmpty()
                        || lexicon.holds("to-come", lemma(clause.predicate())))
                .isPresent();
    }

    /** Whether these words date what a clause tells in the simple past, not as what went before or beside. */
    boolean isHappening(Span words) {
        return clause(words).filter(clause -> isHappening(clause, words)).isPresent();
    }

    /**
     * Whether these words date what a clause tells in the simple past, and nothing within it: they open it, or it has no
     * object that they could belong to, as in {@code won the right to play on Friday}.
     */
    boolean isHappeningAlone(Span words) {
        return clause(words)
                .filter(clause -> isHappening(clause, words))
                .filter(clause ->
                        words.end() <= analysis.token(clause.predicate()).span().start()
                                || clause.arguments().whom().isEmpty()
                                || clause.grammar().passive())
                .isPresent();
    }

    private boolean isHappening(Clause clause, Span words) {
        boolean told = switch (clause.place().role()) {
            case MAIN, CONJUNCT, COMPLEMENT, PARATAXIS -> true;
            case OPEN_COMPLEMENT, ADVERBIAL, RELATIVE, NOUN_COMPLEMENT, SUBJECT -> false;
        };
        Clause.Grammar grammar = clause.grammar();
        boolean perfect =
                clause.group().verbs().stream().anyMatch(verb -> lemma(verb).equals("have"));
        boolean own = clause.arguments().obliques().stream()
                .filter(oblique -> oblique.preposition().equals("on")
                        || oblique.preposition().isEmpty())
                .anyMatch(oblique ->
                        words.contains(analysis.token(oblique.phrase()).span()));
        return told
                && own
                && isPast(words)
                && grammar.form() == Form.FINITE
                && !grammar.negated()
                && !grammar.question()
                && !perfect;
    }

    /** The sentence of these words, and the ones beside it. */
    Span nearby(Span words) {
        int at = Math.min(analysis.tokenAt(words.start()), analysis.tokens().size() - 1);
        Sentence own = analysis.sentenceOf(at);
        Sentence before = own.first() == 0 ? own : analysis.sentenceOf(own.first() - 1);
        Sentence after = own.end() >= analysis.tokens().size() ? own : analysis.sentenceOf(own.end());
        return before.span().cover(after.span());
    }

    /** Whether the sentence of these words names somebody or something that the title does too. */
    boolean isTheStory(Span words) {
        int at = Math.min(analysis.tokenAt(words.start()), analysis.tokens().size() - 1);
        return analysis.tokensIn(analysis.sentenceOf(at).span()).stream()
                .filter(token -> NAMING.contains(token.upos()) && !words.contains(token.span()))
                .anyMatch(this::isInHeading);
    }

    private boolean isInHeading(Token token) {
        return heading.contains(token.lemma().toLowerCase(Locale.ROOT));
    }

    private Optional<Clause> clause(Span words) {
        List<Token> tokens = analysis.tokensIn(words);
        int first = analysis.tokenAt(words.start());
        return tokens.isEmpty() ? Optional.empty() : analysis.clauseAround(first);
    }

    private String lemma(int token) {
        return analysis.token(token).lemma().toLowerCase(Locale.ROOT);
    }
}
