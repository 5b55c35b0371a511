package rapporteur.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the bytes of a source into the bytes of single reports: a line each where a file holds a report a line, else all
 * of them.
 */
final class Slices implements AutoCloseable {

    /** The largest report that is read, in bytes. */
    static final int LARGEST = 32 << 20;

    /** The bytes of one report. */
    static final class Slice {

        private final int line;
        private final byte @Nullable [] bytes;

        private Slice(int line, byte @Nullable [] bytes) {
            this.line = line;
            this.bytes = bytes;
        }

        /** The number of its line, from 1; 0 where the source is one report. */
        int line() {
            return line;
        }

        /** The bytes; null where they are more than {@link #LARGEST}. */
        byte @Nullable [] bytes() {
            return bytes;
        }
    }

    private final InputStream in;
    private final boolean byLine;
    private int line;
    private boolean ended;

    Slices(InputStream in, boolean byLine) {
        this.in = in;
        this.byLine = byLine;
    }

    /** The next slice that is not blank; null at the end. */
    @Nullable
    Slice next() throws IOException {
        if (!byLine) {
            return ended ? null : whole();
        }
        while (!ended) {
            Slice next = nextLine();
            if (next.bytes() == null || !isBlank(next.bytes())) {
                return next;
            }
        }
        return null;
    }

    private Slice whole() throws IOException {
        ended = true;
        byte[] bytes = in.readNBytes(LARGEST + 1);
        return new Slice(0, bytes.length > LARGEST ? null : bytes);
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
