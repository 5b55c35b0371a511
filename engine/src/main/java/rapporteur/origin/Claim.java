package rapporteur.origin;

import org.jspecify.annotations.Nullable;
import rapporteur.text.Span;

/**
 * A figure with the question it answers.
 *
 * @param figure the figure
 * @param topic what it is of
 * @param held the days it is said of: its own date, else the day it was said, else that of publication; null where none is
 *     known
 * @param around the words in which it is given: its clause, else itself
 * @param where the place it is of, in the report's words; null where none is told
 * @param inHeading whether it stands in a title or heading, which shortens what the text says
 */
public record Claim(
        Figure figure,
        Topic topic,
        @Nullable Held held,
        Span around,
        @Nullable String where,
        boolean inHeading) {}
