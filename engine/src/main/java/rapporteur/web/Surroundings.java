package rapporteur.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What the outside gives to a fetch.
 *
 * @param clock tells when an answer came and when a host's turn is
 * @param sleeper waits
 * @param names looks host names up
 * @param special addresses that are not asked unless private ones are allowed
 */
record Surroundings(InstantSource clock, Sleeper sleeper, Names names, SpecialPurposeAddresses special) {

    /** Waits. */
    @FunctionalInterface
    interface Sleeper {

        /** Comes back after a time. */
        void sleep(Duration time) throws InterruptedException;
    }

    /** Looks host names up. */
    @FunctionalInterface
    interface Names {

        /** The addresses of a host: at least one. */
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** Those of the machine. */
    static Surroundings ofMachine() {
        return new Surroundings(
                InstantSource.system(), Thread::sleep, InetAddress::getAllByName, SpecialPurposeAddresses.load());
    }
}
