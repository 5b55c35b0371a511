package rapporteur.time;

import java.util.Locale;
import java.util.Set;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.rule.Found;
import rapporteur.rule.Lexicon;
import rapporteur.rule.Words;
import rapporteur.time.Setting.Bias;

/** What stands around an expression: its sentence, and whether its clause looks back or ahead. */
final class Surroundings {

    private static final Set<String> STOPS = Set.of(".", "?", "!");

    private final Words words;
    private final Analysis analysis;
    private final Lexicon lexicon;
    private final int[] sentence;

    Surroundings(Words words, Analysis analysis, Lexicon lexicon) {
        this.words = words;
        this.analysis = analysis;
        this.lexicon = lexicon;
        sentence = new int[words.size()];
        for (int i = 1; i < words.size(); i++) {
            boolean stop = STOPS.contains(words.key(i - 1)) && !words.isGlued(i) && words.isCapital(i);
            sentence[i] = sentence[i - 1] + (stop || words.opensLine(i) ? 1 : 0);
        }
    }

    /** Whether both stand in one sentence, as far as marks and lines tell. */
    boolean together(Found one, Found other) {
        return sentence[one.first()] == sentence[other.first()];
    }

    /** Whether the clause around looks back or ahead from the day of writing. */
    Bias bias(Found found) {
        String before = found.first() > 0 ? words.key(found.first() - 1) : "";
        switch (before) {
            case "until", "till" -> {
                return Bias.AHEAD;
            }
            case "since" -> {
                return Bias.BACK;
            }
            default -> {}
        }
        int token = analysis.tokenAt(found.span().start());
        if (token == analysis.tokens().size()) {
            return Bias.UNKNOWN;
        }
        return analysis.clauseAround(token).map(this::bias).orElse(Bias.UNKNOWN);
    }

    private Bias bias(Clause clause) {
        Clause.Grammar grammar = clause.grammar();
        if (grammar.tense() == Clause.Tense.FUTURE
                || !grammar.modals().isEmpty()
                || grammar.form() == Clause.Form.INFINITIVE
                || isPlanned(clause)) {
            return Bias.AHEAD;
        }
        if (grammar.tense() == Clause.Tense.PAST) {
            return Bias.BACK;
        }
        int parent = clause.place().parent();
        boolean tenseless = grammar.form() != Clause.Form.FINITE;
        return tenseless && parent >= 0 && parent != clause.id()
                ? bias(analysis.clauses().get(parent))
                : Bias.UNKNOWN;
    }

    /** {@code was expected on Wednesday}, {@code scheduled for Friday}: what is planned lies ahead, whatever the tense. */
    private boolean isPlanned(Clause clause) {
        String lemma = analysis.token(clause.predicate()).lemma().toLowerCase(Locale.ROOT);
        return lexicon.holds("plan", lemma)
                && (clause.grammar().passive() || clause.grammar().form() != Clause.Form.FINITE || lemma.equals("due"));
    }
}
