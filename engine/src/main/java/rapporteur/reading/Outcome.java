package rapporteur.reading;

/** What became of one input. */
public sealed interface Outcome {

    /** It was read. */
    record Read(Reading reading) implements Outcome {}

    /**
     * It could not be opened; the others go on.
     *
     * @param source as the user gave it
     * @param reason in words a user can act on
     */
    record Unread(String source, String reason) implements Outcome {}
}
