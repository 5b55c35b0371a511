/**
 * What cannot be right. {@link rapporteur.anomaly.Anomalies} holds what a report says beside what it says elsewhere, beside
 * the calendar and beside its day of publication: dates, sums, headlines and names. {@link rapporteur.anomaly.NameSlips} also
 * holds the names of one report beside those of others. Notes say in words for a reader what was probably meant. It keeps
 * silent in doubt: a false alarm costs more than a slip unseen.
 */
@NullMarked
package rapporteur.anomaly;

import org.jspecify.annotations.NullMarked;
