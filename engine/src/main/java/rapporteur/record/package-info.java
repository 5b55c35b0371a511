/**
 * The two records as JSON, in and out, and their JSON Schema ({@code rapporteur/schema/*.json}).
 *
 * <p>{@link rapporteur.record.ReportRecord} writes what one report holds, a record a line;
 * {@link rapporteur.record.SituationRecord} writes what many reports hold together, and reads it back. A record is
 * written field by field in the order of its description, every field always there, so the same finding gives the same
 * bytes.
 */
@NullMarked
package rapporteur.record;

import org.jspecify.annotations.NullMarked;
