package rapporteur.capture;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapporteur.text.AlignedText;

/**
 * From bytes to characters, aligned to the bytes.
 *
 * <p>A byte order mark decides; else bytes that are sound UTF-8; else what the page declares; else what ICU's detector
 * holds for likely; else windows-1252. UTF-8 with a few broken sequences (a file cut within a letter) stays UTF-8, with a
 * replacement character for each.
 */
final class Decoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    /** How far into a page its declaration is looked for (HTML asks for it in the first 1024 bytes). */
    private static final int PRESCAN = 4096;

    private static final int LIKELY = 40;

    private Decoding() {}

    /** The characters of {@code bytes}, each aligned to the bytes it was read from. */
    static AlignedText decode(byte[] bytes) throws UnreadableException {
        Charset marked = byteOrderMark(bytes);
        if (marked != null && !marked.equals(StandardCharsets.UTF_8)) {
            return stepwise(bytes, 2, marked);
        }
        if (looksBinary(bytes)) {
            throw new UnreadableException("it is not text (binary data)");
        }
        Utf8 utf8 = new Utf8(bytes, marked == null ? 0 : 3);
        if (marked != null || utf8.broken == 0 || utf8.broken * 20 < utf8.wide) {
            return utf8.text.build();
        }
        Charset charset = declared(bytes);
        if (charset == null || charset.equals(StandardCharsets.UTF_8)) {
            charset = detected(bytes);
        }
        return charset.newEncoder().maxBytesPerChar() == 1 ? singleBytes(bytes, charset) : stepwise(bytes, 0, charset);
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    /** No text has a NUL in it, and few control characters. */
    private static boolean looksBinary(byte[] bytes) {
        int control = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B) {
                control++;
            }
        }
        return control * 50 > bytes.length;
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARED.matcher(start);
        if (!declaration.find()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(declaration.group(1));
            // The Encoding Standard (WHATWG) reads pages that declare Latin-1 or ASCII as windows-1252.
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return latin || !charset.canEncode() ? WINDOWS_1252 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static Charset detected(byte[] bytes) {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        if (match == null || match.getConfidence() < LIKELY || match.getName().startsWith("ISO-8859-1")) {
            return WINDOWS_1252;
        }
        try {
            Charset charset = Charset.forName(match.getName());
            return charset.equals(StandardCharsets.UTF_8) || !charset.canEncode() ? WINDOWS_1252 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return WINDOWS_1252;
        }
    }

    private static AlignedText singleBytes(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return text.length() == bytes.length
                ? AlignedText.of(text)
                : new AlignedText.Builder().replace(text, 0, bytes.length).build();
    }

    /** Decodes a character at a time, so that the place of each is known whatever the charset. */
    private static AlignedText stepwise(byte[] bytes, int from, Charset charset) {
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
            text.replace(out.flip().toString(), at, in.position());
            at = in.position();
        }
        return text.build();
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
                int ascii = i;
                while (ascii < bytes.length && bytes[ascii] >= 0) {
                    ascii++;
                }
                if (ascii > i) {
                    text.replace(new String(bytes, i, ascii - i, StandardCharsets.US_ASCII), i, ascii);
                    i = ascii;
                    continue;
                }
                int length = sound(bytes, i);
                if (length == 0) {
                    broken++;
                    text.replace("\uFFFD", i, i + 1);
                    i++;
                } else {
                    wide++;
                    text.replace(new String(bytes, i, length, StandardCharsets.UTF_8), i, i + length);
                    i += length;
                }
            }
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
