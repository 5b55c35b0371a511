package rapporteur.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the bytes of a source into the bytes of single reports: a line each where a file holds a report a line, an element
 * each where it is a JSON array, else all of them.
 */
final class Slices implements AutoCloseable {

    /** The largest report that is read, and the largest file that is not read line by line, in bytes. */
    static final int LARGEST = 32 << 20;

    /** The bytes of one report. */
    static final class Slice {

        private final int number;
        private final byte @Nullable [] bytes;

        Slice(int number, byte @Nullable [] bytes) {
            this.number = number;
            this.bytes = bytes;
        }

        /** The number of its line, or of its element, from 1; 0 where the source is one report. */
        int number() {
            return number;
        }

        /** The bytes; null where they are more than {@link #LARGEST}. */
        byte @Nullable [] bytes() {
            return bytes;
        }
    }

    private final InputStream in;
    private final Source.Form form;
    private final Deque<Slice> elements = new ArrayDeque<>();
    private int line;
    private boolean ended;

    Slices(InputStream in, Source.Form form) {
        this.in = in;
        this.form = form;
    }

    /**
     * The next slice that is not blank; null at the end.
     *
     * @throws UnreadableException if the source cannot be cut
     */
    @Nullable
    Slice next() throws IOException, UnreadableException {
        if (form != Source.Form.JSON_LINES) {
            if (!ended) {
                whole();
            }
            return elements.poll();
        }
        while (!ended) {
            Slice next = nextLine();
            byte[] bytes = next.bytes();
            if (bytes == null || !isBlank(bytes)) {
                return next;
            }
        }
        return null;
    }

    private void whole() throws IOException, UnreadableException {
        ended = true;
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (form == Source.Form.JSON && bytes.length <= LARGEST && JsonObject.isArray(bytes)) {
            JsonObject.elements(bytes).forEach(element -> elements.add(new Slice(elements.size() + 1, element)));
        } else {
            elements.add(new Slice(0, bytes.length > LARGEST ? null : bytes));
        }
    }

    private Slice nextLine() throws IOException {
        line++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        boolean tooLarge = false;
        int b = in.read();
        while (b >= 0 && b != '\n') {
            if (bytes.size() < LARGEST) {
                bytes.write(b);
            } else {
                tooLarge = true;
            }
            b = in.read();
        }
        ended = b < 0;
        return new Slice(line, tooLarge ? null : bytes.toByteArray());
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
