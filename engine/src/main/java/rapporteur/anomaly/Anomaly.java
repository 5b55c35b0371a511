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
        DATE_SLIP,
        /** A headline that says other than the text below it. */
        HEADLINE_MISMATCH,
        /** A sum that does not add up. */
        ARITHMETIC,
        /** A name that changes. */
        NAME_SLIP
    }
}
