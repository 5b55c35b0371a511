package rapporteur.capture;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.jspecify.annotations.Nullable;
import rapporteur.text.AlignedText;

/**
 * A part of a letter (RFC 2045, RFC 2046): its headers, and where its body stands in the letter's bytes. Header fields are
 * read by mime4j; parts are found here, since mime4j does not tell where a part stands.
 */
final class MailPart {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 500;

    private final byte[] letter;
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private final int bodyStart;
    private final int bodyEnd;
    private final RawBody type;
    private final List<MailPart> parts = new ArrayList<>();

    /** The whole letter. */
    static MailPart of(byte[] letter) {
        return new MailPart(letter, 0, letter.length, 0, "text/plain");
    }

    private MailPart(byte[] letter, int start, int end, int depth, String usualType) {
        this.letter = letter;
        bodyStart = readHeaders(start, end);
        bodyEnd = end;
        type = parsed("content-type", usualType);
        if (depth < DEEPEST && mediaType().startsWith("multipart/")) {
            String boundary = parameter(type, "boundary");
            if (boundary != null) {
                split(boundary, depth);
            }
        } else if (depth < DEEPEST && mediaType().equals("message/rfc822") && !isEncoded()) {
            parts.add(new MailPart(letter, bodyStart, bodyEnd, depth + 1, "text/plain"));
        }
    }

    private boolean isEncoded() {
        String encoding = encoding();
        return encoding.equals("base64") || encoding.equals("quoted-printable");
    }

    /** Reads header fields and returns where the body begins. */
    private int readHeaders(int start, int end) {
        int at = start;
        StringBuilder field = new StringBuilder();
        while (at < end) {
            int next = lineEnd(at, end);
            String line = header(at, next);
            if (line.isBlank()) {
                add(field);
                return next;
            }
            boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
            if (!goesOn) {
                add(field);
                field.setLength(0);
            }
            field.append(goesOn ? " " : "").append(line.strip());
            at = next;
        }
        add(field);
        return end;
    }

    private String header(int from, int to) {
        byte[] bytes = Arrays.copyOfRange(letter, from, to);
        // a line end of one sign within a line is none
        return Decoding.part(bytes, StandardCharsets.UTF_8).text().replace('\r', ' ');
    }

    private void add(StringBuilder field) {
        int colon = field.indexOf(":");
        if (colon > 0) {
            headers.computeIfAbsent(
                            field.substring(0, colon).strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(field.substring(colon + 1).strip());
        }
    }

    private int lineEnd(int from, int end) {
        int i = from;
        while (i < end && letter[i] != '\n') {
            i++;
        }
        return Math.min(end, i + 1);
    }

    private void split(String boundary, int depth) {
        byte[] mark = ("--" + boundary).getBytes(StandardCharsets.UTF_8);
        String usual = mediaType().equals("multipart/digest") ? "message/rfc822" : "text/plain";
        int open = -1;
        int at = bodyStart;
        while (at < bodyEnd && parts.size() < MOST_PARTS) {
            int next = lineEnd(at, bodyEnd);
            if (isMark(at, next, mark)) {
                if (open >= 0) {
                    parts.add(new MailPart(letter, open, beforeBreak(open, at), depth + 1, usual));
                }
                boolean last = at + mark.length + 1 < next
                        && letter[at + mark.length] == '-'
                        && letter[at + mark.length + 1] == '-';
                open = last ? -1 : next;
                if (last) {
                    return;
                }
            }
            at = next;
        }
        if (open >= 0) {
            parts.add(new MailPart(letter, open, bodyEnd, depth + 1, usual));
        }
    }

    private boolean isMark(int from, int to, byte[] mark) {
        if (to - from < mark.length || !Arrays.equals(letter, from, from + mark.length, mark, 0, mark.length)) {
            return false;
        }
        String rest = new String(letter, from + mark.length, to - from - mark.length, StandardCharsets.ISO_8859_1);
        return rest.isBlank() || rest.strip().equals("--");
    }

    /** The line break before a boundary belongs to the boundary. */
    private int beforeBreak(int from, int mark) {
        int end = mark > from && letter[mark - 1] == '\n' ? mark - 1 : mark;
        return end > from && letter[end - 1] == '\r' ? end - 1 : end;
    }

    /** The parts within; none of a simple part. */
    List<MailPart> parts() {
        return parts;
    }

    /** The type of its content, lower case, without parameters. */
    String mediaType() {
        String value = type.getValue();
        return value == null ? "text/plain" : value.strip().toLowerCase(Locale.ROOT);
    }

    boolean isFlowed() {
        return "flowed".equalsIgnoreCase(parameter(type, "format"));
    }

    /** Whether it is sent to be kept apart from the letter's own words. */
    boolean isAttached() {
        RawBody disposition = parsed("content-disposition", "inline");
        return "attachment".equalsIgnoreCase(disposition.getValue()) || parameter(disposition, "filename") != null;
    }

    private RawBody parsed(String name, String usual) {
        String value = first(name);
        return RawFieldParser.DEFAULT.parseRawBody(new RawField(name, value == null ? usual : value));
    }

    private static @Nullable String parameter(RawBody body, String name) {
        for (NameValuePair pair : body.getParams()) {
            if (pair.getName().equalsIgnoreCase(name)) {
                return pair.getValue();
            }
        }
        return null;
    }

    /** The first field of this name, as written; null where there is none. */
    @Nullable
    String first(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : values.getFirst();
    }

    /** The first field of this name in words: encoded words (RFC 2047) undone. */
    @Nullable
    String words(String name) {
        String value = first(name);
        if (value == null) {
            return null;
        }
        String words = DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT);
        return words == null ? value : words.strip();
    }

    private String encoding() {
        String encoding = first("content-transfer-encoding");
        return encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The characters of its body, aligned to the letter's bytes.
     *
     * @throws UnreadableException if they are not text
     */
    AlignedText text() throws UnreadableException {
        TransferCoding coding = TransferCoding.decode(letter, bodyStart, bodyEnd, encoding());
        Charset stated = WarcPayload.charset(parameter(type, "charset"));
        AlignedText decoded = Decoding.decode(coding.bytes(), stated);
        return new AlignedText(decoded.text(), decoded.alignment().after(coding.alignment()));
    }
}
