package rapporteur.web;

import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** An address that gave nothing, with the reason in words a user can act on. The others go on. */
public final class WebException extends Exception {

    private static final long serialVersionUID = 1L;

    WebException(String reason) {
        super(reason);
    }

    WebException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** Whether its host cannot be asked at all, so that every address there fares alike. */
    boolean isOfHost() {
        return getCause() instanceof UnknownHostException
                || getCause() instanceof SocketException
                || getCause() instanceof SSLException;
    }

    /** The same for an address that another one led to. */
    WebException after(String redirect) {
        return new WebException("it leads to " + redirect + ": " + reason(), this);
    }

    /** What is wrong with the address, its server or what came; it does not repeat the address that was asked for. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
