package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import rapporteur.text.Span;

/** Inputs that are damaged, hostile or odd: each gives a report or a reason, and the rest goes on. */
class SafetyTest extends AtTheDesk {

    private static final String LINE = "{\"text\": \"" + Desk.SENTENCE + "\"}\n";
    private static final String RUSSIAN =
            "Жители порта сообщили в понедельник о пожаре на пароме. Капитан сказал, что никто не"
                    + " пострадал, и что причина пока не известна.";
    private static final String FRENCH =
            "Le maire de Västerholm a parlé à la presse lundi, et il a été très clair sur la question du ferry.";
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void aGzipBombIsStopped() {
        desk.put("a.txt.gz", Desk.zipped(" ".repeat(40 << 20)));
        desk.put("b.jsonl.gz", Desk.joined(Desk.zipped(LINE), zeros(96)));
        List<Input> inputs = desk.read(folder);

        assertThat(desk.failures(inputs))
                .containsExactly(
                        "a.txt.gz: it is larger than 32 MiB",
                        "b.jsonl.gz: it unpacks to more than 200 times its size, as data do that are made to do harm");
        assertThat(Desk.reports(inputs)).extracting(Report::id).containsExactly("b-1");
    }

    @Test
    void cutOffGzipKeepsTheLinesBeforeTheCut() {
        byte[] first = Desk.zipped(LINE.repeat(3));
        byte[] second = Desk.zipped(LINE.repeat(400));
        byte[] cut = Desk.joined(first, Arrays.copyOf(second, second.length - 12));
        List<Input> inputs = desk.read(desk.put("a.jsonl.gz", cut));

        assertThat(Desk.reports(inputs)).hasSizeGreaterThan(300);
        assertThat(desk.failures(inputs))
                .containsExactly("a.jsonl.gz: its gzip data end too early (the file is truncated)");
    }

    @Test
    void gzipMembersFollowOneAnotherAndWhatIsNoGzipIsNamed() {
        byte[] members = Desk.joined(Desk.zipped(LINE), Desk.zipped(LINE), Desk.zipped(""), new byte[512]);
        desk.put("a.jsonl.gz", members);
        desk.put("b.jsonl.gz", Desk.joined(Desk.zipped(LINE), "and more".getBytes(StandardCharsets.UTF_8)));
        desk.put("c.jsonl", Desk.zipped(LINE));
        List<Input> inputs = desk.read(folder);

        assertThat(Desk.reports(inputs)).extracting(Report::id).containsExactly("a-1", "a-2", "b-1", "c-1");
        assertThat(desk.failures(inputs))
                .containsExactly("b.jsonl.gz: its gzip data are damaged: bytes that are not gzip follow it");
    }

    @Test
    void jsonNestedTenThousandDeepIsPassedOver() {
        String deep = "{\"more\": " + "[".repeat(10_000) + "]".repeat(10_000) + ", " + LINE.substring(1);
        assertThat(Desk.reports(desk.read(desk.put("a.jsonl", deep)))).hasSize(1);
        assertThat(Desk.reports(desk.read(desk.put("a.json", deep)))).hasSize(1);
        String title = "{\"title\": " + "[".repeat(10_000) + "]".repeat(10_000) + ", " + LINE.substring(1);
        assertThat(desk.failures(desk.read(desk.put("b.json", title))))
                .containsExactly("b.json: \"title\" is an array, not a string");
    }

    @Test
    void aPageNestedTenThousandDeepIsRead() {
        String page = "<html><body>" + "<div><b>".repeat(10_000) + "<p>" + Desk.STORY + "</p></body></html>";
        Report report = Desk.reports(desk.read(desk.put("a.html", page))).getFirst();

        assertThat(report.text()).contains("two miles off the harbour");
    }

    @Test
    void entitiesOfAPageAreNotExpanded() {
        Path secret = desk.put("secret/s.txt", "the password is herring");
        String page =
                "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a \"herring herring\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY s SYSTEM \""
                        + secret.toUri() + "\">]><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>" + Desk.STORY
                        + " &b; &s;</p></body></html>";
        Report report = Desk.reports(desk.read(desk.put("a.xhtml", page))).getFirst();

        assertThat(report.text()).contains("two miles off").doesNotContain("password");
    }

