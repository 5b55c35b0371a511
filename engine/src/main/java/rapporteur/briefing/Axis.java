package rapporteur.briefing;

import java.util.ArrayList;
import java.util.List;

/**
 * The axis that figures are drawn on: linear, from zero unless all values lie far from it; logarithmic where they differ
 * by more than {@value #LINEAR_UP_TO} times. Ticks are one, two or five times a power of ten (Heckbert, Graphics Gems,
 * 1990, <em>Nice numbers for graph labels</em>).
 */
final class Axis {

    private static final double LINEAR_UP_TO = 80;
    /** Values above this share of the greatest are drawn without the empty stretch down to zero. */
    private static final double FAR_FROM_ZERO = 0.95;

    private static final int INTERVALS = 4;
    /** Room left and right of the outermost ticks, in per cent of the width. */
    private static final double MARGIN = 4;

    private final boolean logarithmic;
    private final double low;
    private final double high;
    private final List<Double> ticks;

    private Axis(boolean logarithmic, List<Double> ticks) {
        this.logarithmic = logarithmic;
        this.ticks = List.copyOf(ticks);
        this.low = scaled(ticks.getFirst());
        this.high = scaled(ticks.getLast());
    }

    /** The axis for these values; at least one. */
    static Axis of(List<Double> values) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double greatest = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        if (least > 0 && greatest / least > LINEAR_UP_TO) {
            return new Axis(true, powers(least, greatest));
        }
        double from = least >= 0 && least < FAR_FROM_ZERO * greatest ? 0 : least;
        boolean areWhole = values.stream().allMatch(value -> value == Math.rint(value));
        return new Axis(false, steps(from, greatest, areWhole ? 1 : 0));
    }

    /** Whether equal steps are equal factors. */
    boolean isLogarithmic() {
        return logarithmic;
    }

    /** Whether zero lies off the axis. */
    boolean isCut() {
        return !logarithmic && ticks.getFirst() > 0;
    }

    /** The values that the axis names, ascending; at least two. */
    List<Double> ticks() {
        return ticks;
    }

    /** Where a value stands: 0 at the left edge of the drawing, 100 at its right edge. */
    double place(double value) {
        double share = (scaled(value) - low) / (high - low);
        return MARGIN + share * (100 - 2 * MARGIN);
    }

    private double scaled(double value) {
        return logarithmic ? Math.log10(value) : value;
    }

    private static List<Double> powers(double least, double greatest) {
        List<Double> ticks = new ArrayList<>();
        double last = Math.ceil(Math.log10(greatest));
        for (double exponent = Math.floor(Math.log10(least)); exponent <= last; exponent++) {
            ticks.add(Math.pow(10, exponent));
        }
        return ticks;
    }

    private static List<Double> steps(double from, double to, double least) {
        double width = to > from ? to - from : Math.max(1, Math.abs(to));
        double step = Math.max(least, nice(width / INTERVALS));
        long first = (long) Math.floor(from / step);
        // past the greatest value, so that an arrow has room
        long last = (long) Math.floor(to / step) + 1;
        List<Double> ticks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** The least of 1, 2, 5 times a power of ten that is not below {@code value}. */
    private static double nice(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double digit = value / power;
        double nice = digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10;
        return nice * power;
    }
}
