/**
 * Where words stand, and how cleaned text maps to the original.
 */
@NullMarked
package rapporteur.text;

import org.jspecify.annotations.NullMarked;
