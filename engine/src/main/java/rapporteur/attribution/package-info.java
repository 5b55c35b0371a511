/**
 * Who says so: source, cue, content, nested.
 *
 * <p>The reader marks the three and says which belong together; {@link rapporteur.attribution.Linking} makes attributions of
 * them, {@link rapporteur.attribution.Understanding} tells from clauses and cue words ({@code cues.tsv}) what they mean. Beside
 * it rules find cues in clauses and phrases by the same words, and give each quotation to its cue. What both find is the
 * reader's; what rules find within it, around it or apart from it joins it ({@link rapporteur.attribution.Agreement}). What
 * lies in another's content is nested in it ({@link rapporteur.attribution.Nesting}), and so is whom an account cites ({@link
 * rapporteur.attribution.Citations}). Of each statement {@link rapporteur.attribution.Relaying} says from which other outlet
 * the report has it.
 */
@NullMarked
package rapporteur.attribution;

import org.jspecify.annotations.NullMarked;
