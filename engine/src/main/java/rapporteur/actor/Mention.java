package rapporteur.actor;

import rapporteur.text.Span;

/**
 * A place where a report speaks of an actor.
 *
 * @param span in the report's text
 * @param actor id of the actor
 * @param form by name, by a noun or by a pronoun
 */
public record Mention(Span span, String actor, Form form) {

    /** Forms of mention. */
    public enum Form {
        NAME,
        NOMINAL,
        PRONOUN
    }
}
