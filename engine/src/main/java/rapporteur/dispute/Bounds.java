package rapporteur.dispute;

import rapporteur.quantity.Quantity.Amount;
import rapporteur.quantity.Quantity.Relation;

/**
 * The numbers a figure allows. Two figures are compatible where some number is allowed by both, or is the end of both.
 *
 * @param low least number allowed, minus infinity where there is none
 * @param lowOpen whether {@code low} itself is left out
 * @param high greatest number allowed, infinity where there is none
 * @param highOpen whether {@code high} itself is left out
 */
record Bounds(double low, boolean lowOpen, double high, boolean highOpen) {

    /** How far off a figure given as {@code about} may be, as a part of it. */
    private static final double ABOUT = 0.06;

    /** How far off a large round figure may be that is given without {@code about}. */
    private static final double ROUND = 0.025;

    /** How far a rounded number is off at most. */
    private static final double ROUNDED = 0.49;

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    static Bounds of(Amount amount) {
        double low = amount.low() == null ? -INFINITE : amount.low();
        double high = amount.high() == null ? INFINITE : amount.high();
        Relation relation = amount.relation();
        return switch (relation) {
            case EXACT -> around(low, high, isRound(low) ? ROUND * Math.abs(low) : share(amount));
            case ABOUT -> around(low, high, Math.max(ABOUT * Math.abs(low), Math.abs(low) < 10 ? 0.5 : 0));
            case AT_LEAST, VAGUE -> new Bounds(low, false, INFINITE, false);
            case MORE_THAN -> new Bounds(low, true, INFINITE, false);
            case AT_MOST -> new Bounds(-INFINITE, false, high, false);
            case LESS_THAN -> new Bounds(-INFINITE, false, high, true);
            case RANGE -> new Bounds(low, false, high, false);
        };
    }

    /** A share without decimals may be one with decimals, rounded. */
    private static double share(Amount amount) {
        Double low = amount.low();
        boolean whole = low != null && low % 1 == 0 && amount.unit().equals("percent");
        return whole ? ROUNDED : 0;
    }

    private static Bounds around(double low, double high, double slack) {
        double end = high == INFINITE ? low : high;
        return new Bounds(low - slack, false, end + slack, false);
    }

    private static boolean isRound(double number) {
        return number >= 100 && number % 100 == 0;
    }

    /** Whether some number is allowed by both; {@code more than 11,000} and {@code 11,000} are one number in other words. */
    boolean isCompatible(Bounds other) {
        return Math.max(low, other.low) <= Math.min(high, other.high);
    }

    /** Whether every number this one allows is greater than any that the other allows. */
    boolean isAbove(Bounds other) {
        return low > other.high || (low == other.high && (lowOpen || other.highOpen));
    }
}
