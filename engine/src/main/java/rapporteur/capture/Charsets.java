package rapporteur.capture;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which charset bytes are in, by their marks, by what is said of them, and by what they look like. */
final class Charsets {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Pattern DECLARED = Pattern.compile(
            "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})|^\\s{0,40}<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})",
            Pattern.CASE_INSENSITIVE);
    /** How far into a page its declaration is looked for (HTML asks for it in the first 1024 bytes). */
    private static final int PRESCAN = 4096;
    /** How much is shown to the detector. */
    private static final int DETECTED = 1 << 18;

    private static final int LIKELY = 40;
    private static final int ESCAPE = 0x1B;

    private Charsets() {}

    /** The charset that a byte order mark tells. */
    static @Nullable Charset marked(byte[] bytes) {
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

    /**
     * UTF-16 without a byte order mark: the upper halves of spaces, digits and line ends are NUL in whatever script, and
     * all on one side.
     */
    static @Nullable Charset unmarkedWide(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int least = Math.max(2, bytes.length / 40);
        if (Math.max(even, odd) < least || Math.min(even, odd) * 20 > Math.max(even, odd)) {
            return null;
        }
        return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** Whether bytes that are all ASCII may be escape sequences of a charset that is said to be so written. */
    static Optional<Charset> escaped(byte[] bytes, @Nullable Charset stated) {
        for (byte b : bytes) {
            if (b == ESCAPE) {
                return said(bytes, stated).stream()
                        .filter(charset -> charset.name().startsWith("ISO-2022"))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /**
     * The charset of bytes that are not UTF-8: what their container states, else what they declare, else what the
     * detector holds for likely. Where container and declaration differ, the detector says which of them is right.
     */
    static Charset of(byte[] bytes, @Nullable Charset stated) {
        List<Charset> said = said(bytes, stated);
        if (said.size() == 1) {
            return said.getFirst();
        }
        CharsetDetector detector = detector(bytes);
        if (!said.isEmpty()) {
            for (CharsetMatch match : detector.detectAll()) {
                Optional<Charset> right = said.stream()
                        .filter(charset -> alike(charset, match.getName()))
                        .findFirst();
                if (right.isPresent()) {
                    return right.get();
                }
            }
            return said.getFirst();
        }
        CharsetMatch match = detector.detect();
        if (match == null || match.getConfidence() < LIKELY || match.getName().startsWith("ISO-8859-1")) {
            return WINDOWS_1252;
        }
        return usable(match.getName()).orElse(WINDOWS_1252);
    }

    /** What is said of bytes that are not UTF-8 and can be true. */
    private static List<Charset> said(byte[] bytes, @Nullable Charset stated) {
        Optional<Charset> outside = stated == null ? Optional.empty() : usable(stated.name());
        return Stream.concat(outside.stream(), declared(bytes).stream())
                .distinct()
                .toList();
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARED.matcher(start);
        if (!declaration.find()) {
            return Optional.empty();
        }
        return usable(declaration.group(1) != null ? declaration.group(1) : declaration.group(2));
    }

    /** A charset by its name, where bytes that are not UTF-8, and that could be searched for the name, can be in it. */
    private static Optional<Charset> usable(String name) {
        if (name.toUpperCase(Locale.ROOT).startsWith("UTF")) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(name);
            // The Encoding Standard (WHATWG) reads what declares Latin-1 or ASCII as windows-1252.
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return charset.canEncode() ? Optional.of(latin ? WINDOWS_1252 : charset) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // a page may declare what no machine knows; the bytes are then looked at
            return Optional.empty();
        }
    }

    private static boolean alike(Charset charset, String detected) {
        return usable(detected).filter(charset::equals).isPresent()
                || (charset.equals(WINDOWS_1252) && detected.equals("ISO-8859-1"));
    }

    private static CharsetDetector detector(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        // the detector counts letters: tags would outweigh them
        detector.enableInputFilter(true);
        return detector.setText(bytes.length > DETECTED ? Arrays.copyOf(bytes, DETECTED) : bytes);
    }
}
