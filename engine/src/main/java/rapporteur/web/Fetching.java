package rapporteur.web;

import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import rapporteur.web.ContentCoding.Limit;

/** One run of fetching: what was learned of hosts, and the way from an address to its answer. */
final class Fetching implements Closeable {

    /** A server that asks to wait for longer is not waited for. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Web.Options options;
    private final Surroundings surroundings;
    private final Transport transport;
    private final Turns turns;
    private final Robots robots;
    private final @Nullable KeptPages kept;
    private final Limit limit;

    Fetching(Web.Options options, Surroundings surroundings) {
        this.options = options;
        this.surroundings = surroundings;
        transport = new Transport(
                new PublicHosts(surroundings, options.privateAddresses()), Timeout.of(options.patience()));
        turns = new Turns(surroundings);
        robots = new Robots(this::robotsFile);
        kept = options.kept() == null ? null : new KeptPages(options.kept(), options.largest());
        limit = Limit.refusing(options.largest());
    }

    Web.Answer get(String given) throws WebException {
        Trail trail = new Trail(Address.parse(given), options.redirects());
        Patience patience = new Patience(options.patience());
        while (true) {
            try {
                Address address = trail.here();
                Duration pause = options.robots() ? longer(options.pause(), robots.pause(address)) : options.pause();
                @Nullable Received before = kept == null ? null : kept.latest(address);
                Received received = ask(address, pause, patience, before);
                if (!received.isRedirect()) {
                    return answer(address, received, before);
                }
                trail.follow(received);
            } catch (WebException e) {
                throw trail.told(e);
            }
        }
    }

    private Web.Answer answer(Address address, Received received, @Nullable Received before) throws WebException {
        if (received.status() == 304 && before != null) {
            return answer(address, before, true);
        }
        if (!received.isPage()) {
            throw new WebException(Failures.of(received.status()));
        }
        if (kept != null) {
            kept.keep(address, received, surroundings.clock().instant(), before);
        }
        return answer(address, received, before != null && Arrays.equals(before.body(), received.body()));
    }

    private static Web.Answer answer(Address address, Received page, boolean unchanged) {
        ContentType type = ContentType.of(page.field("Content-Type").orElse(""));
        @Nullable
        Instant modified =
                page.field("Last-Modified").map(DateUtils::parseStandardDate).orElse(null);
        return new Web.Answer(address.toString(), page.body(), type.mediaType(), type.charset(), modified, unchanged);
    }

    /** Asks, and once more where the server asks for a short wait. */
    private Received ask(Address address, Duration pause, Patience patience, @Nullable Received before)
            throws WebException {
        List<Received.Field> conditions = new ArrayList<>();
        if (before != null) {
            before.field("ETag").ifPresent(tag -> conditions.add(new Received.Field("If-None-Match", tag)));
            before.field("Last-Modified")
                    .ifPresent(date -> conditions.add(new Received.Field("If-Modified-Since", date)));
        }
        Received received = once(address, pause, conditions, patience, limit);
        if (received.status() != 429 && received.status() != 503) {
            return received;
        }
        Optional<Duration> wait = received.field("Retry-After").flatMap(this::wait);
        if (wait.isPresent() && wait.get().compareTo(LONGEST_WAIT) <= 0) {
            sleep(wait.get());
            received = once(address, pause, conditions, patience, limit);
            if (received.status() != 429 && received.status() != 503) {
                return received;
            }
            wait = received.field("Retry-After").flatMap(this::wait);
        }
        throw new WebException(Failures.of(received.status()) + "; try again "
                + wait.map(time -> "in " + Failures.words(time)).orElse("later"));
    }

    private Received once(Address address, Duration pause, List<Received.Field> further, Patience patience, Limit most)
            throws WebException {
        Turns.Turn turn;
        try {
            turn = turns.take(address.host(), pause);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        try {
            return transport.ask(address, further, patience, most);
        } finally {
            turn.end();
        }
    }

    private Received robotsFile(Address address) throws WebException {
        return once(
                address,
                options.pause(),
                List.of(),
                new Patience(options.patience()),
                Limit.cuttingOff(Robots.LARGEST));
    }

    /** What a server says how long to wait: seconds, or a date (RFC 9110, section 10.2.3). */
    private Optional<Duration> wait(String retryAfter) {
        String value = retryAfter.strip();
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        @Nullable Instant until = DateUtils.parseStandardDate(value);
        if (until == null) {
            return Optional.empty();
        }
        Duration left = Duration.between(surroundings.clock().instant(), until);
        // to the next full second: a date has no parts of one
        return Optional.of(
                left.isNegative()
                        ? Duration.ZERO
                        : Duration.ofSeconds(left.plusMillis(999).toSeconds()));
    }

    private void sleep(Duration time) throws WebException {
        try {
            surroundings.sleeper().sleep(time);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static WebException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new WebException("fetching it was interrupted", e);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public void close() {
        transport.close();
    }
}
