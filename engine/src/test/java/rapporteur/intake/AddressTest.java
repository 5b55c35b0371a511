package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rapporteur.capture.Fetcher;
import rapporteur.web.Web;

/** Addresses given instead of files. */
class AddressTest extends AtTheDesk {

    private static final String PAGE =
            "<html lang=\"en\"><head><title>Ferry fire</title></head><body><article><h1>Ferry fire</h1><p>" + Desk.STORY
                    + "</p></article></body></html>";

    @Test
    void whatAnAddressAnswersIsReadAsWhatItIs() {
        String feed = "<rss><channel><title>Lume Post</title><item><title>A</title><content:encoded>" + Desk.STORY
                + "</content:encoded></item></channel></rss>";
        desk.answers("https://lume.example/page", "text/html", PAGE)
                .answers("https://lume.example/note.txt", "text/plain", Desk.STORY)
                .answers("https://lume.example/reports", "application/json", "[{\"text\": \"" + Desk.STORY + "\"}]")
                .answers("https://lume.example/feed", "text/html", feed)
                .answers(
                        "https://lume.example/lines.gz",
                        "application/gzip",
                        Desk.zipped("{\"text\": \"" + Desk.STORY + "\"}"))
                .answers("https://lume.example/letter", "message/rfc822", "Subject: Fire\r\n\r\n" + Desk.STORY)
                .answers("https://lume.example/a.mp4", "video/mp4", "x");
        List<Input> inputs = desk.read(
                "https://lume.example/page",
                "https://lume.example/note.txt",
                "https://lume.example/reports",
                "https://lume.example/feed",
                "https://lume.example/lines.gz",
                "https://lume.example/letter",
                "https://lume.example/a.mp4",
                "https://lume.example/none");

        assertThat(Desk.reports(inputs))
                .extracting(Report::id)
                .containsExactly(
                        "lume-example-page",
                        "lume-example-note-txt",
                        "lume-example-reports-1",
                        "lume-example-feed-1",
                        "lume-example-lines-gz-1",
                        "lume-example-letter");
        assertThat(Desk.reports(inputs).getFirst().provenance())
                .extracting(Provenance::source, Provenance::url)
                .containsExactly("https://lume.example/page", "https://lume.example/page");
        assertThat(desk.failures(inputs))
                .containsExactly(
                        "https://lume.example/a.mp4: what stands there is video/mp4, which is not read",
                        "https://lume.example/none: the server answers 404");
    }

    /** A loopback server stands for the web. */
    @Test
    void aFeedsSummaryIsFollowedOverTheWeb() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String root = "http://127.0.0.1:" + server.getAddress().getPort();
        serve(
                server,
                "/feed",
                "application/rss+xml",
                "<rss><channel><title>Lume Post</title><item><title>A</title><link>" + root
                        + "/page</link><description>The ferry …</description></item></channel></rss>");
        serve(server, "/page", "text/html; charset=utf-8", PAGE);
        server.start();
        Web.Options options = Web.Options.polite().withPrivateAddresses(true).withPause(Duration.ZERO);
        try (Web web = new Web(options);
                Stream<Input> inputs = new Intake(Intake.Options.clean(), Fetcher.over(web))
                        .read(List.of(root + "/feed"), InputStream.nullInputStream())) {
            List<Input> all = inputs.toList();

            assertThat(desk.failures(all)).isEmpty();
            Report report = Desk.reports(all).getFirst();
            assertThat(report.text()).endsWith(Desk.STORY);
            assertThat(report.imprint().outlet()).isEqualTo("Lume Post");
            assertThat(report.provenance().url()).isEqualTo(root + "/page");
            assertThat(report.provenance().source()).isEqualTo(root + "/feed:1");
        } finally {
            server.stop(0);
        }
    }

    private static void serve(HttpServer server, String path, String type, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Test
    void theBytesOfEachReportAreHandedToWhoKeepsThem() {
        desk.put("a.txt", Desk.STORY);
        desk.put("b.jsonl", "{\"text\": \"" + Desk.STORY + "\"}\n{\"text\": \"\"}\n");
        StringBuilder kept = new StringBuilder();
        Intake intake = new Intake(Intake.Options.clean());
        CaptureKeeper keeper =
                (report, form, bytes) -> kept.append(report.source().replace(folder + "/", ""))
                        .append(form.ending())
                        .append(' ')
                        .append(bytes.length)
                        .append('\n');
        try (Stream<Input> inputs = intake.read(List.of(folder.toString()), InputStream.nullInputStream(), keeper)) {
            assertThat(inputs).hasSize(3);
        }
        assertThat(kept)
                .hasToString(
                        "a.txt.txt " + Desk.STORY.length() + "\nb.jsonl:1.json " + (Desk.STORY.length() + 12) + "\n");
    }
}
