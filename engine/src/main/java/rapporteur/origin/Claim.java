package rapporteur.origin;

import org.jspecify.annotations.Nullable;
import rapporteur.text.Span;

/**
 * A figure with the question it answers.
 *
 * @param figure the figure
 * @param topic what it is of
 * @param held the days it is said of: its own date, else the day it was said, else that of publication; null where none is
 *     known
 * @param around the words in which it is given: its clause, else itself
 * @param where the place it is of, in the report's words; null where none is told
 * @param status how sure those counted are, where that is told: {@code confirmed}
 * @param bare whether it is but a number, whose unit is understood from what stands before
 * @param inHeading whether it stands in a title or heading, which shortens what the text says
 */
public record Claim(
        Figure figure,
        Topic topic,
        @Nullable Held held,
        Span around,
        @Nullable String where,
        @Nullable String status,
        boolean bare,
        boolean inHeading) {

    private static final double TELLING = 20;

    /** Whether two reports on one thing hardly give its number by chance. */
    boolean isTelling() {
        return number() >= TELLING;
    }

    /** Whether two reports hardly give its number by chance, whatever they are on: 94 and 11,000, not 70 or 6,000. */
    boolean isPrecise() {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(number(), 1))));
        return isTelling() && number() % power != 0;
    }

    /** The figure's number: its lower end, or its upper where it has none. */
    public double number() {
        Double low = figure.quantity().amount().low();
        Double high = figure.quantity().amount().high();
        return low == null ? (high == null ? Double.NaN : high) : low;
    }
}
