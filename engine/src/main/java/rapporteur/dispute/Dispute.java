package rapporteur.dispute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that the accounts answer differently. It never says which answer is true.
 *
 * @param id unique in the situation: {@code D1}
 * @param kind what kind of difference it is
 * @param question in words
 * @param answers at least two
 * @param why one sentence: what makes it this kind
 * @param comparison how the answers stand to one another
 */
public record Dispute(String id, Kind kind, String question, List<Answer> answers, String why, Comparison comparison) {

    /** Checks that there is a difference. */
    public Dispute {
        answers = List.copyOf(answers);
        if (answers.size() < 2) {
            throw new IllegalArgumentException("a dispute has at least two answers: " + question);
        }
    }

    /** Kinds of difference, as {@code GLOSSARY.md} defines them. */
    public enum Kind {
        CONFLICT,
        UPDATE,
        SCOPE,
        DENIAL,
        ATTITUDE,
        DATE
    }

    /**
     * How the answers stand to one another; all numbers are indexes of {@code answers}.
     *
     * @param compatible pairs that can both hold
     * @param latest the answer given, or said to hold, last; null where dates do not tell
     * @param bestSupported the answer with the most independent origins; null at a tie
     */
    public record Comparison(
            List<Pair> compatible,
            @Nullable Integer latest,
            @Nullable Integer bestSupported) {

        /** Copies the list. */
        public Comparison {
            compatible = List.copyOf(compatible);
        }
    }

    /** Two answers, the lower index first. */
    public record Pair(int first, int second) {}
}
