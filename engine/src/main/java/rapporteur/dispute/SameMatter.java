package rapporteur.dispute;

import java.util.Optional;
import java.util.Set;
import rapporteur.dispute.Assertion.Matter;
import rapporteur.dispute.Assertion.Term;
import rapporteur.dispute.Assertion.Word;
import rapporteur.origin.Gist.Sense;
import rapporteur.origin.Likeness;

/**
 * Tells whether two assertions are about one matter, whichever way they put it: predicates of like meaning, the same doer and
 * done-to as far as both name them, and otherwise words enough in common. In doubt they are not.
 */
final class SameMatter {

    /** How near words of like meaning are at least. */
    private static final double LIKE = 0.5;

    /** How much of the assertion that says less the other covers, and the other way round. */
    private static final double COVERED = 0.55;

    private static final double COVERED_BACK = 0.3;

    /** Verbs that say little by themselves. */
    private static final Set<String> LIGHT =
            Set.of("be", "have", "do", "make", "take", "get", "go", "come", "give", "say", "know", "see", "put");

    /** Verbs for what goes on in somebody's mind: two people's differ without a dispute. */
    private static final Set<String> MENTAL = Set.of(
            "want",
            "need",
            "think",
            "know",
            "believe",
            "hope",
            "feel",
            "like",
            "wish",
            "remember",
            "expect",
            "guess",
            "understand",
            "mean",
            "try",
            "seem");

    private SameMatter() {}

    /** Whether a verb is one for what goes on in somebody's mind. */
    static boolean isMental(Sense verb) {
        return MENTAL.contains(verb.lemma());
    }

    /** Whether the two are about one matter. */
    static boolean of(Assertion one, Assertion two) {
        Matter a = one.matter();
        Matter b = two.matter();
        if (one.isToCome() != two.isToCome() || MENTAL.contains(a.predicate().lemma())) {
            return false;
        }
        boolean oneDoer = isOneDoer(one, two);
        if (!predicates(a, b) || (!oneDoer && !fits(a.who(), b.who())) || !fits(a.whom(), b.whom())) {
            return false;
        }
        if (oneDoer) {
            return true;
        }
        boolean shared = namesTelling(a.who(), b.who()) || namesTelling(a.whom(), b.whom());
        boolean further =
                a.further().stream().anyMatch(x -> b.further().stream().anyMatch(y -> isOne(x, y)));
        boolean light = LIGHT.contains(a.predicate().lemma());
        if (light ? !(names(a.whom(), b.whom()) || (shared && further)) : !shared && !further) {
            return false;
        }
        if (Likeness.of(a.gist(), b.gist()) == -1) {
            return false;
        }
        double forth = Likeness.covered(a.gist(), b.gist());
        double back = Likeness.covered(b.gist(), a.gist());
        return Math.max(forth, back) >= COVERED && Math.min(forth, back) >= COVERED_BACK;
    }

    /** Whether the doers are called differently, and may be the same: infantry and units of one army, which both name. */
    private static boolean isOneDoer(Assertion one, Assertion two) {
        Optional<Term> a = one.matter().who();
        Optional<Term> b = two.matter().who();
        return a.isPresent()
                && b.isPresent()
                && a.get().doer().equals(b.get().doer())
                && !a.get().doer().equals(a.get().sense().lemma())
                && one.matter().doing().equals(two.matter().doing())
                && one.sharesWith(two) > 0;
    }

    private static boolean predicates(Matter a, Matter b) {
        if (a.doing().equals(b.doing())) {
            return true;
        }
        boolean light = LIGHT.contains(a.predicate().lemma())
                || LIGHT.contains(b.predicate().lemma());
        return Likeness.near(a.predicate(), b.predicate()) >= (light ? 1 : LIKE);
    }

    /** Whether two arguments can be one: where one of the two is not named, nothing speaks against it. */
    private static boolean fits(Optional<Term> one, Optional<Term> two) {
        return one.isEmpty() || two.isEmpty() || open(one.get()) || open(two.get()) || isOne(one.get(), two.get());
    }

    private static boolean open(Term term) {
        return term.kind() == Word.ANY;
    }

    /** Whether both name one thing, by a word that tells it from others: {@code people} are any. */
    private static boolean namesTelling(Optional<Term> one, Optional<Term> two) {
        return names(one, two)
                && (one.get().party() != null || one.get().sense().weight() >= Assertion.TELLING);
    }

    private static boolean names(Optional<Term> one, Optional<Term> two) {
        return one.isPresent() && two.isPresent() && isOne(one.get(), two.get());
    }

    /** Whether two arguments name one thing: one actor, or words of like meaning. */
    static boolean isOne(Term one, Term two) {
        if (one.kind() != Word.NOUN || two.kind() != Word.NOUN) {
            return false;
        }
        return (one.party() != null && one.party().equals(two.party()))
                || Likeness.near(one.sense(), two.sense()) >= LIKE;
    }
}
