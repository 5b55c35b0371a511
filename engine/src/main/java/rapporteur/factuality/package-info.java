/**
 * How sure, and is it denied: FactBank's values, as the innermost source presents a clause.
 */
@NullMarked
package rapporteur.factuality;

import org.jspecify.annotations.NullMarked;
