/**
 * Which bytes hold a report, and where they came from.
 *
 * <p>{@link rapporteur.capture.Captures} turns the paths that a user gives into captures: the bytes of one report each,
 * with the words in them decoded and aligned to those bytes, and a {@link rapporteur.capture.Label} of what their
 * container says of the report. Nothing is known here of what a report says: telling its text from furniture, and its
 * title, byline and date from the text, is the next room's.
 */
@NullMarked
package rapporteur.capture;

import org.jspecify.annotations.NullMarked;
