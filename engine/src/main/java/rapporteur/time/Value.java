package rapporteur.time;

import org.jspecify.annotations.Nullable;

/**
 * What an expression stands for.
 *
 * @param text TIMEX3's value
 * @param when the same as a period of the calendar, null for what is none or cannot be told
 */
record Value(String text, @Nullable When when) {

    /** That of words which name no time after all: an anniversary of a day that is nowhere stated. */
    static Value none() {
        return of("");
    }

    /** Whether a time is named. */
    boolean isSome() {
        return !text.isEmpty();
    }

    static Value of(String text) {
        return new Value(text, null);
    }

    static Value of(When when) {
        return new Value(when.value(), when);
    }
}
