package rapporteur.language;

import rapporteur.text.Span;

/**
 * A syntactic word, as in the English treebanks of Universal Dependencies (clitics and hyphens stand apart).
 *
 * @param span in the report's text
 * @param text as written
 * @param lemma dictionary form
 * @param upos universal part of speech
 * @param xpos Penn tag
 * @param head index of the governing token in the report, -1 at a sentence's root; for {@code language} and
 *     {@code record} alone
 * @param deprel the treebank's label of the edge to the head; for {@code language} and {@code record} alone
 */
public record Token(Span span, String text, String lemma, String upos, String xpos, int head, String deprel) {}
