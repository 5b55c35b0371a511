package rapporteur.capture;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import rapporteur.web.Web;
import rapporteur.web.WebException;

/** Fetches what an address answers. */
@FunctionalInterface
public interface Fetcher {

    /**
     * What an address answered.
     *
     * @param address where the answer stands, after redirects; null where an archive does not state it
     * @param body its bytes; to be left as they are
     * @param mediaType lower case, without parameters; empty if none is stated
     * @param charset as the answer states it; null if it does not
     */
    @SuppressWarnings("ArrayRecordComponent") // a page's bytes are handed on, not compared
    record Answer(
            @Nullable String address,
            byte[] body,
            String mediaType,
            @Nullable Charset charset) {}

    /**
     * Fetches an address.
     *
     * @throws UnreadableException if it gives nothing, with the reason
     */
    Answer fetch(String address) throws UnreadableException;

    /** Fetches nothing. */
    static Fetcher offline() {
        return address -> {
            throw new UnreadableException("addresses are not fetched (offline)");
        };
    }

    /** Fetches from {@code web}, which the caller closes. */
    static Fetcher over(Web web) {
        return address -> {
            try {
                Web.Answer answer = web.get(address);
                return new Answer(answer.address(), answer.body(), answer.mediaType(), answer.charset());
            } catch (WebException e) {
                throw new UnreadableException(e.reason(), e);
            }
        };
    }
}
