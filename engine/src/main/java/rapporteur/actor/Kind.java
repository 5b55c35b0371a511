package rapporteur.actor;

/** What an actor is. */
public enum Kind {
    PERSON,
    STATE,
    ORGANISATION,
    GROUP,
    PLACE,
    OTHER
}
