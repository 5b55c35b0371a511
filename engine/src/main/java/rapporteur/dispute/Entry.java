package rapporteur.dispute;

import org.jspecify.annotations.Nullable;
import rapporteur.origin.Carrier;
import rapporteur.origin.Claim;
import rapporteur.origin.Held;
import rapporteur.origin.Origins;
import rapporteur.quantity.Quantity.Amount;

/**
 * A figure as it is compared.
 *
 * @param claim the figure and what it is of
 * @param bounds the numbers it allows
 * @param origin whom it goes back to, in comparable form
 * @param side the side that one speaks for
 */
record Entry(Claim claim, Bounds bounds, String origin, String side) {

    static Entry of(Claim claim, Origins origins) {
        Carrier carrier = Carrier.of(claim.figure());
        Bounds bounds = Bounds.of(claim.figure().quantity().amount());
        return new Entry(claim, bounds, origins.key(carrier), origins.side(carrier));
    }

    @Nullable
    Held held() {
        return claim.held();
    }

    /** Which of the things of its unit it counts. */
    String kind() {
        return claim.topic().kind();
    }

    /** Whether both can hold at one time. */
    boolean isCompatible(Entry other) {
        return bounds.isCompatible(other.bounds);
    }

    /** The answer in comparable form: {@code about 8,000} and {@code 8,000} are one answer. */
    String answer() {
        Amount amount = claim.figure().quantity().amount();
        return switch (amount.relation()) {
            case EXACT, ABOUT -> "= " + amount.low();
            case AT_LEAST, MORE_THAN, VAGUE -> "> " + amount.low();
            case AT_MOST, LESS_THAN -> "< " + amount.high();
            case RANGE -> amount.low() + " - " + amount.high();
        };
    }

    /** Days between the two; empty-handed, a figure without a date may be of the same day as any other. */
    long daysTo(Entry other) {
        Held one = held();
        Held two = other.held();
        return one == null || two == null ? 0 : one.daysTo(two);
    }

    /** Whether this one is known to hold before the other. */
    boolean isBefore(Entry other) {
        Held one = held();
        Held two = other.held();
        return one != null && two != null && one.to().isBefore(two.from());
    }
}
