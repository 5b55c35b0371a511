/**
 * How many: figures, their bounds, unit and what they count. {@link rapporteur.quantity.Quantities} looks for the number
 * rules of {@code en/quantity/rules.yml} over the words of a report, passes over numbers that count nothing (dates, labels,
 * names), and lets the grammar tell the noun that is counted; place, day and source are those of the clause around.
 */
@NullMarked
package rapporteur.quantity;

import org.jspecify.annotations.NullMarked;
