/**
 * When: time expressions, resolved against the publication date.
 */
@NullMarked
package rapporteur.time;

import org.jspecify.annotations.NullMarked;
