/**
 * Who: mentions, names, roles, pronouns; the same actor across reports.
 */
@NullMarked
package rapporteur.actor;

import org.jspecify.annotations.NullMarked;
