package rapporteur.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Undoes the content encodings (RFC 9110, section 8.4) of an archived answer. Many crawlers keep the header and undo the
 * encoding: a payload that does not look encoded is taken as it is.
 */
final class PayloadCoding {

    private static final int MOST_LAYERS = 2;
    /** How zlib begins (RFC 1950): method 8, and a window of up to 32 KiB. */
    private static final int ZLIB_METHOD = 8;

    private static final int LOOKED_AT = 1 << 12;

    private PayloadCoding() {}

    /**
     * The payload, or one byte more than {@link Limits#LARGEST} of it where it is larger.
     *
     * @param stated values of the Content-Encoding fields, in their order
     * @throws IOException if it is in an encoding that is not read, or damaged
     */
    static byte[] undone(byte[] payload, List<String> stated) throws IOException {
        List<String> codings = stated.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
        if (codings.size() > MOST_LAYERS) {
            throw new IOException("its payload is compressed " + codings.size() + " times over");
        }
        byte[] body = payload;
        for (String coding : codings.reversed()) {
            if (looksEncoded(body)) {
                body = undone(body, coding);
            }
        }
        return body;
    }

    /** What is compressed holds control characters among its first bytes, and text does not. */
    private static boolean looksEncoded(byte[] body) {
        for (int i = 0; i < Math.min(body.length, LOOKED_AT); i++) {
            if (body[i] >= 0 && body[i] < '\t') {
                return true;
            }
        }
        return false;
    }

    private static byte[] undone(byte[] body, String coding) throws IOException {
        InputStream in = new ByteArrayInputStream(body);
        return switch (coding) {
            case "gzip", "x-gzip" -> Source.isGzip(body) ? read(new Gunzip(in)) : body;
            case "deflate" ->
                body.length > 0 && (body[0] & 0x0F) == ZLIB_METHOD ? read(new InflaterInputStream(in)) : bare(in);
            default -> throw new IOException("its payload is compressed with " + coding + ", which is not read");
        };
    }

    private static byte[] bare(InputStream in) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            return read(new InflaterInputStream(in, inflater));
        } finally {
            inflater.end();
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        try (in) {
            return in.readNBytes(Limits.LARGEST + 1);
        }
    }
}
