/**
 * Rules and word lists as data: how they are read, and their examples checked.
 */
@NullMarked
package rapporteur.rule;

import org.jspecify.annotations.NullMarked;
