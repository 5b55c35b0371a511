package rapporteur.rule;

/**
 * The program itself is at fault: a model, a rule file or a word list that it ships is missing or damaged. The message
 * names the file and says what to do.
 */
public final class InstallationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A fault with no deeper cause. */
    public InstallationException(String message) {
        super(message);
    }

    /** A fault that came to light as {@code cause}. */
    public InstallationException(String message, Throwable cause) {
        super(message, cause);
    }
}
