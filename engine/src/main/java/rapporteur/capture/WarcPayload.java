package rapporteur.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** What stands in one record of a web archive. */
final class WarcPayload {

    private static final Pattern LENGTH =
            Pattern.compile("^Content-Length:[ \\t]*(\\d{1,18})[ \\t]*$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile(
            "^WARC-Type:\\s*(?:response|resource)[ \\t]*$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final String words;

    /**
     * @param header the record's header with the blank line that ends it
     */
    WarcPayload(byte[] header) {
        words = new String(header, StandardCharsets.ISO_8859_1).replace("\r", "");
    }

    /** The length of the record's block in bytes; -1 where it is not stated. */
    long length() {
        Matcher length = LENGTH.matcher(words);
        return length.find() ? Long.parseLong(length.group(1)) : -1;
    }

    /** Whether it is an answer or a resource. */
    boolean mayHoldReport() {
        return TYPE.matcher(words).find();
    }

    /**
     * What the record holds, its encodings undone; empty where that is nothing that is read: a redirect, an error, a
     * picture.
     *
     * @param block the record's block, or as much of it as is read
     * @throws IOException if header or payload is damaged
     */
    Optional<Fetcher.Answer> read(byte[] block) throws IOException {
        // the block may have been cut, or its length stated wrongly
        byte[] head = LENGTH.matcher(words)
                .replaceFirst("Content-Length: " + block.length)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        InputStream bytes = new SequenceInputStream(new ByteArrayInputStream(head), new ByteArrayInputStream(block));
        try (WarcReader reader = new WarcReader(bytes)) {
            WarcRecord record = reader.next().orElse(null);
            return switch (record) {
                case WarcResponse response
                when response.contentType().base().equals(MediaType.HTTP) -> answer(response.target(), response.http());
                case WarcResource resource ->
                    answer(resource.target(), resource.contentType(), resource.body(), List.of());
                case null, default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Optional<Fetcher.Answer> answer(@Nullable String address, HttpResponse http) throws IOException {
        if (http.status() < 200 || http.status() > 299) {
            return Optional.empty();
        }
        String stated = http.headers().first("Content-Type").orElse("");
        MediaType type = MediaType.parseLeniently(stated.isBlank() ? "application/octet-stream" : stated);
        return answer(address, type, http.body(), http.headers().all("Content-Encoding"));
    }

    private static Optional<Fetcher.Answer> answer(
            @Nullable String address, MediaType type, MessageBody body, List<String> codings) throws IOException {
        String base = type.base().toString().toLowerCase(Locale.ROOT);
        Optional<Format> format = Format.ofMediaType(base);
        if (format.isEmpty() || format.get() == Format.WARC || WarcRecords.isForRobots(address)) {
            return Optional.empty();
        }
        byte[] bytes = PayloadCoding.undone(body.stream().readNBytes(Limits.LARGEST + 1), codings);
        boolean nothing = bytes.length == 0
                || (format.get() == Format.SNIFFED && Foreign.byBytes(bytes).isPresent());
        return nothing
                ? Optional.empty()
                : Optional.of(new Fetcher.Answer(
                        address, bytes, base, charset(type.parameters().get("charset"))));
    }

    /** The charset of this name; null where there is none, or none that this machine knows. */
    static @Nullable Charset charset(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return Charset.forName(name.strip().replace("\"", "").replace("'", ""));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // the bytes then speak for themselves
            return null;
        }
    }
}
