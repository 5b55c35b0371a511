package rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://lume.example, http://lume.example/",
        "HTTP://Lume.Example:80/A?b=C#part, http://lume.example/A?b=C",
        "https://lume.example:443, https://lume.example/",
        "https://lume.example.:8443/, https://lume.example:8443/",
        "http://lume.example:/x, http://lume.example/x",
        "http://lume.example?q, http://lume.example/?q",
        "'  http://lume.example/a b|c\"é%zz  ', http://lume.example/a%20b%7Cc%22%C3%A9%25zz",
        "http://lume.example/%41%2f?x=%41, http://lume.example/%41%2f?x=%41",
        "http://lume.example/a/./b/../c/%2E%2e/d?../e, http://lume.example/a/d?../e",
        "http://lume.example/../../a/.., http://lume.example/",
        "http://lume.example//a//b, http://lume.example//a//b",
        "http://a_b.example/, http://a_b.example/",
        "http://LÜME.example/, http://xn--lme-hoa.example/",
        "http://[2001:DB8::1]:8080/x, http://[2001:db8::1]:8080/x",
        "http://93.184.216.34/, http://93.184.216.34/",
    })
    void anAddressIsWrittenInOneWay(String given, String address) throws WebException {
        assertThat(Address.parse(given)).hasToString(address);
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://lume.example/, only http and https",
        "file:///etc/hosts, only http and https",
        "lume.example, only http and https",
        "'', only http and https",
        "http:lume.example, // is missing",
        "http:///page, host is missing",
        "http://:80/, host is missing",
        "http://lume.example:0/, no port",
        "http://lume.example:65536/, no port",
        "http://lume.example:8o/, no port",
        "http://[::1]80/, no port",
        "http://lu me.example/, no host name",
        "http://lume..example/, no host name",
        "http://lume%2eexample/, no host name",
        "http://[fe80::1%25eth0]/, no IPv6 address",
        "http://[lume]/, no IPv6 address",
        "http://[::1/, host is missing",
        "http://reader@lume.example/, user name or password",
        "http://reader:secret@lume.example/, user name or password",
        "http://lume.example\\@other.example/, backslash",
        "'http://lume.example/a\nb', control character",
    })
    void whatIsNoAddressIsNamed(String given, String reason) {
        assertThatThrownBy(() -> Address.parse(given))
                .isInstanceOfSatisfying(
                        WebException.class, e -> assertThat(e.reason()).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "0x7f000001",
                "0x7F.0.0.1",
                "0177.0.0.1",
                "127.1",
                "127.0.0.01",
                "127.0.0.256",
                "1.2.3.4.5",
                "lume.0x10",
                "127.0.0.1.."
            })
    void aHostThatSomeWouldTakeForANumberIsRefused(String host) {
        assertThatThrownBy(() -> Address.parse("http://" + host + "/")).isInstanceOf(WebException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/x, http://lume.example:81/x",
        "x, http://lume.example:81/a/x",
        "../x?y#z, http://lume.example:81/x?y",
        "?y, http://lume.example:81/a/b?y",
        "#z, http://lume.example:81/a/b?q=/",
        "//other.example/x, http://other.example/x",
        "https://other.example, https://other.example/",
        "/ä ö, http://lume.example:81/%C3%A4%20%C3%B6",
    })
    void aReferenceIsReadFromWhereItStands(String reference, String address) throws WebException {
        assertThat(Address.parse("http://lume.example:81/a/b?q=/").resolve(reference))
                .hasToString(address);
    }

    @Test
    void aReferenceToAnotherSchemeIsNotFollowed() throws WebException {
        Address here = Address.parse("https://lume.example/");
        assertThatThrownBy(() -> here.resolve("file:///etc/hosts")).hasMessageContaining("only http and https");
        assertThatThrownBy(() -> here.resolve("javascript:alert(1)")).hasMessageContaining("only http and https");
        assertThatThrownBy(() -> here.resolve("//a:b@other.example/")).hasMessageContaining("password");
    }
}
