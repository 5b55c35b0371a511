package rapporteur.cli;

import java.io.PrintWriter;

/** A count on the terminal while long work goes on; silent where nobody watches. */
final class Progress implements AutoCloseable {

    private static final long EVERY_NANOS = 200_000_000L;

    private final PrintWriter err;
    private final boolean shown;
    private final long started = System.nanoTime();
    private long last;
    private boolean drawn;

    Progress(Console console) {
        err = console.err();
        shown = console.terminal();
        last = started;
    }

    /** Says how far the work is, at most five times a second. */
    void at(long reports) {
        long now = System.nanoTime();
        if (!shown || now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        drawn = true;
        double seconds = (now - started) / 1e9;
        err.printf("\r%,d reports read, %.1f a second ", reports, reports / seconds);
        err.flush();
    }

    /** Says what comes next. */
    void next(String what) {
        if (shown) {
            wipe();
            drawn = true;
            err.print(what + " … ");
            err.flush();
        }
    }

    /** Wipes the line. */
    @Override
    public void close() {
        if (shown) {
            wipe();
            err.flush();
        }
    }

    private void wipe() {
        if (drawn) {
            err.print("\r\033[K");
        }
    }
}
