package rapporteur.capture;

import rapporteur.text.AlignedText;

/**
 * What a capture holds.
 *
 * @param text the characters of the report's text or page, aligned to the capture's bytes
 * @param page whether they are HTML
 * @param label what the capture says of the report beside it
 */
public record Content(AlignedText text, boolean page, Label label) {}
