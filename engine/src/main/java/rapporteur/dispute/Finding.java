package rapporteur.dispute;

import java.util.List;

/**
 * A dispute that has no id yet; its parts are those of {@link Dispute}.
 *
 * @param accounts those that became its answers; none where these are figures
 */
record Finding(
        Dispute.Kind kind,
        String question,
        List<Answer> answers,
        String why,
        Dispute.Comparison comparison,
        List<Account> accounts) {

    Finding {
        accounts = List.copyOf(accounts);
    }

    /** One whose answers are figures. */
    Finding(Dispute.Kind kind, String question, List<Answer> answers, String why, Dispute.Comparison comparison) {
        this(kind, question, answers, why, comparison, List.of());
    }

    Dispute as(String id) {
        return new Dispute(id, kind, question, answers, why, comparison);
    }
}
