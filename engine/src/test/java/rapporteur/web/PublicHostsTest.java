package rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHostsTest {

    private final LocalSite site = new LocalSite();
    private final Afternoon afternoon = new Afternoon();

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, loopback",
        "localhost, loopback",
        "[::1], loopback",
        "[::ffff:127.0.0.1], loopback",
        "[::ffff:7f00:1], loopback",
        "[64:ff9b::127.0.0.1], translation",
        "[2002:7f00:1::], 6to4",
        "[fe80::1], link-local",
        "10.1.2.3, private use",
        "169.254.169.254, link-local",
        "0.0.0.0, this network",
        "lume.example, loopback",
    })
    void aHostOnThisMachineOrNetworkIsNotAsked(String host, String purpose) {
        site.page("/", "A page for the house alone");
        assertThat(reason(Web.Options.polite(), site.at(host, "/"))).contains("not on the public web", purpose);
        assertThat(site.targets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "0x7f000001", "0177.0.0.1", "127.1"})
    void anAddressWrittenAnotherWayIsRefused(String host) {
        assertThat(reason(Web.Options.polite(), site.at(host, "/"))).contains("four decimal numbers");
        assertThat(site.targets()).isEmpty();
    }

    @Test
    void itIsAskedWhereThatIsAllowed() throws WebException {
        site.page("/", "A page for the house alone");
        try (Web web = new Web(Afternoon.local(), afternoon.surroundings())) {
            assertThat(web.get(site.at("/")).body()).isNotEmpty();
        }
    }

    @Test
    void aRedirectToItIsNotFollowed() {
        // here 127.0.0.1 stands for the public web, and 127.0.0.2 for the house
        SpecialPurposeAddresses house = SpecialPurposeAddresses.of(List.of(List.of("127.0.0.2/32", "the house")));
        Surroundings street = new Surroundings(afternoon, afternoon, afternoon, house);
        site.redirect("/", site.at("127.0.0.2", "/secret")).page("/secret", "A page for the house alone");
        try (Web web = new Web(unhurried(), street)) {
            assertThat(reason(web, site.at("/")))
                    .contains("it leads to " + site.at("127.0.0.2", "/secret"), "is for the house");
        }
        assertThat(site.targets()).doesNotContain("/secret");
    }

    @Test
    void aNameThatIsLookedUpDifferentlyTheNextTimeIsNoWayAround() {
        // here 127.0.0.1 stands for the public web, and 127.0.0.2 for the house
        SpecialPurposeAddresses house = SpecialPurposeAddresses.of(List.of(List.of("127.0.0.2/32", "the house")));
        List<String> lookUps = new ArrayList<>();
        Surroundings.Names turning = name -> {
            lookUps.add(name);
            return new InetAddress[] {Afternoon.here(lookUps.size())};
        };
        site.page("/", "A page");
        try (Web web = new Web(unhurried(), new Surroundings(afternoon, afternoon, turning, house))) {
            assertThat(reason(web, site.at("lume.example", "/a"))).contains("no such page");
            assertThat(lookUps).as("one look-up a connection").hasSize(1);
            assertThat(reason(web, site.at("lume.example", "/"))).contains("is for the house");
        }
        assertThat(site.targets()).containsExactly("/a");
    }

    @Test
    void ofAHostsAddressesOnlyThePublicOnesAreAsked() throws UnknownHostException {
        InetAddress outside = InetAddress.getByAddress(new byte[] {1, 1, 1, 1});
        Surroundings.Names names = name -> new InetAddress[] {Afternoon.here(1), outside};
        Surroundings mixed = new Surroundings(afternoon, afternoon, names, SpecialPurposeAddresses.load());
        assertThat(new PublicHosts(mixed, false).resolve("lume.example")).containsExactly(outside);
        assertThat(new PublicHosts(mixed, true).resolve("lume.example")).hasSize(2);
    }

    private static Web.Options unhurried() {
        return Web.Options.polite().withRobots(false).withPause(Duration.ZERO);
    }

    private String reason(Web.Options options, String address) {
        try (Web web = new Web(options.withRobots(false), afternoon.surroundings())) {
            return reason(web, address);
        }
    }

    private static String reason(Web web, String address) {
        try {
            web.get(address);
        } catch (WebException e) {
            return e.reason();
        }
        throw new AssertionError(address + " gave a page");
    }
}
