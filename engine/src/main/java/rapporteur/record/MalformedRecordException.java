package rapporteur.record;

/** A record that was given to be read is damaged, of another kind or of another version. The message names the place. */
public final class MalformedRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A fault with no deeper cause. */
    public MalformedRecordException(String message) {
        super(message);
    }

    /** A fault that came to light as {@code cause}. */
    public MalformedRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
