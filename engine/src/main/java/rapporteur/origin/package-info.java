/**
 * Who copied whom; on whose word a claim stands, and how many independent origins it has.
 *
 * <p>Every figure becomes a {@link rapporteur.origin.Claim} with its {@link rapporteur.origin.Topic}: of people what befell them,
 * whose they are and where, from the clauses that speak of them; of things the unit, what it is the value of ({@code turnout}), the
 * verb and the words around. Whose people a side counts as its own is told by the body its speaker acts for ({@code Posts}). A figure
 * that leaves this open takes it from the one before it; one that only repeats another report is as old as that
 * ({@link rapporteur.origin.FirstTold}). {@link rapporteur.origin.Questions} brings claims together by what they are about first, by
 * {@link rapporteur.origin.Likeness} of words second, and {@link rapporteur.origin.Origins} counts whom a claim goes back to.
 */
@NullMarked
package rapporteur.origin;

import org.jspecify.annotations.NullMarked;
