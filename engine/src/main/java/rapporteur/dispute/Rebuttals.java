package rapporteur.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import rapporteur.attribution.Attribution;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Phrase;
import rapporteur.language.Token;

/**
 * Finds what one side says of another's words: {@code denied the allegation}, {@code called that "untrue"}, {@code the governor
 * is mistaken}, {@code a link was "very unlikely"}. Whose words are meant is told by who is named beside the claim; else they
 * are the last ones before that another side said, a sentence or two back.
 */
final class Rebuttals {

    /** Sentences looked back over for what {@code that} and {@code the claim} mean. */
    private static final int BACK = 2;

    /** The same for what is said of whoever rebuts it. */
    private static final int FAR = 6;

    private static final Set<String> POINTING = Set.of("that", "this", "it", "these", "they");

    /** What is said of people who make claims, and not of claims alone. */
    private static final Set<String> OF_PERSONS = Set.of("mistaken", "wrong", "liar", "lying");

    private static final Set<String> OF = Set.of("of", "by", "from");

    private static final Set<String> RELATIVES = Set.of("that", "which");

    private static final Set<String> ACCUSATIONS = Set.of("accusation", "allegation", "charge");

    private static final Set<String> ACCUSING = Set.of("accuse", "blame", "charge", "suspect");

    private final DenialWords words;

    Rebuttals(DenialWords words) {
        this.words = words;
    }

    /** What is rebutted in one report, each with the words that rebut it. Cost: linear, for it looks back over few sentences. */
    List<Opposition> in(Assertions told) {
        List<Opposition> rebuttals = new ArrayList<>();
        for (Clause clause : told.analysis().clauses()) {
            target(told.analysis(), clause).ifPresent(target -> {
                Assertion by = told.ofDoer(clause);
                made(target, by, told).ifPresent(made -> {
                    rebuttals.add(new Opposition(made, by, Dispute.Kind.DENIAL));
                    after(by, told).ifPresent(more -> rebuttals.add(new Opposition(made, more, Dispute.Kind.DENIAL)));
                });
            });
        }
        return rebuttals;
    }

    /**
     * What a rebuttal is of.
     *
     * @param head index of the token that points at the claim, or at who makes it
     * @param person whether it is who makes it
     * @param beside whether it is set beside the claim: {@code a charge that the firm denies}
     */
    private record Target(int head, boolean person, boolean beside) {

        Target(int head, boolean person) {
            this(head, person, false);
        }
    }

    private Optional<Target> target(Analysis analysis, Clause clause) {
        if (clause.grammar().question()
                || clause.grammar().negated()
                || clause.grammar().form() != Clause.Form.FINITE) {
            return Optional.empty();
        }
        Token predicate = analysis.token(clause.predicate());
        OptionalInt who = clause.arguments().who();
        if (words.judges(predicate) && !predicate.upos().equals("VERB") && who.isPresent()) {
            Token subject = analysis.token(who.getAsInt());
            boolean person = OF_PERSONS.contains(predicate.lemma().toLowerCase(Locale.ROOT))
                    && clause.arguments().obliques().stream()
                            .noneMatch(oblique -> oblique.preposition().equals("about"));
            return isClaim(subject) || person
                    ? Optional.of(new Target(who.getAsInt(), !isClaim(subject)))
                    : Optional.empty();
        }
        int governor = clause.place().governor();
        boolean narrows = clause.place().role() == Clause.Role.RELATIVE
                || (clause.place().role() == Clause.Role.NOUN_COMPLEMENT
                        && clause.arguments().whom().stream()
                                .allMatch(whom ->
                                        RELATIVES.contains(analysis.token(whom).lemma())));
        if (narrows
                && governor >= 0
                && words.isClaim(analysis.token(governor))
                && words.denies(predicate)
                && who.isPresent()) {
            return Optional.of(new Target(governor, false, true));
        }
        OptionalInt whom = clause.arguments().whom();
        if (whom.isEmpty() || !predicate.upos().equals("VERB") || isTold(analysis, whom.getAsInt())) {
            return Optional.empty();
        }
        Token object = analysis.token(whom.getAsInt());
        boolean denies = (words.deniesAnything(predicate) && isClaim(object))
                || (words.deniesClaims(predicate) && (words.isClaim(object) || isThat(object)))
                || (words.brands(predicate) && isClaim(object) && isJudged(analysis, clause, whom.getAsInt()));
        return denies ? Optional.of(new Target(whom.getAsInt(), false)) : Optional.empty();
    }

