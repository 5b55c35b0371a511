package rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rapporteur.rule.InstallationException;

class SpecialPurposeAddressesTest {

    private static final SpecialPurposeAddresses SPECIAL = SpecialPurposeAddresses.load();

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, this network",
        "10.255.255.255, private use",
        "100.64.0.0, addresses shared by a provider's customers",
        "100.127.255.255, addresses shared by a provider's customers",
        "127.0.0.1, loopback",
        "127.255.255.254, loopback",
        "169.254.169.254, link-local",
        "172.16.0.1, private use",
        "172.31.255.255, private use",
        "192.0.0.170, protocol assignments",
        "192.0.2.7, documentation",
        "192.88.99.1, 6to4 relays",
        "192.168.1.1, private use",
        "198.18.0.1, benchmarking",
        "198.19.255.255, benchmarking",
        "198.51.100.1, documentation",
        "203.0.113.9, documentation",
        "224.0.0.1, multicast",
        "239.255.255.255, multicast",
        "240.0.0.1, reserved",
        "255.255.255.255, broadcast",
        "::, unspecified",
        "::1, loopback",
        "::7f00:1, IPv4-compatible",
        "::ffff:127.0.0.1, loopback",
        "64:ff9b::7f00:1, translation from IPv6 to IPv4",
        "64:ff9b:1::a00:1, translation from IPv6 to IPv4",
        "100::1, discard-only",
        "2001::1, Teredo",
        "2001:db8::1, documentation",
        "2002:7f00:1::, 6to4",
        "3fff:fff::1, documentation",
        "5f00::1, segment routing",
        "fc00::1, unique local",
        "fdff::1, unique local",
        "fe80::1, link-local",
        "fec0::1, site-local",
        "ff02::1, multicast",
        "1fff::1, reserved",
        "4000::1, reserved",
        "fe00::1, reserved",
    })
    void whatNoPublicHostStandsInIsNamed(String address, String purpose) throws UnknownHostException {
        assertThat(SPECIAL.purpose(InetAddress.getByName(address))).contains(purpose);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2600::1",
                "2a00::1",
                "3ffe::1"
            })
    void whatStandsBesideIsPublic(String address) throws UnknownHostException {
        assertThat(SPECIAL.purpose(InetAddress.getByName(address))).isEmpty();
    }

    @Test
    void anAddressOfTheOldKindInOneOfTheNewIsNotMistaken() {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 1, 1, 1, 1};
        assertThat(SPECIAL.purpose(mapped)).contains("IPv4-mapped");
    }

    @Test
    void aDamagedLineIsNamed() {
        assertThatThrownBy(() -> SpecialPurposeAddresses.of(List.of(List.of("10.0.0.0/40", "private use"))))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("10.0.0.0/40");
        assertThatThrownBy(() -> SpecialPurposeAddresses.of(List.of(List.of("lume.example/8", "private use"))))
                .isInstanceOf(InstallationException.class);
    }
}
