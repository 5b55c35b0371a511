package rapporteur.capture;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapporteur.text.AlignedText;

/**
 * From bytes to characters, aligned to the bytes.
 *
 * <p>A byte order mark decides; else the even NULs of UTF-16; else bytes that are sound UTF-8; else what the container
 * states or the page declares; else what ICU's detector holds for likely; else windows-1252. UTF-8 with a few broken
 * sequences (a file cut and put together) stays UTF-8, with a replacement character for each.
 *
 * <p>A few NULs in a text are left out; more of them, or of other control characters, are no text.
 */
final class Decoding {

    /** One byte in so many may be NUL in a text. */
    private static final int NULS = 200;

    private static final int CONTROLS = 50;

    private Decoding() {}

    /**
     * The characters of {@code bytes}, each aligned to the bytes it was read from. Linear in their number.
     *
     * @param stated the charset that the container states
     * @throws UnreadableException if they are not text
     */
    static AlignedText decode(byte[] bytes, @Nullable Charset stated) throws UnreadableException {
        return decoded(bytes, stated).text();
    }

    /**
     * Characters and the charset they were read in.
     *
     * @param text aligned to the bytes
     */
    record Decoded(AlignedText text, Charset charset) {}

    /** {@link #decode} with the charset. */
    static Decoded decoded(byte[] bytes, @Nullable Charset stated) throws UnreadableException {
        Charset marked = Charsets.marked(bytes);
        if (marked != null && !marked.equals(StandardCharsets.UTF_8)) {
            return stepwise(bytes, 2, marked);
        }
        refuseForeign(bytes);
        Charset wide = marked == null ? Charsets.unmarkedWide(bytes) : null;
        if (wide != null) {
            return stepwise(bytes, 0, wide);
        }
        if (looksBinary(bytes)) {
            throw new UnreadableException("it is not text (binary data)");
        }
        Utf8 utf8 = new Utf8(bytes, marked == null ? 0 : 3);
        if (marked != null || utf8.broken == 0 || utf8.broken * 4 < utf8.wide) {
            Optional<Charset> escaped =
                    utf8.wide == 0 && marked == null ? Charsets.escaped(bytes, stated) : Optional.empty();
            return escaped.isPresent()
                    ? stepwise(bytes, 0, escaped.get())
                    : new Decoded(utf8.text.build(), StandardCharsets.UTF_8);
        }
        Charset charset = Charsets.of(bytes, stated);
        return charset.newEncoder().maxBytesPerChar() == 1
                ? new Decoded(singleBytes(bytes, charset), charset)
                : stepwise(bytes, 0, charset);
    }

    /**
     * The characters of a part of a larger whole, whose charset is known. Linear in their number.
     *
     * @param charset of the whole, which has been found to be text
     */
    static AlignedText part(byte[] bytes, Charset charset) {
        return charset.equals(StandardCharsets.UTF_8)
                ? new Utf8(bytes, 0).text.build()
                : charset.newEncoder().maxBytesPerChar() == 1
                        ? singleBytes(bytes, charset)
                        : stepwise(bytes, 0, charset).text();
    }

    private static void refuseForeign(byte[] bytes) throws UnreadableException {
        Optional<String> foreign = Foreign.byBytes(bytes);
        if (foreign.isPresent()) {
            throw new UnreadableException(foreign.get());
        }
    }

    private static boolean looksBinary(byte[] bytes) {
        int control = 0;
        int nul = 0;
        for (byte b : bytes) {
            if (b == 0) {
                nul++;
            } else if (b > 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B) {
                control++;
            }
        }
        return nul > 1 + bytes.length / NULS
                || control * CONTROLS > bytes.length
                || (nul > 0 && bytes.length < 2 * NULS && control > 0);
    }

    private static AlignedText singleBytes(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return text.length() == bytes.length
                ? withoutNuls(text)
                : new AlignedText.Builder().replace(text, 0, bytes.length).build();
    }

    private static AlignedText withoutNuls(String text) {
        int nul = text.indexOf('\0');
        if (nul < 0) {
            return AlignedText.of(text);
        }
        AlignedText.Builder rest = new AlignedText.Builder();
        int from = 0;
        while (nul >= 0) {
            rest.copy(text, from, nul);
            from = nul + 1;
            nul = text.indexOf('\0', from);
        }
        return rest.copy(text, from, text.length()).build();
    }

    /** Decodes a character at a time, so that the place of each is known whatever the charset. */
    private static Decoded stepwise(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(2);
        AlignedText.Builder text = new AlignedText.Builder();
        int at = from;
        while (in.hasRemaining()) {
            out.clear().limit(1);
            decoder.decode(in, out, true);
            if (out.position() == 0) {
                // A character beyond the basic plane needs room for two units.
                out.limit(2);
                decoder.decode(in, out, true);
            }
            if (out.position() == 0 && in.position() == at) {
                break;
            }
            String letter = out.flip().toString();
            if (!letter.equals("\0")) {
                text.replace(letter, at, in.position());
            }
            at = in.position();
        }
        return new Decoded(text.build(), charset);
    }

    /** A decoder of UTF-8 that remembers places and counts what is broken. */
    private static final class Utf8 {

        private final AlignedText.Builder text = new AlignedText.Builder();
        /** Sound sequences of more than one byte. */
        private int wide;
        /** Bytes that belong to no sound sequence. */
        private int broken;

        Utf8(byte[] bytes, int from) {
            int i = from;
            while (i < bytes.length) {
                int ascii = ascii(bytes, i);
                if (ascii > i) {
                    text.replace(new String(bytes, i, ascii - i, StandardCharsets.ISO_8859_1), i, ascii);
                    i = ascii;
                    continue;
                }
                int length = sound(bytes, i);
                if (length == 0) {
                    broken += wide > 0 && isCut(bytes, i) ? 0 : 1;
                    text.replace("\uFFFD", i, i + 1);
                } else if (length > 1) {
                    wide++;
                    text.replace(new String(bytes, i, length, StandardCharsets.UTF_8), i, i + length);
                }
                // what is left is a NUL, which stands for nothing
                i += Math.max(1, length);
            }
        }

        /** Whether only the start of a letter stands at {@code i}, and the end of the bytes after it. */
        private static boolean isCut(byte[] bytes, int i) {
            int first = bytes[i] & 0xFF;
            int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
            boolean cut = first >= 0xC2 && first < 0xF5 && i + length > bytes.length;
            for (int k = i + 1; k < bytes.length && cut; k++) {
                cut = (bytes[k] & 0xC0) == 0x80;
            }
            return cut;
        }

        private static int ascii(byte[] bytes, int from) {
            int i = from;
            while (i < bytes.length && bytes[i] > 0) {
                i++;
            }
            return i;
        }

        /** The length of the sound sequence at {@code i}, or 0 (Unicode 16, table 3-7). */
        private static int sound(byte[] bytes, int i) {
            int first = bytes[i] & 0xFF;
            int length =
                    first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
            if (length < 2) {
                return length;
            }
            if (i + length > bytes.length) {
                return 0;
            }
            int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
            int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
            int second = bytes[i + 1] & 0xFF;
            if (second < low || second > high) {
                return 0;
            }
            for (int k = 2; k < length; k++) {
                if ((bytes[i + k] & 0xC0) != 0x80) {
                    return 0;
                }
            }
            return length;
        }
    }
}