    private boolean isClaim(Token token) {
        return words.isClaim(token)
                || (token.upos().equals("PRON")
                        && POINTING.contains(token.text().toLowerCase(Locale.ROOT)));
    }

    /** {@code rejected that}: an offer is called {@code it}. */
    private static boolean isThat(Token token) {
        return token.upos().equals("PRON")
                && (token.text().equalsIgnoreCase("that") || token.text().equalsIgnoreCase("this"));
    }

    private boolean isJudged(Analysis analysis, Clause clause, int object) {
        return analysis.tokensIn(clause.span()).stream()
                .filter(token ->
                        token.span().start() > analysis.token(object).span().start())
                .anyMatch(words::judges);
    }

    /** Whether the claim stands beside its noun: {@code the claim that …} is read as what it says. */
    private static boolean isTold(Analysis analysis, int noun) {
        return parts(analysis, noun, Phrase.Relation.CLAUSE)
                .flatMap(link -> analysis.clause(link.token()).stream())
                .anyMatch(clause -> clause.place().role() == Clause.Role.NOUN_COMPLEMENT);
    }

    private static Stream<Phrase.Link> parts(Analysis analysis, int noun, Phrase.Relation relation) {
        return analysis.phrase(noun).stream().flatMap(phrase -> phrase.links(relation));
    }

