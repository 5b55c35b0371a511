package rapporteur.anomaly;

import rapporteur.text.Span;

/**
 * Something in a report that cannot be right.
 *
 * @param kind what sort of thing
 * @param span the words, in the report's text
 * @param note what is wrong and what was probably meant, in words for a reader
 */
public record Anomaly(Kind kind, Span span, String note) {

    /** The sorts. */
    public enum Kind {
        /** A date that does not fit its weekday, or the day of publication. */
        DATE_SLIP
    }
}
