package rapporteur.origin;

import org.jspecify.annotations.Nullable;

/**
 * A figure with the question it answers.
 *
 * @param figure the figure
 * @param topic what it is of
 * @param held the days it is said of: its own date, else the day it was said, else that of publication; null where none is
 *     known
 * @param inHeading whether it stands in a title or heading, which shortens what the text says
 */
public record Claim(Figure figure, Topic topic, @Nullable Held held, boolean inHeading) {}
