package rapporteur.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The captures of one run, one after another: sources are opened when their turn comes, and closed after it. One capture
 * is in memory at a time. They come in the order of the paths, of the files in a folder and of the lines in a file.
 */
public final class Captures implements Iterator<Captured>, AutoCloseable {

    private final InputStream standardInput;
    private final Means means;
    private final Deque<String> paths;
    private final Deque<Sources.Found> found = new ArrayDeque<>();

    private Origin origin = Origin.local("", "");
    private @Nullable InputStream open;
    private @Nullable Cutter cutter;
    private int taken;
    private @Nullable Captured next;

    Captures(List<String> paths, InputStream standardInput, Means means) {
        this.paths = new ArrayDeque<>(paths);
        this.standardInput = standardInput;
        this.means = means;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            Cutter cutting = cutter;
            if (cutting != null) {
                next = fromOpen(cutting);
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
        Captured captured = next;
        next = null;
        return captured;
    }

    /** Opens what comes next; a reason where it cannot be opened. */
    private @Nullable Captured turnTo(Sources.Found turn) {
        taken = 0;
        return switch (turn) {
            case Sources.Found.Fails fails -> fails.why();
            case Sources.Found.Opens(Source source) -> {
                try {
                    Source.Opened opened = source.open();
                    origin = source.origin();
                    open = opened.bytes();
                    cutter = Cutter.of(opened, origin, means);
                    yield null;
                } catch (UnreadableException e) {
                    yield new Captured.Failed(source.origin().name(), e.reason());
                }
            }
            case Sources.Found.Asks(String address) -> {
                try {
                    Fetcher.Answer answer = means.fetcher().fetch(address);
                    origin = Origin.local(address, address).at(answer.address(), answer.charset());
                    cutter = Cutter.of(answer.body(), answer.mediaType(), origin, means);
                    yield null;
                } catch (UnreadableException e) {
                    yield new Captured.Failed(address, e.reason());
                }
            }
        };
    }

    /** The next capture of the open source; null, and the source closed, at its end. */
    private @Nullable Captured fromOpen(Cutter cutting) {
        try {
            Captured captured = cutting.next();
            if (captured == null) {
                close();
                return taken == 0 ? new Captured.Failed(origin.name(), "it holds no report") : null;
            }
            taken++;
            return captured;
        } catch (IOException e) {
            close();
            return new Captured.Failed(origin.name(), Source.unreadable(e).reason());
        } catch (UnreadableException e) {
            close();
            return new Captured.Failed(origin.name(), e.reason());
        }
    }

    /** Closes the source that is open. */
    @Override
    public void close() {
        InputStream closing = open;
        open = null;
        cutter = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
