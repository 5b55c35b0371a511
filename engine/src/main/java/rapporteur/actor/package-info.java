/**
 * Who: mentions, names, roles, pronouns; the same actor across reports. {@link rapporteur.actor.Actors} takes the names that
 * the model marks, corrects and completes them by country data and word lists, puts the names of one actor together, and
 * then goes through the report telling whom each noun phrase and pronoun means. {@link rapporteur.actor.Parties} links the
 * actors of several reports by their names.
 */
@NullMarked
package rapporteur.actor;

import org.jspecify.annotations.NullMarked;
