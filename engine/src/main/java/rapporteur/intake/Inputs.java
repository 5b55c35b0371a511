package rapporteur.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The inputs of one run, one after another: sources are opened when their turn comes, and closed after it. */
final class Inputs implements Iterator<Input>, AutoCloseable {

    private static final int SNIFF = 4096;

    private final Intake intake;
    private final InputStream standardInput;
    private final Deque<String> paths;
    private final Deque<Sources.Found> found = new ArrayDeque<>();
    private final Ids ids = new Ids();

    private @Nullable Source source;
    private Source.Form form = Source.Form.TEXT;
    private @Nullable Slices slices;
    private int taken;
    private @Nullable Input next;

    Inputs(Intake intake, List<String> paths, InputStream standardInput) {
        this.intake = intake;
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
    public Input next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Input input = next;
        next = null;
        return input;
    }

    private @Nullable Input turnTo(Sources.Found turn) {
        return switch (turn) {
            case Sources.Found.Fails fails -> fails.why();
            case Sources.Found.Opens opens -> open(opens.source());
        };
    }

    private @Nullable Input open(Source opening) {
        try {
            InputStream in = opening.open();
            form = opening.form();
            if (form == Source.Form.SNIFFED) {
                byte[] start = in.readNBytes(SNIFF);
                form = Intake.sniffed(start);
                in = new SequenceInputStream(new ByteArrayInputStream(start), in);
            }
            source = opening;
            slices = new Slices(in, form);
            taken = 0;
            return null;
        } catch (UnreadableException e) {
            return new Input.Unreadable(opening.name(), e.reason());
        } catch (IOException e) {
            return new Input.Unreadable(opening.name(), Source.unreadable(e).reason());
        }
    }

    /** The next input of the open source; null, and the source closed, at its end. */
    private @Nullable Input fromOpen(Source open, Slices cut) {
        Slices.Slice slice;
        try {
            slice = cut.next();
        } catch (IOException e) {
            close();
            return new Input.Unreadable(open.name(), Source.unreadable(e).reason());
        } catch (UnreadableException e) {
            close();
            return new Input.Unreadable(open.name(), e.reason());
        }
        if (slice == null) {
            close();
            return taken == 0 ? new Input.Unreadable(open.name(), "it is empty") : null;
        }
        taken++;
        boolean only = slice.number() == 0;
        String name = only ? open.name() : open.name() + ":" + slice.number();
        String id = only ? open.id() : open.id() + "-" + slice.number();
        byte[] bytes = slice.bytes();
        if (bytes == null) {
            return new Input.Unreadable(name, "it is larger than " + (Slices.LARGEST >> 20) + " MiB");
        }
        try {
            if (bytes.length == 0) {
                throw new UnreadableException("it is empty");
            }
            Report read = intake.report(form, name, id, bytes);
            return new Input.Read(
                    new Report(ids.unique(read.id()), read.capture(), read.imprint(), read.text(), read.blocks()));
        } catch (UnreadableException e) {
            return new Input.Unreadable(name, e.reason());
        }
    }

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
