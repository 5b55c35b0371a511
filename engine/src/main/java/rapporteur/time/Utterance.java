package rapporteur.time;

import java.time.LocalDate;
import rapporteur.text.Span;

/**
 * Words in somebody's own mouth: their {@code today} is the day on which they were said.
 *
 * @param words in the report's text
 * @param said the day
 */
public record Utterance(Span words, LocalDate said) {}
