/**
 * Which question the accounts answer differently, and what kind of difference it is.
 */
@NullMarked
package rapporteur.dispute;

import org.jspecify.annotations.NullMarked;
