/**
 * How sure, and is it denied: FactBank's values, as the innermost source presents a clause. They are read off its modal
 * verbs, hedges and negation, off the questions and conditions it stands in, and off what the words above say of the clauses
 * they take: to <i>fail to</i> do is not to do, to <i>know that</i> takes for certain, to <i>want to</i> leaves open. All these
 * words are lists ({@code modals.tsv}, {@code hedges.tsv}, {@code predicates.tsv}).
 */
@NullMarked
package rapporteur.factuality;

import org.jspecify.annotations.NullMarked;
