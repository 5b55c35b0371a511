package rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    private static final Web.Options SMALL = Afternoon.local().withLargest(1 << 10);
    private static final Web.Options HURRIED = Afternoon.local().withPatience(Duration.ofMillis(80));

    @Test
    void aBodyOfTheLargestSizeIsTaken() throws WebException {
        try (LocalSite site = new LocalSite().page("/", "x".repeat(1 << 10));
                Web web = Afternoon.web(SMALL)) {
            assertThat(web.get(site.at("/")).body()).hasSize(1 << 10);
        }
    }

    @Test
    void aBodyThatIsStatedOrTurnsOutTooLargeIsRefused() throws Exception {
        try (RawServer stated = RawServer.saying(HEAD + "Content-Length: 1025\r\n\r\nx");
                RawServer endless = RawServer.endlessly(HEAD + "\r\n", new byte[512], 0);
                RawServer chunks = RawServer.endlessly(
                        HEAD + "Transfer-Encoding: chunked\r\n\r\n",
                        "4\r\nabcd\r\n".getBytes(StandardCharsets.UTF_8),
                        0)) {
            assertThat(reason(SMALL, stated.at("http"))).isEqualTo("it is larger than 1 KiB");
            assertThat(reason(SMALL, endless.at("http"))).isEqualTo("it is larger than 1 KiB");
            assertThat(endless.wasCut()).isTrue();
            assertThat(reason(SMALL, chunks.at("http"))).isEqualTo("it is larger than 1 KiB");
            assertThat(chunks.wasCut()).isTrue();
        }
    }

    @Test
    void aBodyThatGrowsTooLargeWhenItsCompressionIsUndoneIsRefused() {
        byte[] bomb = LocalSite.zipped(new byte[8 << 20]);
        assertThat(bomb.length).isLessThan(16 << 10);
        try (LocalSite site = new LocalSite()
                .on("/", exchange -> LocalSite.send(exchange, 200, bomb, "Content-Encoding", "gzip"))
                .on(
                        "/layers",
                        exchange -> LocalSite.send(
                                exchange, 200, LocalSite.zipped(bomb), "Content-Encoding", "gzip, gzip"))) {
            Web.Options options = Afternoon.local().withLargest(1 << 20);
            assertThat(reason(options, site.at("/"))).isEqualTo("it is larger than 1 MiB");
            assertThat(reason(options, site.at("/layers"))).isEqualTo("it is larger than 1 MiB");
        }
    }

    @ParameterizedTest
    @CsvSource({"http, ''", "http, 'HTTP/1.1 200 OK\r\n'", "http, 'HTTP/1.1 200 OK\r\n\r\n'", "https, ''"})
    void aServerThatDripsIsLeftInTime(String scheme, String first) throws Exception {
        byte[] drop = scheme.equals("https") ? new byte[] {22} : "X: y\r\n".getBytes(StandardCharsets.UTF_8);
        try (RawServer server = RawServer.endlessly(first, drop, 20)) {
            assertThat(reason(HURRIED, server.at(scheme))).isEqualTo("it took longer than 80 milliseconds");
            assertThat(server.wasCut()).isTrue();
        }
    }

    @Test
    void aServerThatSaysNothingIsLeftInTime() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer silent = new RawServer(out -> end.await())) {
            assertThat(reason(HURRIED, silent.at("http"))).isEqualTo("it took longer than 80 milliseconds");
            assertThat(reason(HURRIED, silent.at("https"))).isEqualTo("it took longer than 80 milliseconds");
        } finally {
            end.countDown();
        }
    }

    @Test
    void aNameWhoseLookUpHangsIsLeftInTime() {
        CountDownLatch end = new CountDownLatch(1);
        Afternoon afternoon = new Afternoon();
        Surroundings.Names hanging = name -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new java.net.InetAddress[0];
        };
        Surroundings surroundings = new Surroundings(afternoon, afternoon, hanging, SpecialPurposeAddresses.load());
        Web web = new Web(HURRIED, surroundings);
        assertThat(reason(web, "http://lume.example/")).isEqualTo("it took longer than 80 milliseconds");
        end.countDown();
        web.close();
    }

    @Test
    void redirectsShareOneTime() throws Exception {
        try (LocalSite site = new LocalSite()
                .on("/", exchange -> {
                    pause();
                    LocalSite.send(exchange, 302, new byte[0], "Location", "/a");
                })
                .on("/a", exchange -> {
                    pause();
                    LocalSite.send(exchange, 200, new byte[1]);
                })) {
            assertThat(reason(HURRIED, site.at("/"))).endsWith("it took longer than 80 milliseconds");
        }
    }

    @Test
    void aHeaderThatIsTooLargeIsRefused() throws Exception {
        byte[] field = "X: y\r\n".getBytes(StandardCharsets.UTF_8);
        try (RawServer manyFields = RawServer.endlessly(HEAD, field, 0);
                RawServer longLine = RawServer.endlessly(HEAD + "X: ", new byte[] {'y'}, 0)) {
            assertThat(reason(SMALL, manyFields.at("http"))).isEqualTo("the header of its answer is too large");
            assertThat(reason(SMALL, longLine.at("http"))).isEqualTo("the header of its answer is too large");
            assertThat(manyFields.wasCut()).isTrue();
        }
    }

    @Test
    void anAnswerThatBreaksOffIsNotTakenForWhole() throws Exception {
        try (RawServer nothing = RawServer.saying("");
                RawServer half = RawServer.saying(HEAD + "Content-Length: 100\r\n\r\n<p>The council");
                RawServer chunk = RawServer.saying(HEAD + "Transfer-Encoding: chunked\r\n\r\n10\r\n<p>The");
                RawServer other = RawServer.saying("220 mail.lume.example ESMTP\r\n")) {
            assertThat(reason(SMALL, nothing.at("http"))).isEqualTo("the connection broke before an answer had come");
            assertThat(reason(SMALL, half.at("http"))).isEqualTo("the connection broke before everything had come");
            assertThat(reason(SMALL, chunk.at("http"))).isEqualTo("the connection broke before everything had come");
            assertThat(reason(SMALL, other.at("http"))).isEqualTo("the connection broke before an answer had come");
        }
    }

    @Test
    void aConnectionThatIsNotSecureIsNotTakenForOne() throws Exception {
        try (RawServer plain = RawServer.saying("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertThat(reason(SMALL, plain.at("https"))).startsWith("no secure connection to 127.0.0.1");
        }
    }

    @Test
    void closingEndsWhatIsUnderWay() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        Web web = Afternoon.web(Afternoon.local());
        try (RawServer silent = new RawServer(out -> {
            asked.countDown();
            end.await();
        })) {
            Thread reader = Thread.ofPlatform().start(() -> reason(web, silent.at("http")));
            asked.await();
            web.close();
            reader.join(2000);
            assertThat(reader.isAlive()).isFalse();
        } finally {
            end.countDown();
        }
        assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
                .doesNotContain("rapporteur-web");
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer silent = new RawServer(out -> end.await());
                Web web = Afternoon.web(Afternoon.local())) {
            Thread.currentThread().interrupt();
            assertThat(reason(web, silent.at("http"))).isEqualTo("fetching it was interrupted");
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            end.countDown();
        }
    }

    /** A certificate that a test makes for itself is one that nobody vouches for. */
    @Test
    void aCertificateThatNobodyVouchesForIsRefused(@TempDir Path folder) throws Exception {
        try (VouchedByNobody server = new VouchedByNobody(folder)) {
            assertThat(reason(Afternoon.local(), server.address())).startsWith("no secure connection to 127.0.0.1");
            assertThat(Files.exists(folder)).isTrue();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static String reason(Web.Options options, String address) {
        try (Web web = Afternoon.web(options)) {
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
