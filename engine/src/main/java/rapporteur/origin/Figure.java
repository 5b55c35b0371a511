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

    /** The figure with another day on which it held. */
    Figure asOf(String day) {
        Quantity told = new Quantity(
                quantity.id(),
                quantity.span(),
                quantity.amount(),
                quantity.counted(),
                quantity.where(),
                day,
                quantity.attribution());
        return new Figure(id, report, voice, told);
    }

    /** Its words. */
    public Evidence evidence() {
        return new Evidence(report, quantity.span());
    }
}
