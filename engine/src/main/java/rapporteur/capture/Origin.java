package rapporteur.capture;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Where bytes come from.
 *
 * @param name path or address as the user gave it, or {@code -}; with {@code :N} for the N-th thing in it
 * @param id what a report in them is called unless it says so itself
 * @param address the web address they stand at; null where they come from none
 * @param charset as the answer's header states it
 */
record Origin(
        String name,
        String id,
        @Nullable String address,
        @Nullable Charset charset) {

    /** A file or standard input. */
    static Origin local(String name, String id) {
        return new Origin(name, id, null, null);
    }

    /** The {@code number}-th line, item, record or part in it, from 1. */
    Origin item(int number) {
        return new Origin(name + ":" + number, id + "-" + number, address, charset);
    }

    /** The same place, its bytes fetched from an address, if it is known which. */
    Origin at(@Nullable String fetched, @Nullable Charset stated) {
        return new Origin(name, fetched == null ? id : Address.name(fetched), fetched, stated);
    }

    /** The same place, with another name for a report in it. */
    Origin called(String other) {
        return new Origin(name, other, address, charset);
    }
}
