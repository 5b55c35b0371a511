/**
 * Who copied whom; on whose word a claim stands, and how many independent origins it has.
 */
@NullMarked
package rapporteur.origin;

import org.jspecify.annotations.NullMarked;
