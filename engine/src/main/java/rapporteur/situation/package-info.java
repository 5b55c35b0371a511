/**
 * Many readings, one situation: the stages in order.
 */
@NullMarked
package rapporteur.situation;

import org.jspecify.annotations.NullMarked;
