/**
 * Which bytes hold a report, and where they came from.
 *
 * <p>{@link rapporteur.capture.Captures} turns the paths that a user gives into captures: the bytes of one report each,
 * with the words in them decoded and aligned to those bytes, and a {@link rapporteur.capture.Label} of what their
 * container says of the report. A path is found to be files ({@code Sources}), opened and unpacked ({@code Source},
 * {@code Gunzip}), and cut by its format: texts and pages are one capture, JSON a capture an object, feeds an item or the page behind it, web
 * archives a record, letters their text and what is attached. One capture is in memory at a time; what gives none is
 * named with the reason, and the rest goes on. {@code Limits} says how much is read at most.
 *
 * <p>Nothing is known here of what a report says: telling its text from furniture, and its title, byline and date from
 * the text, is the next room's, which sees a text or a page and never a container.
 */
@NullMarked
package rapporteur.capture;

import org.jspecify.annotations.NullMarked;
