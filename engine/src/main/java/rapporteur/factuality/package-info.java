/**
 * How sure, and is it denied: FactBank's values, as the innermost source presents a clause. They are read off its modal
 * verbs, hedges and negation, and off the questions and conditions it stands in.
 */
@NullMarked
package rapporteur.factuality;

import org.jspecify.annotations.NullMarked;
