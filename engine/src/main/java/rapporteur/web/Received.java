package rapporteur.web;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server sent in answer to one request.
 *
 * @param status of HTTP
 * @param fields of its header, in their order
 * @param raw its body as it came, without the transfer's own coding; empty unless the status is one of a page
 * @param body the same with its compression undone
 * @param from the address that sent it; null if it is not known
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Received(
        int status,
        List<Field> fields,
        byte[] raw,
        byte[] body,
        @Nullable InetAddress from) {

    /** A field of a header. */
    record Field(String name, String value) {}

    Received {
        fields = List.copyOf(fields);
    }

    /** The value of the first field of this name. */
    Optional<String> field(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /** Whether it is a page, and not a redirect, a refusal or a fault. */
    boolean isPage() {
        return isPage(status);
    }

    static boolean isPage(int status) {
        // 203 is a page that a proxy has changed; without asking for parts, no other success carries one.
        return status == 200 || status == 203;
    }

    boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }
}
