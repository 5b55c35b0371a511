package rapporteur.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Undoes the compression of a body (RFC 9110, section 8.4), up to a size. */
final class ContentCoding {

    /** More layers than one serve nothing but attacks; two have been seen from servers set up badly. */
    private static final int MOST_LAYERS = 2;

    private ContentCoding() {}

    /** What a body may measure. */
    record Limit(long bytes, boolean cutsOff) {

        /** What is larger is refused. */
        static Limit refusing(long bytes) {
            return new Limit(bytes, false);
        }

        /** Of what is larger, the beginning is taken. */
        static Limit cuttingOff(long bytes) {
            return new Limit(bytes, true);
        }

        /**
         * Reads a stream to its end, or as far as this limit lets.
         *
         * @throws TooLargeException if it is larger, and not to be cut off
         */
        byte[] read(InputStream in) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 13];
            try {
                int n = in.read(buffer);
                while (n >= 0 && out.size() <= bytes) {
                    out.write(buffer, 0, n);
                    n = in.read(buffer);
                }
            } catch (EOFException e) {
                // The end of something compressed that was cut off itself
                if (!cutsOff) {
                    throw e;
                }
            }
            if (out.size() <= bytes) {
                return out.toByteArray();
            }
            if (!cutsOff) {
                throw new TooLargeException();
            }
            return new ByteArrayInputStream(out.toByteArray()).readNBytes((int) bytes);
        }
    }

    /** Something is larger than it may be. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** Something is compressed in a way that was not asked for, or its compression is broken. */
    static final class CodingException extends IOException {

        private static final long serialVersionUID = 1L;

        CodingException(String message) {
            super(message);
        }
    }

    /**
     * Undoes the codings that a header states.
     *
     * @param stated values of the Content-Encoding fields, in their order
     * @throws TooLargeException if the outcome is larger than the limit lets
     * @throws CodingException if a coding is unknown, or what came does not keep to it
     */
    static byte[] decode(byte[] raw, List<String> stated, Limit limit) throws IOException {
        List<String> codings = new ArrayList<>();
        for (String value : stated) {
            for (String coding : value.split(",")) {
                String name = coding.strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !name.equals("identity")) {
                    codings.add(name);
                }
            }
        }
        if (codings.size() > MOST_LAYERS) {
            throw new CodingException("it is compressed " + codings.size() + " times over");
        }
        byte[] body = raw;
        for (String coding : codings.reversed()) {
            if (body.length > 0) {
                body = undo(coding, body, limit);
            }
        }
        return body;
    }

    private static byte[] undo(String coding, byte[] body, Limit limit) throws IOException {
        try (InputStream in = stream(coding, body)) {
            return limit.read(in);
        } catch (EOFException | ZipException e) {
            throw new CodingException("its compression (" + coding + ") is damaged or cut off");
        }
    }

    private static InputStream stream(String coding, byte[] body) throws IOException {
        InputStream in = new ByteArrayInputStream(body);
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            // Some servers leave out the wrapper that the standard asks for; its first byte names the method, 8.
            case "deflate" -> (body[0] & 0x0F) == 8 ? new InflaterInputStream(in) : new BareInflaterStream(in);
            default ->
                throw new CodingException(
                        "it is compressed with " + coding + ", which was not asked for and cannot be read");
        };
    }

    /** Inflates without the wrapper, and frees the inflater at the end. */
    private static final class BareInflaterStream extends InflaterInputStream {

        BareInflaterStream(InputStream in) {
            super(in, new Inflater(true));
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
