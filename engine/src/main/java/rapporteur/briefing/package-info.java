/**
 * The page a person reads.
 */
@NullMarked
package rapporteur.briefing;

import org.jspecify.annotations.NullMarked;