    @Test
    void aLineOfFiftyMegabytesIsRefusedByNameAndTheRestGoesOn() throws IOException {
        Path lines = folder.resolve("a.jsonl");
        Path text = folder.resolve("b.txt");
        byte[] chunk = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (var out = Files.newOutputStream(lines);
                var other = Files.newOutputStream(text)) {
            out.write((LINE + "{\"text\": \"").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 50; i++) {
                out.write(chunk);
                other.write(chunk);
            }
            out.write(("\"}\n" + LINE).getBytes(StandardCharsets.UTF_8));
        }
        List<Input> inputs = desk.read(folder);

        assertThat(Desk.reports(inputs)).extracting(Report::id).containsExactly("a-1", "a-3");
        assertThat(desk.failures(inputs))
                .containsExactly("a.jsonl:2: it is larger than 32 MiB", "b.txt: it is larger than 32 MiB");
    }

    @Test
    void aCharsetThatIsStatedWronglyIsSeenThrough() {
        String page = "<html><head><meta charset=\"%s\"></head><body><article><h1>Пожар на пароме</h1><p>" + RUSSIAN
                + "</p></article></body></html>";
        desk.put("a-utf8-declared.html", page.formatted("utf-8").getBytes(WINDOWS_1251));
        desk.put("b-utf16-declared.html", page.formatted("utf-16").getBytes(StandardCharsets.UTF_8));
        desk.put("c-latin-declared.html", page.formatted("iso-8859-1").getBytes(StandardCharsets.UTF_8));
        desk.put("d-unknown.html", page.formatted("x-lume").getBytes(WINDOWS_1251));
        List<Input> inputs = desk.read(folder);

        assertThat(Desk.reports(inputs))
                .hasSize(4)
                .allSatisfy(report -> assertThat(report.text()).contains("Жители порта"));
    }

    @Test
    void whereHeaderAndDeclarationDifferTheBytesDecide() {
        String page = "<html><head><meta charset=\"windows-1251\"></head><body><article><p>" + RUSSIAN
                + "</p></article></body></html>";
        String http = String.join("\r\n", "HTTP/1.1 200 OK", "Content-Type: text/html; charset=koi8-r", "", "");
        String record = String.join(
                "\r\n",
                "WARC/1.0",
                "WARC-Type: response",
                "WARC-Target-URI: https://lume.example/1",
                "WARC-Date: 2025-03-03T18:15:00Z",
                "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>",
                "Content-Type: application/http; msgtype=response",
                "Content-Length: " + (http.length() + page.length()),
                "",
                http);
        byte[] bytes = Desk.joined(record.getBytes(StandardCharsets.US_ASCII), page.getBytes(WINDOWS_1251));
        assertThat(Desk.reports(desk.read(desk.put("a.warc", bytes))))
                .extracting(Report::text)
                .containsExactly(RUSSIAN);
    }

    @Test
    void aFewNulsAreLeftOutAndMoreAreNoText() {
        String text = Desk.STORY.replace("ferry", "fer\0ry");
        Path file = desk.put("a.txt", text);
        Report report = Desk.reports(desk.read(file)).getFirst();
        Span place = report.blocks().getFirst().capture();

        assertThat(report.text()).isEqualTo(Desk.STORY);
        assertThat(place).isEqualTo(new Span(0, text.length()));
        assertThat(desk.failures(desk.read(desk.put("b.txt", "a\0b\0\1c\0\0\0\3".repeat(40)))))
                .containsExactly("b.txt: it is not text (binary data)");
    }

    @Test
    void utf16WithoutAMarkIsRead() {
        desk.put("a.txt", FRENCH.getBytes(StandardCharsets.UTF_16LE));
        desk.put("b.txt", FRENCH.getBytes(StandardCharsets.UTF_16BE));
        desk.put("c.txt", RUSSIAN.getBytes(StandardCharsets.UTF_16LE));
        desk.put("d.json", LINE.getBytes(StandardCharsets.UTF_16LE));
        List<Report> reports = Desk.reports(desk.read(folder));

        assertThat(reports).extracting(Report::text).containsExactly(FRENCH, FRENCH, RUSSIAN, Desk.SENTENCE);
        assertThat(reports.getFirst().blocks().getFirst().capture()).isEqualTo(new Span(0, 2 * FRENCH.length()));
    }

