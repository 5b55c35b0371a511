package rapporteur.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.jspecify.annotations.Nullable;
import rapporteur.web.ContentCoding.CodingException;
import rapporteur.web.ContentCoding.Limit;
import rapporteur.web.ContentCoding.TooLargeException;
import rapporteur.web.PublicHosts.NotPublicException;

/** Why nothing came, in words a user can act on. */
final class Failures {

    private static final String BROKEN_OFF = "the connection broke before everything had come";

    private Failures() {}

    /** The reason that a failed exchange gives. */
    static WebException of(@Nullable Throwable failure, Address address, Patience patience, Limit limit) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (!(failure instanceof IOException)) {
            throw new IllegalStateException("asking " + address, failure);
        }
        String host = address.host();
        String reason = switch (failure) {
            case NotPublicException e -> String.valueOf(e.getMessage());
            case UnknownHostException e -> "no host is called " + host + ", or there is no network";
            case TooLargeException e -> "it is larger than " + size(limit.bytes());
            case CodingException e -> String.valueOf(e.getMessage());
            case SocketTimeoutException e -> "it took longer than " + words(patience.whole());
            case ConnectException e -> "its host " + host + " takes no connections at port " + address.port();
            case NoRouteToHostException e -> "its host " + host + " cannot be reached";
            case SSLException e -> "no secure connection to " + host + " could be made (" + e.getMessage() + ")";
            case MessageConstraintException e -> "the header of its answer is too large";
            case ConnectionClosedException e -> BROKEN_OFF;
            case TruncatedChunkException e -> BROKEN_OFF;
            case NoHttpResponseException e -> "the connection broke before an answer had come";
            default -> "its server's answer could not be read (" + cause(failure) + ")";
        };
        return new WebException(reason, failure);
    }

    private static String cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getMessage() == null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** The reason that a status other than a page's gives. */
    static String of(int status) {
        return switch (status) {
            case 304 -> "its server says that nothing changed, though nothing was kept before (304)";
            case 401, 407 -> "it asks for a name and a password, and none is ever sent (" + status + ")";
            case 402 -> "its server asks for payment (402)";
            case 403 -> "its server refuses to give it (403)";
            case 404 -> "there is no such page (404)";
            case 410 -> "the page was taken away for good (410)";
            case 429 -> "its server asks for fewer requests (429)";
            case 451 -> "its server may not give it for legal reasons (451)";
            case 503 -> "its server is overloaded or under repair (503)";
            default -> {
                if (status >= 500) {
                    yield "its server failed (" + status + "); try again later";
                }
                yield status < 300
                        ? "its server gives no page for it (" + status + ")"
                        : "its server gave an answer that is no page (" + status + ")";
            }
        };
    }

    /** A time in words. */
    static String words(Duration time) {
        return time.toSeconds() >= 1 && time.toMillisPart() == 0
                ? time.toSeconds() + (time.toSeconds() == 1 ? " second" : " seconds")
                : time.toMillis() + " milliseconds";
    }

    private static String size(long bytes) {
        return bytes >= 1 << 20 && bytes % (1 << 20) == 0
                ? (bytes >> 20) + " MiB"
                : bytes >= 1 << 10 && bytes % (1 << 10) == 0 ? (bytes >> 10) + " KiB" : bytes + " bytes";
    }
}
