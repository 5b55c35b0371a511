/**
 * When: time expressions, resolved against the publication date. {@link rapporteur.time.Times} looks for the rules of
 * {@code en/time/rules.yml} in one pass over the text; what a rule finds is made a TIMEX3 value in the way that the rule
 * names, against the day of publication (within words that somebody said on another day, that day), the date told last
 * and the tense of the clause around.
 */
@NullMarked
package rapporteur.time;

import org.jspecify.annotations.NullMarked;
