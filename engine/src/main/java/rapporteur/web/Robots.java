package rapporteur.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What hosts ask of programs in their robots.txt (RFC 9309), asked for once a run. A file that is not there allows
 * everything; one that cannot be reached, or whose server fails, allows nothing.
 */
final class Robots {

    /** Of a larger file only the beginning counts (RFC 9309, section 2.5). */
    static final long LARGEST = 500L << 10;

    /** A host that asks for longer pauses gets these. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** RFC 9309, section 2.3.1.2. */
    private static final int MOST_REDIRECTS = 5;

    private final Asker asker;
    private final ConcurrentMap<String, Host> hosts = new ConcurrentHashMap<>();

    /** Asks for a file of a host. */
    @FunctionalInterface
    interface Asker {

        /** One request, in its turn; redirects are not followed. */
        Received ask(Address address) throws WebException;
    }

    /** What one host asks. */
    private static final class Host {

        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable BaseRobotRules rules;
        /** Why nothing of it may be fetched; null if its rules decide. */
        private @Nullable String refusal;
    }

    Robots(Asker asker) {
        this.asker = asker;
    }

    /**
     * What the host of an address asks of this program.
     *
     * @return the pause that it wants between requests; zero if it wants none
     * @throws WebException if the address may not be fetched
     */
    Duration pause(Address address) throws WebException {
        BaseRobotRules rules = rules(address);
        if (!rules.isAllowed(address.toString())) {
            throw new WebException(
                    "its host asks programs not to fetch it (robots.txt of " + address.authority() + ")");
        }
        long millis = rules.getCrawlDelay();
        return millis <= 0 ? Duration.ZERO : Duration.ofMillis(Math.min(millis, LONGEST_PAUSE.toMillis()));
    }

    private BaseRobotRules rules(Address address) throws WebException {
        Host host = hosts.computeIfAbsent(address.scheme() + "://" + address.authority(), key -> new Host());
        host.lock.lock();
        try {
            if (host.refusal != null) {
                throw new WebException(host.refusal);
            }
            BaseRobotRules rules = host.rules;
            return rules == null ? learn(host, address) : rules;
        } finally {
            host.lock.unlock();
        }
    }

    private BaseRobotRules learn(Host host, Address address) throws WebException {
        try {
            BaseRobotRules rules = fetch(address.at("/robots.txt"));
            host.rules = rules;
            return rules;
        } catch (WebException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e; // nothing was learned of the host
            }
            String refusal = e.isOfHost()
                    ? e.reason()
                    : "it is not known whether it may be fetched, since robots.txt of " + address.authority()
                            + " cannot be read: " + e.reason();
            host.refusal = refusal;
            throw new WebException(refusal, e);
        }
    }

    private BaseRobotRules fetch(Address file) throws WebException {
        Trail trail = new Trail(file, MOST_REDIRECTS);
        Received received = asker.ask(file);
        while (received.isRedirect()) {
            try {
                trail.follow(received);
            } catch (WebException e) {
                // a file that cannot be arrived at counts as not there
                return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
            }
            received = asker.ask(trail.here());
        }
        if (received.isPage()) {
            return new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                    .parseContent(
                            file.toString(),
                            received.body(),
                            received.field("Content-Type").orElse("text/plain"),
                            List.of(Agent.NAME));
        }
        if (received.status() >= 500) {
            throw new WebException(Failures.of(received.status()));
        }
        return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }
}
