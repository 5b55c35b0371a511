package rapporteur.quantity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.text.Span;

/**
 * A figure that a report gives.
 *
 * @param id unique in the report: {@code q1}
 * @param span the figure with what it counts: {@code more than 12,000 soldiers}
 * @param amount how many
 * @param counted of what
 * @param where the place it is said of, as written
 * @param asOf the day, month or year it held, ISO 8601
 * @param attribution id of the innermost attribution whose content holds it; null where the report says so itself
 */
public record Quantity(
        String id,
        Span span,
        Amount amount,
        Counted counted,
        @Nullable String where,
        @Nullable String asOf,
        @Nullable String attribution) {

    /**
     * How many.
     *
     * @param relation how the figure bounds the number
     * @param low the number, or the lower end; null for {@code at most} and {@code less than}
     * @param high the number, or the upper end; null for {@code at least} and {@code more than}
     * @param unit {@code person}, {@code percent}, an ISO 4217 currency code, a unit of measure, or the lemma of what is
     *     counted
     */
    public record Amount(
            Relation relation,
            @Nullable Double low,
            @Nullable Double high,
            String unit) {

        private static final Set<String> LENGTHS_OF_TIME =
                Set.of("second", "minute", "hour", "day", "week", "month", "year", "night", "weekend");

        /** Whether a unit is one for lengths of time. */
        public static boolean isLengthOfTime(String unit) {
            return LENGTHS_OF_TIME.contains(unit);
        }
    }

    /**
     * Of what.
     *
     * @param span of the noun that is counted, in the report's text; empty at the figure's end where it is understood
     * @param text that noun's words
     * @param what it with what narrows it: {@code North Korean soldiers in Kursk}
     */
    public record Counted(Span span, String text, String what) {}

    /** How a figure bounds the number. */
    public enum Relation {
        EXACT,
        ABOUT,
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN,
        RANGE,
        VAGUE
    }
}
