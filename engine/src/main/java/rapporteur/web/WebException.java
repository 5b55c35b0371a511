package rapporteur.web;

/** An address that gave nothing, with the reason in words a user can act on. The others go on. */
public final class WebException extends Exception {

    private static final long serialVersionUID = 1L;

    WebException(String reason) {
        super(reason);
    }

    WebException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** What is wrong with the address, its server or what came; it does not repeat the address that was asked for. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
