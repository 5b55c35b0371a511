package rapporteur.dispute;

/**
 * What one side says to be so and another says not to be so.
 *
 * @param made by the side that says so
 * @param denied by the other
 * @param kind a denial, where the other says no to it; a conflict, where it says what cannot hold beside it
 */
record Opposition(Assertion made, Assertion denied, Dispute.Kind kind) {}
