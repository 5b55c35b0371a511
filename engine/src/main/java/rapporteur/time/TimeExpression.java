package rapporteur.time;

import org.jspecify.annotations.Nullable;
import rapporteur.text.Span;

/**
 * A time expression, as TIMEX3 (TimeML 1.2.1) has it.
 *
 * @param span in the report's text
 * @param type what is meant
 * @param value TIMEX3's value: {@code 2024-10-30}, {@code 2024-W44}, {@code P2W}, {@code PAST_REF}, {@code XXXX-WXX-1}
 * @param mod TIMEX3's mod ({@code APPROX}, {@code MORE_THAN}, {@code START} …), null where there is none
 * @param rule id of the rule that found it
 */
public record TimeExpression(
        Span span, Type type, String value, @Nullable String mod, String rule) {

    /** TIMEX3's types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }
}
