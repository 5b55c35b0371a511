/**
 * Tokens, sentences, trees and clauses. Knows the labels of the treebank; nothing above does. Lemmas come from a table, and
 * of what that lacks from a dictionary ({@link rapporteur.language.Morphology}); the model is asked where neither knows.
 */
@NullMarked
package rapporteur.language;

import org.jspecify.annotations.NullMarked;
