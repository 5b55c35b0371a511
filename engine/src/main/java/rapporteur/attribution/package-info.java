/**
 * Who says so: source, cue, content, nested. Cues are found in clauses and phrases by a lexicon of cue words
 * ({@code cues.tsv}); each quotation is given to the cue it belongs to; drafts that claim the same words are sorted out;
 * what lies in another's content is nested in it.
 */
@NullMarked
package rapporteur.attribution;

import org.jspecify.annotations.NullMarked;