    @Test
    void aTextCutWithinALetterIsReadUpToThere() {
        byte[] bytes = (FRENCH + " é").getBytes(StandardCharsets.UTF_8);
        byte[] wide = FRENCH.getBytes(StandardCharsets.UTF_16LE);
        desk.put("a.txt", Arrays.copyOf(bytes, bytes.length - 1));
        desk.put("b.txt", Arrays.copyOf(wide, wide.length - 1));
        desk.put("c.txt", FRENCH.getBytes(WINDOWS_1252));

        assertThat(Desk.reports(desk.read(folder)))
                .hasSize(3)
                .allSatisfy(report -> assertThat(report.text()).startsWith("Le maire de Västerholm a parlé"));
    }

    @Test
    void filesOfOtherKindsAreNamedWithWhatToDo() {
        Path pdf = desk.put("a.pdf", "%PDF-1.7");
        Path hidden = desk.put("b.txt", "%PDF-1.7 and so on");
        Path zip = desk.put("c.txt", new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        Path word = desk.put("d.docx", "x");

        assertThat(desk.failures(desk.read(pdf, hidden, zip, word)))
                .containsExactly(
                        "a.pdf: it is a PDF: save its text as .txt and give that",
                        "b.txt: it is a PDF: save its text as .txt and give that",
                        "c.txt: it is a ZIP archive: unpack it and give the folder",
                        "d.docx: it is an office document: save it as .txt or .html and give that");
        assertThat(desk.failures(desk.readFrom(new byte[] {'P', 'K', 3, 4})))
                .containsExactly("-: it is a ZIP archive: unpack it and give the folder");
    }

    @Test
    void standardInputIsToldFromItsFirstBytes() {
        String letter = "From: Ida <i@h.example>\nSubject: Fire\nDate: Mon, 3 Mar 2025 19:15:00 +0100\n\n" + Desk.STORY;
        String feed = "<?xml version=\"1.0\"?><rss><channel><item><title>A</title><description>" + Desk.STORY
                + "</description></item></channel></rss>";

        assertThat(desk.readFrom(Desk.zipped(LINE))).hasSize(1);
        assertThat(Desk.reports(desk.readFrom(letter.getBytes(StandardCharsets.UTF_8))))
                .extracting(report -> report.imprint().title())
                .containsExactly("Fire");
        assertThat(Desk.reports(desk.readFrom(feed.getBytes(StandardCharsets.UTF_8))))
                .extracting(report -> report.imprint().title())
                .containsExactly("A");
    }

    @Test
    @EnabledOnOs(
            value = {OS.LINUX, OS.MAC},
            disabledReason = "links need no rights there")
    void aLinkThatLeadsBackIsNamedAndTheRestIsRead() throws IOException {
        desk.put("a/report.txt", Desk.SENTENCE);
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);
        Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("none"));
        List<Input> inputs = desk.read(folder);

        assertThat(Desk.reports(inputs)).extracting(Report::id).containsExactly("a/report");
        assertThat(desk.failures(inputs))
                .containsExactly(
                        "a/loop: it is a link that leads back to a folder above it",
                        "b.txt: it is a link that leads nowhere");
    }

    @Test
    void aFileThatVanishesBeforeItsTurnIsNamed() throws IOException {
        desk.put("a.txt", Desk.SENTENCE);
        Path second = desk.put("b.txt", Desk.SENTENCE);
        Intake intake = new Intake(Intake.Options.clean());
        try (Stream<Input> inputs = intake.read(List.of(folder.toString()), InputStream.nullInputStream())) {
            Iterator<Input> all = inputs.iterator();
            assertThat(all.next()).isInstanceOf(Input.Read.class);
            Files.delete(second);
            assertThat(all.next()).isEqualTo(new Input.Unreadable(folder + "/b.txt", "there is no such file"));
        }
    }

    @Test
    @EnabledOnOs(
            value = {OS.LINUX, OS.MAC},
            disabledReason = "named pipes are files there")
    void aPipeInAFolderIsNamedAndNotWaitedFor() throws Exception {
        desk.put("a.txt", Desk.SENTENCE);
        int made = new ProcessBuilder("mkfifo", folder.resolve("b.txt").toString())
                .start()
                .waitFor();
        List<Input> inputs = desk.read(folder);

        assertThat(made).isZero();
        assertThat(Desk.reports(inputs)).hasSize(1);
        assertThat(desk.failures(inputs)).containsExactly("b.txt: it is no file (a pipe, socket or device)");
    }

    private static byte[] zeros(int mebibytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            byte[] lines = new byte[1 << 20];
            Arrays.fill(lines, (byte) ' ');
            lines[lines.length - 1] = '\n';
            for (int i = 0; i < mebibytes; i++) {
                zip.write(lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
