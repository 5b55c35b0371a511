package rapporteur.attribution;

import rapporteur.text.Span;

/**
 * Words in quotation marks.
 *
 * @param span with the marks; to the end of the paragraph where no mark closes it
 * @param closed whether a mark closes it
 * @param continues whether it takes up, at the start of a paragraph, one that the paragraph before left open
 */
record Quotation(Span span, boolean closed, boolean continues) {}
