package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class WarcTest extends AtTheDesk {

    private static final String PAGE =
            "<html lang=\"en\"><head><title>Ferry fire</title></head><body><article><h1>Ferry fire</h1><p>" + Desk.STORY
                    + "</p></article></body></html>";

    private static byte[] record(String type, String address, String contentType, byte[] block) {
        return record(type, address, contentType, block, block.length);
    }

    private static byte[] record(String type, String address, String contentType, byte[] block, int length) {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address
                + "\r\nWARC-Date: 2025-03-03T18:15:00Z\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>"
                + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + length + "\r\n\r\n";
        return Desk.joined(bytes(head), block, bytes("\r\n\r\n"));
    }

    private static byte[] response(String address, String headers, byte[] body) {
        return record(
                "response",
                address,
                "application/http; msgtype=response",
                Desk.joined(bytes("HTTP/1.1 200 OK\r\n" + headers + "\r\n\r\n"), body));
    }

    private static byte[] page(String address) {
        return response(address, "Content-Type: text/html; charset=utf-8", bytes(PAGE));
    }

    @Test
    void answersAndResourcesAreReportsAndOthersArePassedOver() {
        byte[] archive = Desk.joined(
                record("warcinfo", "", "application/warc-fields", bytes("software: x\r\n")),
                record(
                        "request",
                        "https://lume.example/1",
                        "application/http; msgtype=request",
                        bytes("GET / HTTP/1.1\r\n\r\n")),
                page("https://lume.example/1"),
                response(
                        "https://lume.example/robots.txt",
                        "Content-Type: text/plain",
                        bytes("User-agent: *\nDisallow: /x\n")),
                response("https://lume.example/a.png", "Content-Type: image/png", new byte[] {1, 2, 3}),
                record(
                        "response",
                        "https://lume.example/gone",
                        "application/http; msgtype=response",
                        bytes("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>none</p>")),
                record("response", "dns:lume.example", "text/dns", bytes("20250303 lume.example A 192.0.2.1")),
                response("https://lume.example/api", "Content-Type: application/json", bytes("{\"a\": [1, 2]}")),
                record("resource", "https://lume.example/note.txt", "text/plain", bytes(Desk.STORY)),
                record("metadata", "https://lume.example/1", "application/warc-fields", bytes("a: b\r\n")));
        Path file = desk.put("crawl.warc", archive);
        List<Input> inputs = desk.read(file);

        assertThat(desk.failures(inputs)).isEmpty();
        List<Report> reports = Desk.reports(inputs);
        assertThat(reports).extracting(Report::id).containsExactly("lume-example-1", "lume-example-note-txt");
        assertThat(reports.getFirst().provenance().source()).isEqualTo(file + ":3");
        assertThat(reports.getFirst().provenance().url()).isEqualTo("https://lume.example/1");
        Block paragraph = reports.getFirst().blocks().getLast();
        assertThat(Desk.bytesOf(paragraph, bytes(PAGE))).isEqualTo(Desk.STORY);
    }

    @Test
    void aRecordThatDoesNotSayWhereItWasFoundIsReadWithoutAnAddress() {
        String record = new String(page("https://lume.example/1"), StandardCharsets.UTF_8)
                .replace("WARC-Target-URI: https://lume.example/1\r\n", "");
        List<Input> inputs = desk.read(desk.put("crawl.warc", bytes(record)));

        assertThat(desk.failures(inputs)).isEmpty();
        assertThat(Desk.reports(inputs))
                .singleElement()
                .extracting(report -> report.provenance().url())
                .isNull();
    }

    @Test
    void chunksAndCompressionAreUndone() {
        byte[] packed = Desk.zipped(PAGE);
        byte[] chunked = Desk.joined(
                bytes("10\r\n"),
                Arrays.copyOf(packed, 16),
                bytes("\r\n" + Integer.toHexString(packed.length - 16) + "\r\n"),
                Arrays.copyOfRange(packed, 16, packed.length),
                bytes("\r\n0\r\n\r\n"));
        byte[] archive = response(
                "https://lume.example/1",
                "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip",
                chunked);
        List<Input> inputs = desk.read(desk.put("crawl.warc.gz", Desk.zipped(archive)));

        assertThat(desk.failures(inputs)).isEmpty();
        assertThat(Desk.reports(inputs))
                .extracting(Report::text)
                .first()
                .asString()
                .endsWith(Desk.STORY);
    }

    @Test
    void anEncodingThatIsStatedAndAlreadyUndoneIsNoneAndAnUnknownOneIsNamed() throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(bytes(PAGE));
        }
        byte[] archive = Desk.joined(
                response("https://lume.example/1", "Content-Type: text/html\r\nContent-Encoding: gzip", bytes(PAGE)),
                response(
                        "https://lume.example/2",
                        "Content-Type: text/html\r\nContent-Encoding: br",
                        bytes("<p>" + Desk.STORY)),
                response(
                        "https://lume.example/3",
                        "Content-Type: text/html\r\nContent-Encoding: deflate",
                        deflated.toByteArray()),
                response("https://lume.example/4", "Content-Type: text/html\r\nContent-Encoding: br", new byte[] {
                    11, 2, 3
                }));
        List<Input> inputs = desk.read(desk.put("crawl.warc", archive));

        assertThat(Desk.reports(inputs))
                .extracting(Report::id)
                .containsExactly("lume-example-1", "lume-example-2", "lume-example-3");
        assertThat(desk.failures(inputs))
                .containsExactly(
                        "crawl.warc:4: it cannot be read: its payload is compressed with br, which is not read");
    }

    @Test
    void aFeedInAnArchiveGivesItsItems() {
        String feed = "<rss><channel><title>Lume Post</title><item><title>A</title><content:encoded>" + Desk.STORY
                + "</content:encoded></item></channel></rss>";
        Path file = desk.put(
                "crawl.warc", response("https://lume.example/feed", "Content-Type: application/rss+xml", bytes(feed)));
        List<Report> reports = Desk.reports(desk.read(file));

        assertThat(reports).extracting(report -> report.provenance().source()).containsExactly(file + ":1:1");
        assertThat(reports.getFirst().imprint().outlet()).isEqualTo("Lume Post");
    }

    @Test
    void damagedRecordsAreNamedAndTheRestIsRead() {
        byte[] tooLong = record(
                "response",
                "https://lume.example/2",
                "application/http; msgtype=response",
                bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE),
                PAGE.length() + 500);
        byte[] archive = Desk.joined(
                page("https://lume.example/1"),
                bytes("these bytes belong to nothing\r\n"),
                tooLong,
                page("https://lume.example/3"),
                bytes("WARC/1.0\r\nWARC-Type: response\r\n\r\n"),
                page("https://lume.example/5"));
        List<Input> inputs = desk.read(desk.put("crawl.warc", archive));

        assertThat(Desk.reports(inputs))
                .extracting(Report::id)
                .containsExactly("lume-example-1", "lume-example-2", "lume-example-3", "lume-example-5");
        assertThat(desk.failures(inputs))
                .containsExactly(
                        "crawl.warc: bytes after record 1 belong to no record; the next one is looked for",
                        "crawl.warc:2: its length is stated wrongly; it is read up to the record that follows",
                        "crawl.warc:4: its header is damaged: it states no length");
    }

    @Test
    void aTruncatedArchiveIsReadUpToThere() {
        byte[] archive = Desk.joined(page("https://lume.example/1"), page("https://lume.example/2"));
        List<Input> plain = desk.read(desk.put("a.warc", Arrays.copyOf(archive, archive.length - 100)));
        byte[] packed =
                Desk.joined(Desk.zipped(page("https://lume.example/1")), Desk.zipped(page("https://lume.example/2")));
        List<Input> zipped = desk.read(desk.put("b.warc.gz", Arrays.copyOf(packed, packed.length - 100)));

        assertThat(Desk.reports(plain)).extracting(Report::id).containsExactly("lume-example-1");
        assertThat(Desk.reports(zipped)).extracting(Report::id).containsExactly("lume-example-1");
        assertThat(desk.failures(plain))
                .containsExactly(
                        "a.warc: it breaks off after record 2 (the file is truncated); what stands before is read");
        assertThat(desk.failures(zipped)).hasSize(1).first().asString().contains("(the file is truncated)");
    }

    @Test
    void damagedGzipCostsItsRecordAlone() {
        byte[] damaged = Desk.zipped(page("https://lume.example/2"));
        Arrays.fill(damaged, 60, 120, (byte) 0x55);
        byte[] packed = Desk.joined(
                Desk.zipped(page("https://lume.example/1")), damaged, Desk.zipped(page("https://lume.example/3")));
        List<Input> inputs = desk.read(desk.put("crawl.warc.gz", packed));

        assertThat(Desk.reports(inputs)).extracting(Report::id).containsExactly("lume-example-1", "lume-example-3");
        assertThat(desk.failures(inputs)).hasSize(1).first().asString().contains("are damaged");
    }

    @Test
    void aBombIsStoppedAtItsSize() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            byte[] blank = new byte[1 << 20];
            Arrays.fill(blank, (byte) ' ');
            for (int i = 0; i < 40; i++) {
                zip.write(blank);
            }
        }
        byte[] archive = Desk.joined(
                response(
                        "https://lume.example/1",
                        "Content-Type: text/html\r\nContent-Encoding: gzip",
                        bomb.toByteArray()),
                page("https://lume.example/2"));
        List<Input> inputs = desk.read(desk.put("crawl.warc", archive));

        assertThat(desk.failures(inputs)).containsExactly("crawl.warc:1: it is larger than 32 MiB");
        assertThat(Desk.reports(inputs)).hasSize(1);
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
