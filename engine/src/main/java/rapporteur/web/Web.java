package rapporteur.web;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what addresses answer.
 *
 * <pre>{@code
 * try (Web web = new Web(Web.Options.polite().withKept(folder))) {
 *     Web.Answer answer = web.get("https://…");
 * }
 * }</pre>
 */
public final class Web implements AutoCloseable {

    /**
     * What is fetched, and how.
     *
     * @param largest bytes that an answer may have, both as it comes and with its compression undone
     * @param patience time that an answer may take from the first look-up of its host to its last byte, all redirects
     *     together; the pauses between requests are not counted
     * @param redirects how many redirects are followed
     * @param privateAddresses whether hosts inside the own machine or network may be asked
     * @param pause least time between two requests to one host
     * @param robots whether robots.txt is kept to
     * @param kept folder where what is fetched is kept; null to keep nothing
     */
    public record Options(
            long largest,
            Duration patience,
            int redirects,
            boolean privateAddresses,
            Duration pause,
            boolean robots,
            @Nullable Path kept) {

        private static final long LARGEST = 1L << 30;

        /**
         * @throws IllegalArgumentException if a limit is negative, size or patience is 0, or size is beyond 1 GiB
         */
        public Options {
            if (largest < 1
                    || largest > LARGEST
                    || patience.isNegative()
                    || patience.isZero()
                    || redirects < 0
                    || pause.isNegative()) {
                throw new IllegalArgumentException("limits are positive, and none is beyond 1 GiB: " + largest
                        + " bytes, " + patience + ", " + redirects + " redirects, " + pause);
            }
        }

        /** 32 MiB, 30 seconds, 5 redirects, public hosts alone, a request a second and host, robots.txt, nothing kept. */
        public static Options polite() {
            return new Options(32L << 20, Duration.ofSeconds(30), 5, false, Duration.ofSeconds(1), true, null);
        }

        /** These options with another {@link #largest()}. */
        public Options withLargest(long bytes) {
            return new Options(bytes, patience, redirects, privateAddresses, pause, robots, kept);
        }

        /** These options with another {@link #patience()}. */
        public Options withPatience(Duration time) {
            return new Options(largest, time, redirects, privateAddresses, pause, robots, kept);
        }

        /** These options with another number of {@link #redirects()}. */
        public Options withRedirects(int most) {
            return new Options(largest, patience, most, privateAddresses, pause, robots, kept);
        }

        /** These options with or without {@link #privateAddresses()}. */
        public Options withPrivateAddresses(boolean allowed) {
            return new Options(largest, patience, redirects, allowed, pause, robots, kept);
        }

        /** These options with another {@link #pause()}. */
        public Options withPause(Duration time) {
            return new Options(largest, patience, redirects, privateAddresses, time, robots, kept);
        }

        /** These options with or without {@link #robots()}. */
        public Options withRobots(boolean obeyed) {
            return new Options(largest, patience, redirects, privateAddresses, pause, obeyed, kept);
        }

        /** These options with another folder of what is {@link #kept()}. */
        public Options withKept(@Nullable Path folder) {
            return new Options(largest, patience, redirects, privateAddresses, pause, robots, folder);
        }
    }

    /**
     * What an address answered.
     *
     * @param address where it stands, after redirects; without the fragment
     * @param body its bytes with their compression undone; to be left as they are
     * @param mediaType for example {@code text/html}, in lower case and without parameters; empty if none is stated
     * @param charset as the header states it; null if none is stated or this machine does not know it
     * @param lastModified when the server says it last changed; null if it does not say so
     * @param unchanged whether the body is the one that was kept before
     */
    @SuppressWarnings("ArrayRecordComponent") // a page's bytes are handed on, not compared
    public record Answer(
            String address,
            byte[] body,
            String mediaType,
            @Nullable Charset charset,
            @Nullable Instant lastModified,
            boolean unchanged) {}

    private final Options options;
    private final @Nullable Surroundings given;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Fetching fetching;
    private boolean closed;

    /** Fetches nothing yet: the HTTP library is loaded when the first address is asked for. */
    public Web(Options options) {
        this(options, null);
    }

    /** @param given clock, waiting and names; null for those of the machine */
    Web(Options options, @Nullable Surroundings given) {
        this.options = options;
        this.given = given;
    }

    /**
     * Asks an address, waiting for its host's turn. May be called from several threads; different hosts do not wait for
     * each other.
     *
     * @param address {@code http://…} or {@code https://…}
     * @throws WebException if it gives nothing, with the reason; also if the calling thread is interrupted
     * @throws IllegalStateException if this is closed
     */
    public Answer get(String address) throws WebException {
        return fetching().get(address);
    }

    private Fetching fetching() {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            if (fetching == null) {
                fetching = new Fetching(options, given == null ? Surroundings.ofMachine() : given);
            }
            return fetching;
        } finally {
            lock.unlock();
        }
    }

    /** Lets go of connections and threads. A call of {@link #get} that is still under way ends with an exception. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (fetching != null) {
                fetching.close();
                fetching = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
