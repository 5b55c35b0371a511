package rapporteur.factuality;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rapporteur.factuality.Signature.Use;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Clause.Form;
import rapporteur.language.Clause.Role;
import rapporteur.language.Clause.Tense;
import rapporteur.language.Phrase;
import rapporteur.language.Phrase.Relation;
import rapporteur.text.Span;

/**
 * Reads how sure a clause is presented and whether it is denied: by its modal verbs, hedges and negation, by the conditions
 * and questions it stands in, and by what the words above it say of the clauses they take. Values go down the tree as in
 * Nairn, Condoravdi and Karttunen (2006, Computing relative polarity for textual inference), with FactBank's degrees
 * (Saurí and Pustejovsky, 2012, Computational Linguistics 38(2)). Cost: linear in a clause's depth.
 */
public final class FactualityReader {

    private static final Set<Role> IMPERATIVE = Set.of(Role.MAIN, Role.COMPLEMENT, Role.PARATAXIS);
    private static final Set<String> SPEAKER = Set.of("i", "we");
    private static final Set<String> NONE = Set.of("no", "none", "nobody", "nothing");

    private final Words words = new Words();

    private FactualityReader() {}

    /**
     * For English.
     *
     * @throws rapporteur.rule.InstallationException if a word list is missing or damaged
     */
    public static FactualityReader english() {
        return new FactualityReader();
    }

    /**
     * How a clause is presented by whoever utters it, whatever stands above it.
     *
     * @param told whether it is told by a verb in the past tense, after which {@code would} is a {@code will}
     */
    public Factuality read(Analysis analysis, Clause clause, boolean told) {
        Factuality value = alone(analysis, clause, told);
        if (value == Factuality.UNKNOWN) {
            return value;
        }
        Optional<Clause> taken = analysis.below(clause)
                .filter(below -> isTaken(below)
                        && hedge(analysis, clause, Frame.of(below)).isPresent())
                .findFirst();
        if (taken.isPresent()) {
            Signature signature = hedge(analysis, clause, Frame.of(taken.get())).orElseThrow();
            return read(analysis, taken.get(), false).within(signature.given(value));
        }
        Optional<Signature> thing = words.signature(analysis, clause.predicate(), Frame.THING)
                .filter(signature -> signature.use() == Use.HEDGE && !isMore(analysis, clause));
        return thing.isPresent() ? thing.get().given(value) : value;
    }

    /** How something is presented that is named without a clause: not so where it is {@code no} such thing. */
    public Factuality named(Analysis analysis, Span words) {
        Optional<Phrase> first = Optional.empty();
        for (int token = analysis.tokenAt(words.start());
                token < analysis.tokens().size() && analysis.token(token).span().end() <= words.end();
                token++) {
            Optional<Phrase> phrase = analysis.phrase(token);
            boolean before = phrase.isPresent()
                    && (first.isEmpty()
                            || phrase.get().span().start() < first.get().span().start()
                            || phrase.get().span().contains(first.get().span()));
            first = before ? phrase : first;
        }
        boolean none = first.isPresent()
                && (NONE.contains(lower(analysis, first.get().head()))
                        || first.get()
                                .links(Relation.DETERMINER)
                                .anyMatch(link -> NONE.contains(lower(analysis, link.token()))));
        return none ? Factuality.CERTAINLY_NOT : Factuality.CERTAIN;
    }

    /**
     * Whether somebody speaks in a clause that tells of speaking: by its own words, by the condition it states, by the verb
     * that it is an infinitive of ({@code wants to claim}).
     */
    public Factuality spoken(Analysis analysis, Clause clause) {
        if (words.opens(clause.place().marker()) && clause.place().role() == Role.ADVERBIAL) {
            return Factuality.UNKNOWN;
        }
        Factuality value = modal(clause, true);
        boolean governed =
                clause.place().role() == Role.OPEN_COMPLEMENT || clause.place().role() == Role.COMPLEMENT;
        if (governed) {
            Clause parent = analysis.clauses().get(clause.place().parent());
            Optional<Signature> signature = words.signature(analysis, parent.predicate(), Frame.of(clause))
                    .filter(known -> known.use() != Use.TRY);
            if (signature.isPresent()) {
                value = value.within(signature.get().given(spoken(analysis, parent)));
            }
        }
        return value;
    }

