package rapporteur.reading;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import rapporteur.intake.Input;

/**
 * Reads several reports at once. What is read never depends on the number of threads: a reading depends on its report
 * alone, and outcomes are handed over in the order of the input. At most three reports a thread are held at a time.
 */
public final class ParallelReader implements AutoCloseable {

    private static final int AHEAD = 3;

    private final Reader reader;
    private final ExecutorService threads;
    private final int window;

    /** Shares {@code reader} between that many threads; it stays open. */
    public ParallelReader(Reader reader, int threads) {
        this.reader = reader;
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("reader-", 1).factory());
        window = AHEAD * threads;
    }

    /**
     * Reads all inputs and hands each outcome to {@code taker}, on the calling thread, in the order of the input.
     *
     * @throws IllegalStateException if the program fails on a report: the message names the report
     */
    public void read(Iterator<Input> inputs, Consumer<Outcome> taker) {
        Queue<Future<Outcome>> ahead = new ArrayDeque<>();
        while (inputs.hasNext()) {
            Input input = inputs.next();
            ahead.add(threads.submit(() -> read(input)));
            if (ahead.size() >= window) {
                taker.accept(result(ahead.remove()));
            }
        }
        while (!ahead.isEmpty()) {
            taker.accept(result(ahead.remove()));
        }
    }

    private Outcome read(Input input) {
        return switch (input) {
            case Input.Unreadable(String source, String reason) -> new Outcome.Unread(source, reason);
            case Input.Read(var report) -> {
                try {
                    yield new Outcome.Read(reader.read(report));
                } catch (RuntimeException e) {
                    throw new IllegalStateException(
                            "a fault of the program in reading "
                                    + report.provenance().source() + " (" + report.id() + ")",
                            e);
                }
            }
        };
    }

    private static Outcome result(Future<Outcome> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
    }

    /** Ends the threads. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
