package rapporteur.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import rapporteur.text.AlignedText;

/**
 * The captures of one run, one after another: sources are opened when their turn comes, and closed after it. One capture
 * is in memory at a time. They come in the order of the paths, of the files in a folder and of the lines in a file.
 */
public final class Captures implements Iterator<Captured>, AutoCloseable {

    private static final int SNIFF = 4096;

    private final InputStream standardInput;
    private final Deque<String> paths;
    private final Deque<Sources.Found> found = new ArrayDeque<>();

    private @Nullable Source source;
    private Source.Form form = Source.Form.TEXT;
    private @Nullable Slices slices;
    private int taken;
    private @Nullable Captured next;

    /**
     * What the paths hold.
     *
     * @param paths files, folders, or {@code -} for standard input
     * @param standardInput what {@code -} stands for; it is not closed
     */
    public Captures(List<String> paths, InputStream standardInput) {
        this.paths = new ArrayDeque<>(paths);
        this.standardInput = standardInput;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (source != null && slices != null) {
                next = fromOpen(source, slices);
            } else if (!found.isEmpty()) {
                next = turnTo(found.removeFirst());
            } else if (!paths.isEmpty()) {
                found.addAll(Sources.at(paths.removeFirst(), standardInput));
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public Captured next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Captured capture = next;
        next = null;
        return capture;
    }

    private @Nullable Captured turnTo(Sources.Found turn) {
        return switch (turn) {
            case Sources.Found.Fails fails -> fails.why();
            case Sources.Found.Opens opens -> open(opens.source());
        };
    }

    private @Nullable Captured open(Source opening) {
        try {
            InputStream in = opening.open();
            form = opening.form();
            if (form == Source.Form.SNIFFED) {
                byte[] start = in.readNBytes(SNIFF);
                form = sniffed(start);
                in = new SequenceInputStream(new ByteArrayInputStream(start), in);
            }
            source = opening;
            slices = new Slices(in, form);
            taken = 0;
            return null;
        } catch (UnreadableException e) {
            return new Captured.Failed(opening.name(), e.reason());
        } catch (IOException e) {
            return new Captured.Failed(opening.name(), Source.unreadable(e).reason());
        }
    }

    /** The next capture of the open source; null, and the source closed, at its end. */
    private @Nullable Captured fromOpen(Source open, Slices cut) {
        Slices.Slice slice;
        try {
            slice = cut.next();
        } catch (IOException e) {
            close();
            return new Captured.Failed(open.name(), Source.unreadable(e).reason());
        } catch (UnreadableException e) {
            close();
            return new Captured.Failed(open.name(), e.reason());
        }
        if (slice == null) {
            close();
            return taken == 0 ? new Captured.Failed(open.name(), "it is empty") : null;
        }
        taken++;
        boolean only = slice.number() == 0;
        String name = only ? open.name() : open.name() + ":" + slice.number();
        String id = only ? open.id() : open.id() + "-" + slice.number();
        byte[] bytes = slice.bytes();
        if (bytes == null) {
            return new Captured.Failed(name, "it is larger than " + (Slices.LARGEST >> 20) + " MiB");
        }
        try {
            if (bytes.length == 0) {
                throw new UnreadableException("it is empty");
            }
            return new Captured.Held(capture(form, name, id, bytes));
        } catch (UnreadableException e) {
            return new Captured.Failed(name, e.reason());
        }
    }

    private static Capture capture(Source.Form form, String name, String id, byte[] bytes) throws UnreadableException {
        AlignedText decoded = Decoding.decode(bytes);
        return switch (form) {
            case TEXT, SNIFFED ->
                new Capture(name, id, bytes, Capture.Form.TEXT, new Content(decoded, false, Label.NONE));
            case HTML -> new Capture(name, id, bytes, Capture.Form.PAGE, new Content(decoded, true, Label.NONE));
            case JSON, JSON_LINES -> {
                JsonObject object = new JsonObject(decoded);
                Content content = object.content();
                String given = object.id();
                String url = content.label().url();
                String called = given != null ? given : url != null ? Address.name(url) : id;
                yield new Capture(name, called, bytes, Capture.Form.OBJECT, content);
            }
        };
    }

    /** The form that the first bytes of a source show: JSON, a page, or text. */
    private static Source.Form sniffed(byte[] start) {
        String text =
                new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        if (text.startsWith("{") && text.contains("\"")) {
            return Source.Form.JSON_LINES;
        }
        boolean page = text.regionMatches(true, 0, "<!doctype html", 0, 14)
                || text.regionMatches(true, 0, "<html", 0, 5)
                || (text.startsWith("<") && text.toLowerCase(Locale.ROOT).contains("<body"));
        return page ? Source.Form.HTML : Source.Form.TEXT;
    }

    /** Closes the source that is open. */
    @Override
    public void close() {
        Slices closing = slices;
        source = null;
        slices = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