    /** The last words that the rebuttal can be of; within a sentence the first, as they say the most. */
    private Optional<Assertion> made(Target target, Assertion by, Assertions told) {
        if (target.beside()) {
            return beside(target.head(), by, told);
        }
        Optional<Assertion> accusing = accusing(by, told);
        if (accusing.isPresent()
                && ACCUSATIONS.contains(told.analysis().token(target.head()).lemma())) {
            return accusing;
        }
        List<Integer> claimants = target.person() ? List.of(target.head()) : claimants(told.analysis(), target.head());
        if (told.all().stream().anyMatch(assertion -> isDeniedBefore(assertion, by))) {
            // of the claim that troops had landed it said that it was nonsense
            return Optional.empty();
        }
        Assertion best = null;
        for (Assertion assertion : told.all()) {
            boolean named = isNamed(assertion, by, told);
            boolean before = assertion.clause().predicate() < by.clause().predicate()
                    && (named || !assertion.clause().span().overlaps(by.clause().span()));
            boolean better = best == null
                    || named
                    || (assertion.sentence() > best.sentence() && !isNamed(best, by, told))
                    || (told.isOf(assertion, by) && !told.isOf(best, by));
            boolean closer = best == null || !told.isOf(best, by) || told.isOf(assertion, by);
            if (before
                    && better
                    && closer
                    && assertion.isOfOtherSide(by)
                    && isMain(assertion)
                    && isDeniable(assertion)
                    && (named || isMeant(assertion, by, claimants, told))) {
                best = assertion;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The last words before that accuse whoever answers them: {@code he accused Norland of sending troops}. */
    private static Optional<Assertion> accusing(Assertion by, Assertions told) {
        return told.analysis().clauses().stream()
                .filter(clause -> clause.predicate() < by.clause().predicate()
                        && ACCUSING.contains(
                                told.analysis().token(clause.predicate()).lemma())
                        && clause.arguments().whom().isPresent()
                        && told.isOnSideOf(clause.arguments().whom().getAsInt(), by))
                .map(told::ofDoer)
                .filter(assertion -> by.sentence() - assertion.sentence() <= FAR && assertion.isOfOtherSide(by))
                .reduce((one, other) -> other);
    }

    /** What is told before the noun that sums it up, in the same sentence; the whole where it is no clause of its own. */
    private static Optional<Assertion> beside(int noun, Assertion by, Assertions told) {
        Optional<Assertion> clause = told.all().stream()
                .filter(assertion -> assertion.sentence() == by.sentence()
                        && assertion.clause().predicate() < noun
                        && assertion.isOfOtherSide(by)
                        && isMain(assertion))
                .reduce((one, other) -> other);
        return clause.or(() -> told.analysis().clauses().stream()
                .filter(above -> above.predicate() < noun
                        && above.grammar().form() == Clause.Form.FINITE
                        && above.span().contains(told.analysis().token(noun).span()))
                .map(told::spoken)
                .filter(spoken -> spoken.isOfOtherSide(by) && spoken.sentence() == by.sentence())
                .reduce((one, other) -> other));
    }

    /** Whether somebody tells it, or asks it: what is said not to be so is hardly denied in turn. */
    private static boolean isDeniable(Assertion assertion) {
        return assertion.isSo() || assertion.matter().standing() == Assertion.Standing.OPEN;
    }

    private static boolean isDeniedBefore(Assertion assertion, Assertion by) {
        return assertion.sentence() == by.sentence()
                && assertion.clause().predicate() < by.clause().predicate()
                && assertion.isNotSo()
                && assertion.source().key().equals(by.source().key());
    }

    /** Whether it is told as a claim in the sentence that rebuts it: {@code of the claim that troops had landed he said it was nonsense}. */
    private boolean isNamed(Assertion made, Assertion by, Assertions told) {
        Clause.Place place = made.clause().place();
        return made.sentence() == by.sentence()
                && (place.role() == Clause.Role.NOUN_COMPLEMENT || place.role() == Clause.Role.RELATIVE)
                && place.governor() >= 0
                && words.isClaim(told.analysis().token(place.governor()));
    }

    /** What the same voice goes on to say is not so, in the next sentence. */
    private static Optional<Assertion> after(Assertion by, Assertions told) {
        return told.all().stream()
                .filter(assertion -> assertion.sentence() == by.sentence() + 1
                        && assertion.isNotSo()
                        && assertion.source().key().equals(by.source().key()))
                .findFirst();
    }

    private static boolean isMeant(Assertion made, Assertion by, List<Integer> claimants, Assertions told) {
        if (claimants.isEmpty()) {
            int back = told.isOf(made, by) ? FAR : BACK;
            return !made.source().voice().isReport() && by.sentence() - made.sentence() <= back;
        }
        return claimants.stream().anyMatch(claimant -> isBy(made, claimant, told));
    }

    /** Whether somebody named by a token makes an assertion. */
    private static boolean isBy(Assertion made, int claimant, Assertions told) {
        String party = told.party(claimant);
        if (party != null && party.equals(made.source().voice().party())) {
            return true;
        }
        Attribution attribution = made.source().attribution();
        String lemma = told.analysis().token(claimant).lemma();
        return attribution != null
                && attribution.anatomy().source().stream()
                        .flatMap(span -> told.analysis().tokensIn(span).stream())
                        .anyMatch(token -> token.lemma().equals(lemma));
    }

    private static boolean isMain(Assertion assertion) {
        return switch (assertion.clause().place().role()) {
            // a relative clause that is read as an assertion tells what a claim is
            case MAIN, COMPLEMENT, CONJUNCT, PARATAXIS, NOUN_COMPLEMENT, RELATIVE -> true;
            case OPEN_COMPLEMENT, ADVERBIAL, SUBJECT -> false;
        };
    }

    /** Who is named beside the claim: {@code the watchman's claim}, {@code claims by the union}. */
    private static List<Integer> claimants(Analysis analysis, int noun) {
        return Stream.concat(
                        parts(analysis, noun, Phrase.Relation.POSSESSOR),
                        parts(analysis, noun, Phrase.Relation.PREPOSITIONAL)
                                .filter(link -> OF.contains(String.valueOf(link.preposition()))))
                .map(Phrase.Link::token)
                .filter(token -> !analysis.token(token).upos().equals("PRON"))
                .toList();
    }
}
