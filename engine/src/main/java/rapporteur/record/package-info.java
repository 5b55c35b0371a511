/**
 * The two records as JSON, and their JSON Schema.
 */
@NullMarked
package rapporteur.record;

import org.jspecify.annotations.NullMarked;
