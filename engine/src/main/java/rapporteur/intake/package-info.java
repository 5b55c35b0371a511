/**
 * What a file or page holds: clean text, blocks, title, outlet, byline, date, language.
 */
@NullMarked
package rapporteur.intake;

import org.jspecify.annotations.NullMarked;
