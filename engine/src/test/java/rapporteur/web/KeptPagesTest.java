package rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

class KeptPagesTest {

    private static final String PAGE = "<p>The council of Lume met on Monday.</p>";
    private static final String LATER = "<p>The council of Lume met on Tuesday.</p>";

    @TempDir
    Path folder;

    private final LocalSite site = new LocalSite();
    private final Afternoon afternoon = new Afternoon();

    @AfterEach
    void close() {
        site.close();
    }

    /** One kept answer, as another tool reads it. */
    private record Kept(String target, String date, int status, String type, String body) {}

    @Test
    void whatIsFetchedIsKeptAsOtherToolsReadIt() throws Exception {
        byte[] zipped = LocalSite.zipped(PAGE.getBytes(StandardCharsets.UTF_8));
        site.on("/a", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0); // in chunks
            exchange.getResponseBody().write(zipped);
            exchange.close();
        });
        assertThat(text(get("/a"))).isEqualTo(PAGE);
        List<Kept> kept = kept("/a");
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().target()).isEqualTo(site.at("/a"));
        assertThat(kept.getFirst().date()).isEqualTo("2030-05-04T12:00:00Z");
        assertThat(kept.getFirst().status()).isEqualTo(200);
        assertThat(kept.getFirst().type()).isEqualTo("text/html");
        assertThat(kept.getFirst().body()).isEqualTo(PAGE);
        assertThat(files()).containsExactly(file("/a"));
    }

    @Test
    void aServerIsAskedWhetherAnythingChanged() throws Exception {
        String date = "Fri, 03 May 2030 09:38:00 GMT";
        site.page("/a", PAGE, "ETag", "\"7\"", "Last-Modified", date, "Content-Type", "text/html; charset=utf-8");
        assertThat(get("/a").unchanged()).isFalse();
        byte[] before = Files.readAllBytes(file("/a"));
        site.status("/a", 304);
        Web.Answer again = get("/a");
        assertThat(site.lastAsked().headers().getFirst("If-None-Match")).isEqualTo("\"7\"");
        assertThat(site.lastAsked().headers().getFirst("If-Modified-Since")).isEqualTo(date);
        assertThat(again.unchanged()).isTrue();
        assertThat(text(again)).isEqualTo(PAGE);
        assertThat(again.mediaType()).isEqualTo("text/html");
        assertThat(again.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(again.lastModified()).isEqualTo("2030-05-03T09:38:00Z");
        assertThat(Files.readAllBytes(file("/a"))).isEqualTo(before);
    }

    @Test
    void everyVersionOfAPageIsKept() throws Exception {
        site.page("/a", PAGE, "ETag", "\"7\"");
        get("/a");
        site.page("/a", LATER, "ETag", "\"8\"");
        Web.Answer later = get("/a");
        assertThat(later.unchanged()).isFalse();
        assertThat(text(later)).isEqualTo(LATER);
        assertThat(kept("/a").stream().map(Kept::body)).containsExactly(PAGE, LATER);
        site.status("/a", 304);
        assertThat(text(get("/a"))).isEqualTo(LATER);
        assertThat(site.lastAsked().headers().get("If-None-Match")).containsExactly("\"8\"");
    }

    @Test
    void thePageThatCameAgainIsNotKeptTwice() throws Exception {
        site.page("/a", PAGE);
        get("/a");
        byte[] before = Files.readAllBytes(file("/a"));
        assertThat(get("/a").unchanged()).isTrue();
        assertThat(Files.readAllBytes(file("/a"))).isEqualTo(before);
    }

    @Test
    void theSamePageAtTheSameTimeGivesTheSameFile(@TempDir Path other) throws Exception {
        site.page("/a", PAGE);
        // the server writes the second into its answer, so both are asked for early in one second
        Thread.sleep(1000 - System.currentTimeMillis() % 1000);
        get("/a");
        try (Web web = new Web(Afternoon.local().withKept(other), new Afternoon().surroundings())) {
            web.get(site.at("/a"));
        }
        assertThat(other.resolve(file("/a").getFileName()).toFile())
                .hasSameBinaryContentAs(file("/a").toFile());
    }

    @Test
    void aRedirectKeepsThePageItLeadsTo() throws Exception {
        site.redirect("/r", "/a").page("/a", PAGE);
        get("/r");
        assertThat(files()).containsExactly(file("/a"));
    }

    @Test
    void whatIsNoPageIsNotKept() throws Exception {
        assertThat(reason("/missing")).contains("no such page");
        assertThat(files()).isEmpty();
    }

    @Test
    void aDamagedFileIsNamedAndLeftAsItIs() throws Exception {
        site.page("/a", PAGE);
        get("/a");
        byte[] sound = Files.readAllBytes(file("/a"));
        for (int length : new int[] {0, 1, sound.length / 2, sound.length - 9}) {
            byte[] cut = java.util.Arrays.copyOf(sound, length);
            Files.write(file("/a"), cut);
            assertThat(reason("/a"))
                    .as("cut off at %d", length)
                    .contains(file("/a").toString(), "move that file away");
            assertThat(Files.readAllBytes(file("/a"))).isEqualTo(cut);
        }
        Files.writeString(file("/a"), "no archive");
        assertThat(reason("/a")).contains(file("/a").toString());
        Files.delete(file("/a"));
        assertThat(text(get("/a"))).isEqualTo(PAGE);
    }

    @Test
    void aFileOfAnotherAddressIsNotTakenForThisOne() throws Exception {
        site.page("/a", PAGE, "ETag", "\"7\"").page("/b", LATER);
        get("/a");
        Files.move(file("/a"), file("/b"));
        assertThat(reason("/b")).contains(file("/b").toString(), "holds no answer");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed() throws Exception {
        site.page("/a", PAGE);
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        try (Web web = new Web(Afternoon.local().withKept(taken), afternoon.surroundings())) {
            web.get(site.at("/a"));
            throw new AssertionError("it was kept");
        } catch (WebException e) {
            assertThat(e.reason()).contains(taken.toString());
        }
    }

    @Test
    void whatBreaksOffKeepsNothing() throws Exception {
        try (RawServer half = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<p>The council");
                Web web = new Web(Afternoon.local().withKept(folder), afternoon.surroundings())) {
            web.get(half.at("http"));
            throw new AssertionError("it was taken for whole");
        } catch (WebException e) {
            assertThat(e.reason()).contains("broke");
        }
        assertThat(files()).isEmpty();
    }

    private Web.Answer get(String path) throws WebException {
        try (Web web = new Web(Afternoon.local().withKept(folder), afternoon.surroundings())) {
            return web.get(site.at(path));
        }
    }

    private String reason(String path) {
        try {
            get(path);
        } catch (WebException e) {
            return e.reason();
        }
        throw new AssertionError(path + " gave a page");
    }

    private Path file(String path) throws WebException {
        return new KeptPages(folder, 1).file(Address.parse(site.at(path)));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private List<Kept> kept(String path) throws Exception {
        List<Kept> kept = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file(path));
                WarcReader reader = new WarcReader(in)) {
            for (WarcRecord record : reader) {
                WarcResponse response = (WarcResponse) record;
                assertThat(response.payloadDigest()).isPresent();
                assertThat(response.http().headers().first("Transfer-Encoding")).isEmpty();
                kept.add(new Kept(
                        response.target(),
                        response.date().toString(),
                        response.http().status(),
                        response.payload().orElseThrow().type().toString(),
                        new String(response.http().bodyDecoded().stream().readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return kept;
    }

    private static String text(Web.Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
