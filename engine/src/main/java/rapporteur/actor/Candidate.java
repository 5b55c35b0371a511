package rapporteur.actor;

import org.jspecify.annotations.Nullable;
import rapporteur.actor.Mention.Form;

/**
 * A mention before it is known whom it means.
 *
 * @param first index of its first word in the report
 * @param end index after its last word
 * @param head index of the word that governs the others
 * @param form by name, noun or pronoun
 * @param traits what its words tell of the actor
 */
record Candidate(int first, int end, int head, Form form, Traits traits) {

    /**
     * What the words of a mention tell.
     *
     * @param kind what the actor is
     * @param code country and sector; null where neither is told
     * @param gender of a person
     * @param plural whether they are several
     */
    record Traits(Kind kind, @Nullable String code, Gender gender, boolean plural) {}
}
