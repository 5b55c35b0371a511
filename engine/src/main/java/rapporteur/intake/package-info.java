/**
 * What a capture says: clean text, blocks, title, outlet, byline, date, language.
 *
 * <p>{@link rapporteur.intake.Intake} takes the captures behind the paths it is given, one a report. The words of a
 * capture are read, as text or page, into passages, and laid out: head, prose, foot. Rules
 * ({@code en/intake/*.yml}) take away what is not the report's own; what the capture states of itself, and what its head
 * says, becomes the imprint. Where reports are read together, {@code Shared} takes away what an outlet prints
 * on all of its own, and {@code Years} dates datelines that name no year.
 *
 * <p>Every step maps its output to its input, so each block knows its bytes. In plain text, and in the strings of a JSON
 * object, these are the block's own bytes, from its first letter to its last, with whatever white space or escapes stand
 * between. In a page they run from the first letter to the last in the source and so hold the tags between; where the
 * parser moved words (out of a broken table) the bytes of each block are still its own, but blocks need not stand in the
 * order of the bytes.
 */
@NullMarked
package rapporteur.intake;

import org.jspecify.annotations.NullMarked;
