package rapporteur.capture;

/** What one input turned out to be: a capture, or a reason why there is none. */
public sealed interface Captured {

    /** An input that holds a report. */
    record Held(Capture capture) implements Captured {}

    /**
     * An input that gave no capture; the others go on.
     *
     * @param source path or address as the user gave it, with the line, item or record where it holds several
     * @param reason what is wrong with it, in words a user can act on
     */
    record Failed(String source, String reason) implements Captured {}
}
