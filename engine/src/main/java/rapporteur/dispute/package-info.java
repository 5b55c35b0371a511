/**
 * Which question the accounts answer differently, and what kind of difference it is.
 *
 * <p>Over figures: {@link rapporteur.origin.Questions} brings together the figures that answer one question. Those of different
 * origins that cannot all hold at one time are a conflict; those that a later day replaces are an update, which depends on how the
 * number of those in a state runs ({@code states.tsv}: the dead only grow); those of an area and of a part of it differ in scope.
 * Rounding, a bound beside a number it allows, and a part beside its whole are no dispute.
 */
@NullMarked
package rapporteur.dispute;

import org.jspecify.annotations.NullMarked;
