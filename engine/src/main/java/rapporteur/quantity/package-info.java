/**
 * How many: figures, their unit and what they count.
 */
@NullMarked
package rapporteur.quantity;

import org.jspecify.annotations.NullMarked;
