package rapporteur.intake;

import rapporteur.text.Span;

/**
 * A block of a report's text.
 *
 * @param span in the report's text, UTF-16 code units
 * @param kind what it is
 * @param capture where it stands in the raw capture, in bytes
 */
public record Block(Span span, Kind kind, Span capture) {

    /** Kinds of block. */
    public enum Kind {
        TITLE,
        HEADING,
        PARAGRAPH,
        CAPTION
    }
}
