package rapporteur.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rapporteur.dispute.Assertion.Term;
import rapporteur.origin.Likeness;
import rapporteur.rule.Resources;

/** Finds one thing of which opposites are said: the crossing was closed, the crossing remained open. */
final class Opposites {

    private final Set<String> pairs = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    Opposites() {
        for (List<String> row : Resources.table("en/dispute/opposites.tsv")) {
            words.addAll(row);
            pairs.add(row.get(0) + " " + row.get(1));
            pairs.add(row.get(1) + " " + row.get(0));
        }
    }

    /** What is said and what the opposite. Cost: linear, and quadratic in what is said of one thing with such words. */
    List<Opposition> among(List<Assertion> assertions) {
        Map<String, List<Assertion>> byThing = new HashMap<>();
        List<Opposition> found = new ArrayList<>();
        for (Assertion assertion : assertions) {
            Optional<Term> thing = thing(assertion);
            if (!assertion.isSo() || assertion.isToCome() || thing.isEmpty() || !words.contains(word(assertion))) {
                continue;
            }
            List<Assertion> before = byThing.computeIfAbsent(thing.get().sense().lemma(), key -> new ArrayList<>());
            for (Assertion other : before) {
                if (pairs.contains(word(other) + " " + word(assertion))
                        && other.isOfOtherSide(assertion)
                        && Likeness.of(other.matter().gist(), assertion.matter().gist()) != -1
                        && sharesMore(other, assertion, thing.get())) {
                    found.add(new Opposition(other, assertion, Dispute.Kind.CONFLICT));
                }
            }
            before.add(assertion);
        }
        return found;
    }

    /** Whether the two share a telling word beside the thing, so that it is likely one and the same. */
    private static boolean sharesMore(Assertion one, Assertion two, Term thing) {
        Set<String> theirs = two.telling();
        return one.telling().stream()
                .anyMatch(lemma -> !lemma.equals(thing.sense().lemma()) && theirs.contains(lemma));
    }

    /** The predicate's word: a participle as it stands, since it says a state. */
    private String word(Assertion assertion) {
        String form = assertion.predicate().text().toLowerCase(Locale.ROOT);
        return words.contains(form) ? form : assertion.matter().predicate().lemma();
    }

    /** That of which it is said: the one done to in a passive, else the doer. */
    private static Optional<Term> thing(Assertion assertion) {
        Optional<Term> thing = assertion.clause().grammar().passive()
                ? assertion.matter().whom()
                : assertion.matter().whom().isPresent()
                        ? Optional.empty()
                        : assertion.matter().who();
        return thing.filter(term -> term.kind() == Assertion.Word.NOUN);
    }
}
