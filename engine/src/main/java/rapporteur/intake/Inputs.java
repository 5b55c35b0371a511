package rapporteur.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import rapporteur.capture.Capture;
import rapporteur.capture.Captured;
import rapporteur.capture.Captures;
import rapporteur.capture.UnreadableException;

/** The inputs of one run, read one after another; their ids are unique. */
final class Inputs implements Iterator<Input>, AutoCloseable {

    private final Intake intake;
    private final Captures captures;
    private final CaptureKeeper keeper;
    private final Ids ids = new Ids();
    private final Deque<Input> ready = new ArrayDeque<>();

    Inputs(Intake intake, Captures captures, CaptureKeeper keeper) {
        this.intake = intake;
        this.captures = captures;
        this.keeper = keeper;
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || captures.hasNext();
    }

    @Override
    public Input next() {
        if (ready.isEmpty()) {
            switch (captures.next()) {
                case Captured.Failed(String source, String reason) -> ready.add(new Input.Unreadable(source, reason));
                case Captured.Held(Capture capture) -> read(capture);
            }
        }
        Input next = ready.poll();
        if (next == null) {
            throw new NoSuchElementException();
        }
        return next;
    }

    private void read(Capture capture) {
        Report report = null;
        String reason = "its page holds less than its summary";
        try {
            report = intake.report(capture);
        } catch (UnreadableException e) {
            reason = e.reason();
        }
        Capture summary = capture.instead();
        Report instead = summary == null ? null : summaryLongerThan(report, summary);
        if (summary != null && instead != null) {
            ready.add(new Input.Unreadable(capture.source(), reason + "; its summary is read"));
            hand(instead, summary);
        } else if (report != null) {
            hand(report, capture);
        } else {
            ready.add(new Input.Unreadable(capture.source(), reason));
        }
    }

    private @Nullable Report summaryLongerThan(@Nullable Report page, Capture summary) {
        try {
            Report report = intake.report(summary);
            return page == null || page.text().length() < report.text().length() ? report : null;
        } catch (UnreadableException e) {
            // a summary without words takes no page's place
            return null;
        }
    }

    private void hand(Report read, Capture capture) {
        keeper.keep(read.provenance(), capture.form(), capture.bytes());
        ready.add(new Input.Read(
                new Report(ids.unique(read.id()), read.provenance(), read.imprint(), read.text(), read.blocks())));
    }

    @Override
    public void close() {
        captures.close();
    }
}