    /**
     * How sure a word leaves what it takes.
     *
     * @param word a token
     * @param frame what it takes
     * @param given how sure the word itself is
     * @return nothing where the word is not known
     */
    public Optional<Factuality> taken(Analysis analysis, int word, Frame frame, Factuality given) {
        boolean passive = analysis.clause(word)
                .filter(clause -> clause.grammar().passive())
                .isPresent();
        return words.signature(analysis, word, frame)
                .filter(signature -> passive || signature.use() != Use.PASSIVE)
                .map(signature -> signature.given(given));
    }

    /** A clause as its own words present it, hedges that take another clause left out. */
    private Factuality alone(Analysis analysis, Clause clause, boolean told) {
        if (isOpen(analysis, clause)) {
            return Factuality.UNKNOWN;
        }
        Factuality value = modal(clause, told);
        for (int adverb : clause.group().adverbs()) {
            value = value.within(words.adverb(analysis.token(adverb)));
        }
        return value;
    }

    private Factuality modal(Clause clause, boolean told) {
        boolean negated = clause.grammar().negated();
        List<String> modals = clause.grammar().modals();
        boolean perfect = clause.grammar().tense() == Tense.PAST;
        if (modals.isEmpty() || (told && !perfect && modals.getFirst().equals("would"))) {
            return negated ? Factuality.CERTAINLY_NOT : Factuality.CERTAIN;
        }
        return words.modal(modals.getFirst(), negated, perfect);
    }

    /** What a predicate says of the clause it takes where that is the speaker's own claim. */
    private Optional<Signature> hedge(Analysis analysis, Clause clause, Frame frame) {
        return words.signature(analysis, clause.predicate(), frame).filter(signature -> switch (signature.use()) {
            case HEDGE -> !isMore(analysis, clause);
            case OWN ->
                clause.arguments().who().isPresent()
                        && SPEAKER.contains(
                                lower(analysis, clause.arguments().who().getAsInt()));
            case PASSIVE -> clause.grammar().passive();
            case HOLDER, TRY -> false;
        });
    }

    private static boolean isTaken(Clause clause) {
        Role role = clause.place().role();
        return role == Role.COMPLEMENT || role == Role.OPEN_COMPLEMENT || role == Role.SUBJECT;
    }

    /** Whether likelihoods are compared, {@code more likely to … than}, which is no doubt. */
    private static boolean isMore(Analysis analysis, Clause clause) {
        return clause.predicate() > 0 && Set.of("more", "less").contains(lower(analysis, clause.predicate() - 1));
    }

    /** Whether the clause is asked, asked for, or told only under a condition. */
    private boolean isOpen(Analysis analysis, Clause clause) {
        boolean adverbial = clause.place().role() == Role.ADVERBIAL;
        if (clause.grammar().question()
                || (adverbial && words.opens(clause.place().marker()))) {
            return true;
        }
        boolean imperative = IMPERATIVE.contains(clause.place().role())
                && clause.grammar().form() == Form.FINITE
                && clause.grammar().tense() == Tense.NONE
                && clause.arguments().who().isEmpty();
        return imperative || analysis.below(clause).anyMatch(below -> isCondition(clause, below));
    }

    /** Whether a clause below is the condition of one: after {@code if}, or a deed as the subject of {@code would}. */
    private boolean isCondition(Clause clause, Clause below) {
        boolean deed = below.place().role() == Role.SUBJECT
                && below.grammar().form() != Form.FINITE
                && clause.grammar().modals().contains("would");
        return deed
                || (below.place().role() == Role.ADVERBIAL
                        && words.isCondition(below.place().marker()));
    }

    private static String lower(Analysis analysis, int token) {
        return analysis.token(token).text().toLowerCase(Locale.ROOT);
    }
}
