package rapporteur.capture;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A stream of bytes that may hold reports, not yet opened.
 *
 * @param origin where it comes from
 * @param format how it is read
 * @param zipped whether its bytes must be gzip; where they need not, they may
 * @param opener opens it
 */
record Source(Origin origin, Format format, boolean zipped, Opener opener) {

    private static final int BUFFER = 1 << 16;

    /** Opens a stream of bytes. */
    interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * An open source.
     *
     * @param bytes unpacked; marking is supported
     * @param format never {@link Format#SNIFFED}
     * @param packed what {@code bytes} are unpacked by; null where they were not packed
     */
    record Opened(
            InputStream bytes, Format format, @Nullable Gunzip packed) {}

    /** The file at {@code path}; empty where its name says that it is of no format that is read. */
    static Optional<Source> of(Path path, String name, String id) {
        String file = name.toLowerCase(Locale.ROOT);
        boolean zipped = file.endsWith(".gz");
        String plain = zipped ? file.substring(0, file.length() - 3) : file;
        return Format.ofName(plain).map(format -> {
            int end = id.length() - (zipped ? 3 : 0);
            int dot = id.lastIndexOf('.', Math.max(0, end - 1));
            String called = id.substring(0, dot > 0 ? dot : end);
            return new Source(Origin.local(name, called), format, zipped, () -> Files.newInputStream(path));
        });
    }

    /**
     * Opens the source; the caller closes it.
     *
     * @throws UnreadableException if it cannot be opened
     */
    Opened open() throws UnreadableException {
        InputStream bytes = null;
        Gunzip packed = null;
        try {
            bytes = new BufferedInputStream(opener.open(), BUFFER);
            if (zipped || isGzip(start(bytes))) {
                packed = new Gunzip(bytes);
                bytes = new BufferedInputStream(packed, BUFFER);
            }
            Format told = format;
            if (told == Format.SNIFFED) {
                byte[] start = start(bytes);
                told = Format.sniffed(start);
                refuseForeign(start);
            }
            return new Opened(bytes, told, packed);
        } catch (IOException e) {
            close(bytes, e);
            throw unreadable(e);
        } catch (UnreadableException e) {
            close(bytes, e);
            throw e;
        }
    }

    private static void refuseForeign(byte[] start) throws UnreadableException {
        Optional<String> foreign = Foreign.byBytes(start);
        if (foreign.isPresent()) {
            throw new UnreadableException(foreign.get());
        }
    }

    private static void close(@Nullable InputStream bytes, Exception why) {
        if (bytes != null) {
            try {
                bytes.close();
            } catch (IOException closing) {
                why.addSuppressed(closing);
            }
        }
    }

    /** The first bytes, which stay in the stream. */
    static byte[] start(InputStream bytes) throws IOException {
        bytes.mark(Format.SNIFFED_BYTES);
        byte[] start = new byte[Format.SNIFFED_BYTES];
        int count = bytes.readNBytes(start, 0, start.length);
        bytes.reset();
        return Arrays.copyOf(start, count);
    }

    static boolean isGzip(byte[] start) {
        return start.length > 2 && start[0] == 0x1F && start[1] == (byte) 0x8B && start[2] == 8;
    }

    /** What a user can make of an error while reading. */
    static UnreadableException unreadable(IOException e) {
        String reason = switch (e) {
            case NoSuchFileException x -> "there is no such file";
            case FileNotFoundException x -> "there is no such file";
            case AccessDeniedException x -> "it may not be read (permission denied)";
            case FileSystemLoopException x -> "it is a link that leads back to a folder above it";
            case EOFException x -> "its gzip data end too early (the file is truncated)";
            case ZipException x -> "its gzip data are damaged: " + e.getMessage();
            case Gunzip.BombException x -> String.valueOf(e.getMessage());
            default -> "it cannot be read: " + e.getMessage();
        };
        return new UnreadableException(reason, e);
    }
}
