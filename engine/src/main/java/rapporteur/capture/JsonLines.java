package rapporteur.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON Lines: an object a line, each a capture. A line that is none is named, and the rest goes on. */
final class JsonLines implements Cutter {

    private final InputStream in;
    private final Origin origin;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private int at;
    private int limit;
    private int line;
    private boolean ended;
    private boolean any;

    JsonLines(InputStream in, Origin origin) {
        this.in = in;
        this.origin = origin;
    }

    @Override
    public @Nullable Captured next() throws IOException, UnreadableException {
        while (!ended) {
            byte[] bytes = nextLine();
            if (bytes == null) {
                any = true;
                return new Captured.Failed(origin.item(line).name(), Limits.TOO_LARGE);
            }
            if (!isBlank(bytes)) {
                boolean first = !any;
                any = true;
                if (first && isBroken(bytes)) {
                    throw new UnreadableException("its JSON is broken over lines, where a .jsonl file holds an object"
                            + " a line: name it .json");
                }
                return JsonValues.captured(bytes, origin.item(line));
            }
        }
        return null;
    }

    /** The next line without its end; null if it is too large. */
    private byte @Nullable [] nextLine() throws IOException {
        line++;
        bytes.reset();
        boolean tooLarge = false;
        while (true) {
            if (at == limit) {
                limit = Math.max(0, in.read(buffer));
                at = 0;
                if (limit == 0) {
                    ended = true;
                    break;
                }
            }
            int end = at;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            tooLarge |= bytes.size() + (end - at) > Limits.LARGEST;
            if (!tooLarge) {
                bytes.write(buffer, at, end - at);
            }
            boolean whole = end < limit;
            at = Math.min(limit, end + 1);
            if (whole) {
                break;
            }
        }
        return tooLarge ? null : bytes.toByteArray();
    }

    /** Whether a first line opens an object or array and says nothing more. */
    private static boolean isBroken(byte[] bytes) {
        String words = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .strip();
        return words.equals("{") || words.equals("[");
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r' && b != 0x1E) {
                return false;
            }
        }
        return true;
    }
}
