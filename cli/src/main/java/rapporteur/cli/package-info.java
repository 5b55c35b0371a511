/**
 * The commands; the only place that prints or exits.
 */
@NullMarked
package rapporteur.cli;

import org.jspecify.annotations.NullMarked;
