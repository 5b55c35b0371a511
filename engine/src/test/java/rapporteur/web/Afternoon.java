package rapporteur.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** An afternoon whose clock stands still but for the time that somebody waits; its hosts all stand on this machine. */
final class Afternoon implements InstantSource, Surroundings.Sleeper, Surroundings.Names {

    static final Instant START = Instant.parse("2030-05-04T12:00:00Z");

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = START;

    static Web web(Web.Options options) {
        return new Web(options, new Afternoon().surroundings());
    }

    /** Options for hosts on this machine, without robots.txt, that do not wait. */
    static Web.Options local() {
        return Web.Options.polite().withPrivateAddresses(true).withRobots(false).withPause(Duration.ZERO);
    }

    Surroundings surroundings() {
        return new Surroundings(this, this, this, SpecialPurposeAddresses.load());
    }

    /** An address of this machine: 127.0.0.{@code last}. */
    static InetAddress here(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration time) {
        waits.add(time);
        now = now.plus(time);
    }

    @Override
    public InetAddress[] addresses(String host) throws UnknownHostException {
        if (host.endsWith(".invalid")) {
            throw new UnknownHostException(host);
        }
        return host.endsWith(".example") ? new InetAddress[] {here(1)} : InetAddress.getAllByName(host);
    }
}
