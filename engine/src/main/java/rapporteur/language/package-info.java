/**
 * Tokens, sentences, trees and clauses. Knows the labels of the treebank; nothing above does.
 */
@NullMarked
package rapporteur.language;

import org.jspecify.annotations.NullMarked;
