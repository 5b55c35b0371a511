package rapporteur.capture;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A stream of bytes that may hold reports, not yet opened.
 *
 * @param name path as the user gave it, or {@code -}
 * @param id what a report in it is called unless it says so itself
 * @param form how it is read
 * @param zipped whether its bytes are gzip
 * @param opener opens it
 */
record Source(String name, String id, Form form, boolean zipped, Opener opener) {

    /** How the bytes of a source are read. */
    enum Form {
        TEXT,
        HTML,
        JSON,
        JSON_LINES,
        /** Told from the first bytes. */
        SNIFFED
    }

    /** Opens a stream of bytes. */
    interface Opener {
        InputStream open() throws IOException;
    }

    /** The endings of file names that are read, for messages. */
    static final String ENDINGS = ".txt, .md, .html, .htm, .json, .jsonl, each also .gz";

    /** The file at {@code path}; empty where its name says that it is of no form that is read. */
    static Optional<Source> of(Path path, String name, String id) {
        String file = name.toLowerCase(Locale.ROOT);
        boolean zipped = file.endsWith(".gz");
        String plain = zipped ? file.substring(0, file.length() - 3) : file;
        return form(plain).map(form -> {
            int end = id.length() - (zipped ? 3 : 0);
            int dot = id.lastIndexOf('.', Math.max(0, end - 1));
            return new Source(
                    name, id.substring(0, dot > 0 ? dot : end), form, zipped, () -> Files.newInputStream(path));
        });
    }

    private static Optional<Form> form(String file) {
        int dot = file.lastIndexOf('.');
        return switch (dot < 0 ? "" : file.substring(dot)) {
            case ".txt", ".md" -> Optional.of(Form.TEXT);
            case ".html", ".htm" -> Optional.of(Form.HTML);
            case ".json" -> Optional.of(Form.JSON);
            case ".jsonl" -> Optional.of(Form.JSON_LINES);
            default -> Optional.empty();
        };
    }

    /**
     * Opens the source; the caller closes it.
     *
     * @throws UnreadableException if it cannot be opened
     */
    InputStream open() throws UnreadableException {
        InputStream bytes;
        try {
            bytes = opener.open();
        } catch (IOException e) {
            throw unreadable(e);
        }
        try {
            return new BufferedInputStream(zipped ? new GZIPInputStream(bytes, 1 << 16) : bytes, 1 << 16);
        } catch (IOException e) {
            try {
                bytes.close();
            } catch (IOException closing) {
                e.addSuppressed(closing);
            }
            throw unreadable(e);
        }
    }

    /** What a user can make of an error while reading. */
    static UnreadableException unreadable(IOException e) {
        String reason = switch (e) {
            case NoSuchFileException x -> "there is no such file";
            case FileNotFoundException x -> "there is no such file";
            case AccessDeniedException x -> "it may not be read (permission denied)";
            case EOFException x -> "its gzip data end too early (the file is truncated)";
            case ZipException x -> "its gzip data are damaged: " + e.getMessage();
            default -> "it cannot be read: " + e.getMessage();
        };
        return new UnreadableException(reason, e);
    }
}
