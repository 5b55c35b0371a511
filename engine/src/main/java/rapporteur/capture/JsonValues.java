package rapporteur.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import rapporteur.text.AlignedText;

/**
 * JSON as a file: one object; an array of objects; or several objects one after another, however they are broken over
 * lines. Each object is a capture, and one is in memory at a time, so an array may be of any length.
 *
 * <p>Values are parted by counting brackets outside strings; whether one is sound JSON shows when it is read.
 */
final class JsonValues implements Cutter {

    private final InputStream in;
    private final Origin origin;
    /** All that was read so far, for a file that turns out to be one object; null once it is none. */
    private @Nullable ByteArrayOutputStream whole = new ByteArrayOutputStream();

    private boolean inArray;
    private boolean ended;
    private int number;
    /** A byte read too far; -2 where there is none. */
    private int ahead = -2;

    JsonValues(InputStream in, Origin origin) {
        this.in = in;
        this.origin = origin;
    }

    @Override
    public @Nullable Captured next() throws IOException, UnreadableException {
        if (ended) {
            return null;
        }
        if (number == 0 && isWide()) {
            ended = true;
            return captured(in.readNBytes(Limits.LARGEST + 1), origin);
        }
        int first = significant();
        while (first == '[' && !inArray) {
            inArray = true;
            whole = null;
            first = significant();
        }
        while (inArray && (first == ',' || first == ']')) {
            inArray = first == ',';
            first = significant();
            if (first == '[' && !inArray) {
                inArray = true;
                first = significant();
            }
        }
        if (first < 0) {
            ended = true;
            if (inArray) {
                throw new UnreadableException("it ends within its array (the file is truncated)");
            }
            return number > 0 || whole == null ? null : captured(whole.toByteArray(), origin);
        }
        if (first == ',' || first == '}' || first == ']' || first == ':') {
            ended = true;
            throw new UnreadableException("it is not valid JSON: '" + (char) first + "' stands between values");
        }
        number++;
        byte[] value = value(first);
        ByteArrayOutputStream all = whole;
        if (all != null) {
            int after = significant();
            whole = null;
            if (after < 0) {
                ended = true;
                return value == null
                        ? new Captured.Failed(origin.name(), Limits.TOO_LARGE)
                        : captured(all.toByteArray(), origin);
            }
            ahead = after;
        }
        Origin item = origin.item(number);
        return value == null ? new Captured.Failed(item.name(), Limits.TOO_LARGE) : captured(value, item);
    }

    /** What an object of these bytes holds. */
    static Captured captured(byte[] bytes, Origin origin) {
        try {
            if (bytes.length == 0) {
                throw new UnreadableException("it is empty");
            }
            if (bytes.length > Limits.LARGEST) {
                throw new UnreadableException(Limits.TOO_LARGE);
            }
            AlignedText json = Decoding.decode(bytes, origin.charset());
            JsonObject object = new JsonObject(json);
            Content content = object.content();
            Label label = content.label();
            if (label.url() == null) {
                content = content.with(label.withAddress(origin.address()));
            }
            String given = object.id();
            String url = label.url();
            String id = given != null ? given : url != null ? Address.name(url) : origin.id();
            return new Captured.Held(new Capture(origin.called(id), bytes, Capture.Form.OBJECT, content));
        } catch (UnreadableException e) {
            return new Captured.Failed(origin.name(), e.reason());
        }
    }

    /** Whether the source is UTF-16, whose brackets cannot be counted byte by byte: it is then read whole. */
    private boolean isWide() throws IOException {
        in.mark(4);
        byte[] start = in.readNBytes(4);
        in.reset();
        for (byte b : start) {
            if (b == 0 || b == (byte) 0xFF || b == (byte) 0xFE) {
                return true;
            }
        }
        return false;
    }

    /** The next byte that is no white space; -1 at the end. */
    private int significant() throws IOException {
        int b = read();
        while (b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == 0xEF || b == 0xBB || b == 0xBF || b == 0x1E) {
            b = read();
        }
        return b;
    }

    /** The bytes of the value that begins with {@code first}; null if they are too many. */
    private byte @Nullable [] value(int first) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        long size = 0;
        int depth = 0;
        boolean inString = false;
        boolean escaped = false;
        boolean structured = first == '{' || first == '[' || first == '"';
        int b = first;
        while (b >= 0) {
            if (!structured && (b == ',' || b == ']' || b == '}' || b == ' ' || b == '\n' || b == '\r' || b == '\t')) {
                ahead = b;
                break;
            }
            if (size++ <= Limits.LARGEST) {
                bytes.write(b);
            }
            if (inString) {
                inString = escaped || b != '"';
                escaped = !escaped && b == '\\';
            } else if (b == '"') {
                inString = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
            }
            if (structured && depth <= 0 && !inString) {
                break;
            }
            b = read();
        }
        return size > Limits.LARGEST ? null : bytes.toByteArray();
    }

    private int read() throws IOException {
        if (ahead != -2) {
            int b = ahead;
            ahead = -2;
            return b;
        }
        int b = in.read();
        ByteArrayOutputStream all = whole;
        if (all != null && b >= 0 && all.size() <= Limits.LARGEST) {
            all.write(b);
        }
        return b;
    }
}
