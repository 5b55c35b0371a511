package rapporteur.capture;

import rapporteur.text.AlignedText;

/**
 * What a capture holds.
 *
 * @param text the characters of the report's text or page, aligned to the capture's bytes
 * @param own {@code text} without what its container put around it: a letter's signature, the foot of a mailing list
 * @param page whether they are HTML
 * @param label what the capture says of the report beside it
 */
public record Content(AlignedText text, AlignedText own, boolean page, Label label) {

    /** A text or page that stands alone. */
    static Content of(AlignedText text, boolean page, Label label) {
        return new Content(text, text, page, label);
    }

    /** The same with another label. */
    Content with(Label other) {
        return new Content(text, own, page, other);
    }
}
