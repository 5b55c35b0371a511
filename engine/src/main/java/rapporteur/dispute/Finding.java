package rapporteur.dispute;

import java.util.List;

/** A dispute that has no id yet; its parts are those of {@link Dispute}. */
record Finding(Dispute.Kind kind, String question, List<Answer> answers, String why, Dispute.Comparison comparison) {

    Dispute as(String id) {
        return new Dispute(id, kind, question, answers, why, comparison);
    }
}
