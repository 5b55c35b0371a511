package rapporteur.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rapporteur.attribution.Attribution;
import rapporteur.dispute.Assertion.Word;
import rapporteur.language.Analysis;
import rapporteur.origin.Likeness;

/**
 * Finds what a report sets against something that is insisted on: {@code the operator insists that its sirens sounded … none had
 * heard one}. Whoever writes that somebody insists has heard otherwise.
 */
final class Contrasts {

    /** Sentences looked at after what is insisted on. */
    private static final int AFTER = 2;

    /** How near some word of the two is. */
    private static final double NEAR = 0.6;

    private final DenialWords words;

    Contrasts(DenialWords words) {
        this.words = words;
    }

    /** The contrasts of one report. Cost: linear, for few sentences are looked at. */
    List<Opposition> in(Assertions told) {
        List<Opposition> found = new ArrayList<>();
        List<Assertion> all = told.all();
        for (int i = 0; i < all.size(); i++) {
            if (!isInsisted(told.analysis(), all.get(i))) {
                continue;
            }
            for (int j = i + 1;
                    j < all.size() && all.get(j).sentence() - all.get(i).sentence() <= AFTER;
                    j++) {
                if (isAgainst(all.get(i), all.get(j))) {
                    found.add(new Opposition(all.get(i), all.get(j), Dispute.Kind.CONFLICT));
                }
            }
        }
        return found;
    }

    private boolean isInsisted(Analysis analysis, Assertion assertion) {
        Attribution attribution = assertion.source().attribution();
        return attribution != null
                && attribution.anatomy().cue().stream()
                        .flatMap(cue -> analysis.tokensIn(cue).stream())
                        .anyMatch(words::insists);
    }

    private static boolean isAgainst(Assertion insisted, Assertion other) {
        return insisted.isSo()
                && other.isNotSo()
                && !insisted.source().key().equals(other.source().key())
                && isOfIt(insisted, other);
    }

    /** Whether the other speaks of the same thing: by a word near one of it, or by {@code one}. */
    private static boolean isOfIt(Assertion insisted, Assertion other) {
        Set<String> shared = insisted.telling();
        boolean one =
                other.matter().whom().filter(term -> term.kind() == Word.ANY).isPresent();
        return one
                || insisted.matter().gist().words().stream()
                        .filter(word -> shared.contains(word.lemma()))
                        .anyMatch(word -> other.matter().gist().words().stream()
                                .anyMatch(theirs ->
                                        theirs.weight() >= Assertion.TELLING && Likeness.near(word, theirs) >= NEAR));
    }
}
