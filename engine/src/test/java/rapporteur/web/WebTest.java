package rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebTest {

    private static final String PAGE = "<p>The council of Lume met on Monday.</p>";

    private final LocalSite site = new LocalSite();
    private final Afternoon afternoon = new Afternoon();
    private final Web web = new Web(Afternoon.local(), afternoon.surroundings());

    @AfterEach
    void close() {
        web.close();
        site.close();
    }

    @Test
    void anAnswerHasItsBytesTypeCharsetAndDate() throws WebException {
        site.page(
                "/a?b=c",
                PAGE,
                "Content-Type",
                "Text/HTML; Charset=\"iso-8859-1\"",
                "Last-Modified",
                "Fri, 03 May 2030 09:38:00 GMT");
        Web.Answer answer = web.get(site.at("/a?b=c#part"));
        assertThat(answer.address()).isEqualTo(site.at("/a?b=c"));
        assertThat(text(answer)).isEqualTo(PAGE);
        assertThat(answer.mediaType()).isEqualTo("text/html");
        assertThat(answer.charset()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(answer.lastModified()).isEqualTo(Instant.parse("2030-05-03T09:38:00Z"));
        assertThat(answer.unchanged()).isFalse();
    }

    @Test
    void whatAServerDoesNotSayIsNotMadeUp() throws WebException {
        site.page("/", PAGE, "Content-Type", "text/html; charset=klingon", "Last-Modified", "yesterday");
        Web.Answer answer = web.get(site.at("/"));
        assertThat(answer.charset()).isNull();
        assertThat(answer.lastModified()).isNull();
        site.page("/", PAGE);
        assertThat(web.get(site.at("/")).mediaType()).isEmpty();
    }

    @Test
    void theProgramShowsItselfAndNothingElse() throws WebException {
        site.page("/", PAGE, "Set-Cookie", "reader=7; Path=/");
        web.get(site.at("/"));
        web.get(site.at("/"));
        var headers = site.lastAsked().headers();
        assertThat(headers.getFirst("User-Agent")).startsWith("Rapporteur/").contains("robots.txt");
        assertThat(headers.get("Accept-Encoding")).containsExactly("gzip, deflate");
        assertThat(headers.getFirst("Accept")).startsWith("text/html");
        assertThat(headers.keySet())
                .containsExactlyInAnyOrder("Accept", "Accept-encoding", "Connection", "Host", "User-agent");
    }

    @Test
    void proxiesOfTheMachineAreNotUsed() throws WebException {
        site.page("/", PAGE);
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", "1");
        System.setProperty("http.nonProxyHosts", "");
        try (Web fresh = Afternoon.web(Afternoon.local())) {
            assertThat(text(fresh.get(site.at("/")))).isEqualTo(PAGE);
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
            System.clearProperty("http.nonProxyHosts");
        }
    }

    @Test
    void aPathOfTwoSlashesIsAskedForAsItStands() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\n\r\n" + PAGE)) {
            assertThat(text(web.get(server.at("http") + "/a//b"))).isEqualTo(PAGE);
            assertThat(server.heard()).startsWith("GET //a//b HTTP/1.1\r\n");
        }
    }

    @Test
    void compressionIsUndone() throws WebException, IOException {
        byte[] plain = PAGE.getBytes(StandardCharsets.UTF_8);
        send("/gzip", LocalSite.zipped(plain), "gzip");
        send("/x-gzip", LocalSite.zipped(plain), "X-GZIP");
        send("/twice", LocalSite.zipped(deflated(plain, false)), "deflate, gzip");
        send("/deflate", deflated(plain, false), "deflate");
        send("/bare", deflated(plain, true), "deflate");
        send("/identity", plain, "identity");
        for (String path : new String[] {"/gzip", "/x-gzip", "/twice", "/deflate", "/bare", "/identity"}) {
            assertThat(text(web.get(site.at(path)))).as(path).isEqualTo(PAGE);
        }
    }

    @Test
    void brokenOrUnknownCompressionIsNamed() {
        byte[] zipped = LocalSite.zipped(PAGE.getBytes(StandardCharsets.UTF_8));
        send("/cut", java.util.Arrays.copyOf(zipped, zipped.length - 12), "gzip");
        send("/plain", PAGE.getBytes(StandardCharsets.UTF_8), "gzip");
        send("/br", zipped, "br");
        send("/layers", zipped, "gzip, gzip, gzip");
        assertThat(reason("/cut")).isEqualTo("its compression (gzip) is damaged or cut off");
        assertThat(reason("/plain")).isEqualTo("its compression (gzip) is damaged or cut off");
        assertThat(reason("/br")).contains("br, which was not asked for");
        assertThat(reason("/layers")).contains("3 times over");
    }

    @ParameterizedTest
    @CsvSource({
        "404, there is no such page (404)",
        "410, the page was taken away for good (410)",
        "403, its server refuses to give it (403)",
        "401, 'it asks for a name and a password, and none is ever sent (401)'",
        "429, its server asks for fewer requests (429); try again later",
        "503, its server is overloaded or under repair (503); try again later",
        "500, its server failed (500); try again later",
        "204, its server gives no page for it (204)",
        "304, 'its server says that nothing changed, though nothing was kept before (304)'",
        "418, its server gave an answer that is no page (418)",
    })
    void aRefusalIsToldInWords(int status, String reason) {
        site.status("/", status);
        assertThat(reason("/")).isEqualTo(reason);
        assertThat(site.targets()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "Sat, 04 May 2030 12:00:03 GMT"})
    void aShortWaitIsWaitedOnce(String wait) throws WebException {
        site.on("/", exchange -> {
            if (site.targets().size() == 1) {
                LocalSite.send(exchange, 503, new byte[0], "Retry-After", wait);
            } else {
                LocalSite.send(exchange, 200, PAGE.getBytes(StandardCharsets.UTF_8));
            }
        });
        assertThat(text(web.get(site.at("/")))).isEqualTo(PAGE);
        assertThat(afternoon.waits()).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void aServerThatAsksForAWaitTwiceIsLeftAlone() {
        site.status("/", 429, "Retry-After", "2");
        assertThat(reason("/")).isEqualTo("its server asks for fewer requests (429); try again in 2 seconds");
        assertThat(site.targets()).hasSize(2);
    }

    @Test
    void aLongWaitIsToldAndNotWaited() {
        site.status("/", 503, "Retry-After", "600");
        assertThat(reason("/")).endsWith("try again in 600 seconds");
        assertThat(afternoon.waits()).isEmpty();
        assertThat(site.targets()).hasSize(1);
    }

    @Test
    void redirectsAreFollowed() throws WebException {
        site.redirect("/a", "b/c").redirect("/b/c", site.at("lume.example", "/\u00c3\u00a4?x#y"));
        site.page("/%C3%A4?x", PAGE);
        Web.Answer answer = web.get(site.at("/a"));
        assertThat(answer.address()).isEqualTo(site.at("lume.example", "/%C3%A4?x"));
        assertThat(text(answer)).isEqualTo(PAGE);
        assertThat(site.lastAsked().headers()).doesNotContainKey("Referer");
    }

    @Test
    void redirectsAreCounted() {
        for (int i = 0; i < 9; i++) {
            site.redirect("/" + i, "/" + (i + 1));
        }
        assertThat(reason("/0")).isEqualTo("it leads to " + site.at("/5") + ": it redirects more than 5 times");
        assertThat(site.targets()).hasSize(6);
    }

    @Test
    void whatRedirectsLeadToIsNamed() {
        site.redirect("/a", "/b").redirect("/b", "/a");
        assertThat(reason("/a")).contains("in a circle, back to " + site.at("/a"));
        site.redirect("/c", "/missing");
        assertThat(reason("/c")).isEqualTo("it leads to " + site.at("/missing") + ": there is no such page (404)");
        site.status("/d", 301);
        assertThat(reason("/d")).contains("without saying where to");
        site.redirect("/e", "http://");
        assertThat(reason("/e")).isEqualTo("it leads to http://: it is not an address: its host is missing");
        site.redirect("/f", "file:///etc/hosts");
        assertThat(reason("/f")).isEqualTo("it leads to file:///etc/hosts: only http and https addresses are fetched");
        site.redirect("/g", "http://reader:secret@127.0.0.1/");
        assertThat(reason("/g")).contains("password");
    }

    @Test
    void noHostAndNoServerAreNamed() throws IOException {
        assertThatThrownBy(() -> web.get("http://lume.invalid/"))
                .isInstanceOfSatisfying(
                        WebException.class,
                        e -> assertThat(e.reason())
                                .isEqualTo("no host is called lume.invalid, or there is no network"));
        String gone;
        try (LocalSite other = new LocalSite()) {
            gone = other.at("/");
        }
        assertThatThrownBy(() -> web.get(gone)).hasMessageContaining("takes no connections at port");
    }

    @Test
    void afterItIsClosedNothingIsFetched() {
        web.close();
        assertThatThrownBy(() -> web.get(site.at("/"))).isInstanceOf(IllegalStateException.class);
    }

    private void send(String path, byte[] body, String coding) {
        site.on(path, exchange -> LocalSite.send(exchange, 200, body, "Content-Encoding", coding));
    }

    private static byte[] deflated(byte[] plain, boolean bare) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, new Deflater(9, bare))) {
            deflate.write(plain);
        }
        return out.toByteArray();
    }

    private String reason(String path) {
        try {
            web.get(site.at(path));
        } catch (WebException e) {
            return e.reason();
        }
        throw new AssertionError(path + " gave a page");
    }

    private static String text(Web.Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
