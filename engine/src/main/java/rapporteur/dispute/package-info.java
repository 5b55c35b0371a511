/**
 * Which question the accounts answer differently, and what kind of difference it is.
 *
 * <p>Over figures: {@link rapporteur.origin.Questions} brings together the figures that answer one question. Those of different
 * origins that cannot all hold at one time are a conflict; those that a later day replaces are an update, which depends on how the
 * number of those in a state runs ({@code states.tsv}: the dead only grow); those of an area and of a part of it differ in scope.
 * Rounding, a bound beside a number it allows, and a part beside its whole are no dispute.
 *
 * <p>Without figures: what is told is read as {@code Assertions}: clauses, each with who vouches for it, whether it is said to be so, and its
 * predicate, doer, done-to and further arguments. Two are about one matter where these agree, by actor, by like meaning or
 * by what is done by whom in other words ({@code SameMatter}, {@code Doings}); the difference is then named by what tells them apart:
 *
 * <ul>
 *   <li>one side says it is so and another that it is not: a denial ({@code Oppositions}, {@code NounDenials}), or the comment
 *       of one on the words of another ({@code Rebuttals});
 *   <li>opposite states of one thing ({@code Opposites}), or what a report sets against something insisted on
 *       ({@code Contrasts}): a conflict;
 *   <li>different causes of one thing, different ones who were first, good and harm to one actor ({@code Fillings}): a conflict;
 *   <li>different times of one happening ({@code Clocks}): a date;
 *   <li>one holder's attitude to one thing, on different sides ({@code Attitudes}): an attitude.
 * </ul>
 *
 * In doubt nothing is shown.
 */
@NullMarked
package rapporteur.dispute;

import org.jspecify.annotations.NullMarked;
