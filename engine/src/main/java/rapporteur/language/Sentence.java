package rapporteur.language;

import rapporteur.text.Span;

/**
 * A sentence.
 *
 * @param span from its first token to its last
 * @param first index of its first token in the report
 * @param end index after its last token
 */
public record Sentence(Span span, int first, int end) {}
