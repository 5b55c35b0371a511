package rapporteur.web;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: one request at a time to a host, each a pause after the one before began. Different hosts do not wait
 * for each other.
 */
final class Turns {

    private final Surroundings surroundings;
    private final ConcurrentMap<String, Host> hosts = new ConcurrentHashMap<>();

    /** One host's turns. */
    private static final class Host {

        private final ReentrantLock lock = new ReentrantLock(true);
        private @Nullable Instant last;
    }

    /** A turn taken. */
    @FunctionalInterface
    interface Turn {

        /** Lets the next one wait for theirs; called by the thread that took it. */
        void end();
    }

    Turns(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Waits for a host's turn.
     *
     * @param pause least time since the last request to it began
     */
    Turn take(String name, Duration pause) throws InterruptedException {
        Host host = hosts.computeIfAbsent(name, key -> new Host());
        host.lock.lockInterruptibly();
        try {
            Instant last = host.last;
            if (last != null) {
                Duration since = Duration.between(last, surroundings.clock().instant());
                // A clock that was set back must not make anybody wait for longer than the pause.
                Duration left = since.isNegative() ? pause : pause.minus(since);
                if (left.isPositive()) {
                    surroundings.sleeper().sleep(left);
                }
            }
            host.last = surroundings.clock().instant();
            return host.lock::unlock;
        } catch (InterruptedException | RuntimeException e) {
            host.lock.unlock();
            throw e;
        }
    }
}
