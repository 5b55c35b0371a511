/**
 * Rules and word lists as data: how they are read, and their examples checked. {@link rapporteur.rule.Resources} reads
 * the files; {@link rapporteur.rule.Grammar} looks for word patterns over a {@link rapporteur.rule.Lexicon} of named
 * lists.
 */
@NullMarked
package rapporteur.rule;

import org.jspecify.annotations.NullMarked;
