package rapporteur.web;

import java.time.Duration;

/** The time left for an answer. Only time spent on the network counts. */
final class Patience {

    private final Duration whole;
    private long left;

    Patience(Duration whole) {
        this.whole = whole;
        this.left = whole.toNanos();
    }

    /** The time there was at first. */
    Duration whole() {
        return whole;
    }

    /** Nanoseconds; 0 if it is used up. */
    long left() {
        return Math.max(0, left);
    }

    void spend(long nanos) {
        left -= nanos;
    }
}
