package rapporteur.intake;

/** What one input turned out to be: a report, or a reason why there is none. */
public sealed interface Input {

    /** An input that held a report. */
    record Read(Report report) implements Input {}

    /**
     * An input that gave no report; the others go on.
     *
     * @param source path or address as the user gave it, with the line where a file holds a report a line
     * @param reason what is wrong with it, in words a user can act on
     */
    record Unreadable(String source, String reason) implements Input {}
}
