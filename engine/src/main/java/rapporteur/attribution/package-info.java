/**
 * Who says so: source, cue, content, nested.
 */
@NullMarked
package rapporteur.attribution;

import org.jspecify.annotations.NullMarked;
