package rapporteur.capture;

/** An input that holds no report, with the reason in words a user can act on. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With the reason. */
    public UnreadableException(String reason) {
        super(reason);
    }

    /** With the reason and what it follows from. */
    public UnreadableException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** The reason, in words that follow {@code it …} or name the input. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
