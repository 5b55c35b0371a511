/**
 * How many: figures, their bounds, unit and what they count. {@link rapporteur.quantity.Quantities} looks for the number
 * rules of {@code en/quantity/rules.yml} over the words of a report, passes over numbers that count nothing (dates, labels,
 * names), and lets the grammar tell the noun that is counted; place and source are those of the clause around.
 * When it held is told there too, else by the day of the statement, by the day told just before where it tells what happened, or by
 * the report's own ({@code HoldingDays}).
 */
@NullMarked
package rapporteur.quantity;

import org.jspecify.annotations.NullMarked;
