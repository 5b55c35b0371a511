/**
 * What cannot be right within one report. {@link rapporteur.anomaly.Anomalies} holds what a report says beside what it
 * says elsewhere, beside the calendar and beside its day of publication, and notes in words for a reader what was probably
 * meant. It keeps silent in doubt: a false alarm costs more than a slip unseen.
 */
@NullMarked
package rapporteur.anomaly;

import org.jspecify.annotations.NullMarked;
