package rapporteur.time;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
            boolean initial = i > 1 && words.isGlued(i - 1) && words.key(i - 2).length() == 1; // 9 a.m. Moscow time
            boolean stop = STOPS.contains(words.key(i - 1)) && !words.isGlued(i) && words.isCapital(i) && !initial;
            sentence[i] = sentence[i - 1] + (stop || words.opensLine(i) ? 1 : 0);
        }
    }

    /** Whether both stand in one sentence, as far as marks and lines tell. */
    boolean together(Found one, Found other) {
        return sentence[one.first()] == sentence[other.first()];
    }

    /**
     * Whether a part of a day is that of a time by the clock: it stands by it ({@code at 8:30 on Friday evening}), or before it
     * in its clause ({@code last night the hall was hit at 8:30}).
     */
    boolean isPartOf(Found part, Found clock) {
        if (!together(part, clock)) {
            return false;
        }
        boolean before = part.first() < clock.first();
        int from = before ? part.end() : clock.end();
        int to = before ? clock.first() : part.first();
        boolean beside = IntStream.range(from, to).allMatch(word -> lexicon.holds("time-joint", words.key(word)));
        Optional<Clause> clause = clause(clock);
        return beside || (before && clause.isPresent() && clause.equals(clause(part)));
    }

    /** Whether the clause around looks back or ahead from the day of writing. */
    Bias bias(Found found) {
        String before = found.first() > 0 ? words.key(found.first() - 1) : "";
        switch (before) {
            case "until", "till" -> {
                return clause(found).filter(this::lasted).isPresent() ? Bias.BACK : Bias.AHEAD;
            }
            case "by" -> {
                return clause(found).map(this::byBias).orElse(Bias.AHEAD);
            }
            case "since" -> {
                return Bias.BACK;
            }
            default -> {}
        }
        return clause(found)
                .map(clause -> isPredicate(clause, found) ? Bias.AHEAD : bias(clause))
                .orElse(Bias.UNKNOWN);
    }

    /** {@code the deadline is Friday}. */
    private boolean isPredicate(Clause clause, Found found) {
        return clause.grammar().tense() == Clause.Tense.PRESENT
                && endsInStop(clause)
                && found.span().contains(analysis.token(clause.predicate()).span());
    }

    /** {@code they fought until Friday}, {@code she was minister until May}; but {@code the road was closed until Friday}. */
    private boolean lasted(Clause clause) {
        String tag = analysis.token(clause.predicate()).upos();
        boolean office = tag.equals("NOUN") || tag.equals("PROPN");
        return bias(clause) == Bias.BACK && (office || lexicon.holds("lasting", lemma(clause.predicate())));
    }

    private Optional<Clause> clause(Found found) {
        int token = analysis.tokenAt(found.span().start());
        return token == analysis.tokens().size() ? Optional.empty() : analysis.clauseAround(token);
    }

    /** A limit lies ahead ({@code a bridge by December is the aim}) unless it is told as past: {@code by May it had fallen}. */
    private Bias byBias(Clause clause) {
        boolean perfect =
                clause.group().verbs().stream().anyMatch(verb -> lemma(verb).equals("have"));
        boolean intends = !perfect && lexicon.holds("intend", lemma(clause.predicate()));
        return bias(clause) == Bias.BACK && !intends ? Bias.BACK : Bias.AHEAD;
    }

    private Bias bias(Clause clause) {
        Clause.Grammar grammar = clause.grammar();
        if (grammar.tense() == Clause.Tense.FUTURE
                || !grammar.modals().isEmpty()
                || grammar.form() == Clause.Form.INFINITIVE
                || isPlanned(clause)
                || isArranged(clause)
                || isOnTimetable(clause)) {
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
        String lemma = lemma(clause.predicate());
        return lexicon.holds("plan", lemma)
                && (clause.grammar().passive() || clause.grammar().form() != Clause.Form.FINITE || lemma.equals("due"));
    }

    /** {@code are to meet}, {@code were due to arrive}, whatever the tense. */
    private boolean isArranged(Clause clause) {
        if (clause.group().verbs().isEmpty()) {
            return false;
        }
        int be = clause.group().verbs().getFirst();
        if (!lemma(be).equals("be") || be + 2 >= analysis.tokens().size()) {
            return false;
        }
        String next = lemma(be + 1);
        return next.equals("to")
                || (lexicon.holds("plan", next) && lemma(be + 2).equals("to"));
    }

    /** {@code the talks open on Friday}: a plain present of such a verb tells what is to come. */
    private boolean isOnTimetable(Clause clause) {
        return clause.grammar().tense() == Clause.Tense.PRESENT
                && (clause.place().role() == Clause.Role.MAIN || clause.place().role() == Clause.Role.RELATIVE)
                && clause.group().verbs().size() == 1
                && endsInStop(clause)
                && lexicon.holds("timetable", lemma(clause.predicate()));
    }

    /** Whether the clause's sentence ends as one of the running text; a headline, told in the present, does not. */
    private boolean endsInStop(Clause clause) {
        int last = analysis.sentenceOf(clause.predicate()).end() - 1;
        return STOPS.contains(lemma(last)) || (last > 0 && STOPS.contains(lemma(last - 1)));
    }

    private String lemma(int token) {
        return analysis.token(token).lemma().toLowerCase(Locale.ROOT);
    }
}
