package rapporteur.origin;

import rapporteur.quantity.Quantity;

/**
 * A quantity as the situation sees it.
 *
 * @param id unique in the situation: {@code Q1}
 * @param report id of the report that carries it
 * @param voice who vouches for it, and through whom
 * @param quantity the quantity in that report
 */
public record Figure(String id, String report, Voice voice, Quantity quantity) {

    /** Its words. */
    public Evidence evidence() {
        return new Evidence(report, quantity.span());
    }
}
