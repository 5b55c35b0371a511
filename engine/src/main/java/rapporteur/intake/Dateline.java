package rapporteur.intake;

import rapporteur.text.Span;

/**
 * The place a report says it was filed from, as in {@code SEOUL, Oct 23 —}.
 *
 * @param place as written
 * @param span of the place in the report's text
 */
public record Dateline(String place, Span span) {}
