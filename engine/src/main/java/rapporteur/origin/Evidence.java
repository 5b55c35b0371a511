package rapporteur.origin;

import rapporteur.text.Span;

/**
 * The words a line stands on.
 *
 * @param report id of the report
 * @param span in that report's text
 */
public record Evidence(String report, Span span) {}
