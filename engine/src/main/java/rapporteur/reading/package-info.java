/**
 * One report, read: the stages in order.
 */
@NullMarked
package rapporteur.reading;

import org.jspecify.annotations.NullMarked;
