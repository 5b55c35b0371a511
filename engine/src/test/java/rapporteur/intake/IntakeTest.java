package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

    private static final Intake INTAKE = new Intake(Intake.Options.clean());
    private static final String SENTENCE = "The council of Lume met on Monday and did not agree on anything at all.";

    @TempDir
    Path folder;

    @Test
    void aFolderGivesItsReportsInTheOrderOfTheirPaths() throws IOException {
        write("b.txt", SENTENCE);
        write("a/z.md", SENTENCE);
        write("a/B.html", "<p>" + SENTENCE + "</p>");
        write("c.png", "no report");
        write(".hidden/d.txt", SENTENCE);
        assertThat(ids(read(folder.toString()))).containsExactly("a/B", "a/z", "b");
    }

    @Test
    void idsAreGivenOrComeFromAddressesAndNames() throws IOException {
        Path lines = write("feed.jsonl", """
                {"id": "x", "text": "%1$s"}
                {"url": "https://www.lume.example/2024/Council_meets.html", "text": "%1$s"}

                {"text": "%1$s"}
                {"id": "x", "text": "%1$s"}
                {"id": 7, "text": "%1$s"}
                {"id": "x", "text": "%1$s"}
                """.formatted(SENTENCE));
        assertThat(ids(read(lines.toString())))
                .containsExactly("x", "lume-example-2024-council-meets-html", "feed-4", "x-2", "7", "x-3");
    }

    @Test
    void aLineHasItsOwnHashAndName() throws IOException {
        Path one = write("one.jsonl", "{\"text\": \"%s\"}\n{\"text\": \"%s\"}".formatted(SENTENCE, SENTENCE));
        List<Report> reports = reports(read(one.toString()));
        assertThat(reports.get(0).provenance().sha256())
                .isEqualTo(reports.get(1).provenance().sha256())
                .hasSize(64);
        assertThat(reports.get(1).provenance().source()).isEqualTo(one + ":2");
    }

    @Test
    void anArrayHoldsAReportAnElement() throws IOException {
        Path file = write(
                "all.json",
                " [{\"id\": \"ä\", \"text\": \"%s\"}, 3, {\"text\": \"%s\"}]".formatted(SENTENCE, SENTENCE));
        List<Input> inputs = read(file.toString());
        assertThat(ids(inputs)).containsExactly("ä", "all-3");
        assertThat(inputs.get(1)).isEqualTo(new Input.Unreadable(file + ":2", "it is not a JSON object"));
        Report last = reports(inputs).getLast();
        assertThat(last.blocks().getFirst().capture().start()).isEqualTo("{\"text\": \"".length());
    }

    @Test
    void zippedFilesAreReadLikeOthers() throws IOException {
        Files.write(folder.resolve("a.txt.gz"), zipped(SENTENCE));
        Files.write(folder.resolve("b.jsonl.gz"), zipped("{\"text\": \"" + SENTENCE + "\"}"));
        assertThat(ids(read(folder.toString()))).containsExactly("a", "b-1");
    }

    @Test
    void standardInputIsReadAsWhatItLooksLike() {
        assertThat(reports(from("{\"text\": \"" + SENTENCE + "\"}\n{\"text\": \"" + SENTENCE + "\"}")))
                .hasSize(2);
        assertThat(reports(from("<!DOCTYPE html><p>" + SENTENCE)).getFirst().text())
                .isEqualTo(SENTENCE);
        assertThat(reports(from(SENTENCE)).getFirst().id()).isEqualTo("stdin");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestGoesOn() throws IOException {
        write("a-empty.txt", "");
        write("b-blank.txt", " \n\n ");
        Files.write(folder.resolve("c-binary.txt"), new byte[] {'a', 0, 1, 2, 'b'});
        byte[] zipped = zipped(SENTENCE.repeat(50));
        Files.write(folder.resolve("d-cut.txt.gz"), Arrays.copyOf(zipped, zipped.length - 12));
        write("e-no.gzip.txt.gz", "plain");
        write("f.jsonl", "{\"text\": \"" + SENTENCE + "\"}\n{\"text\": \"no end\n[]\n{\"title\": \"no text\"}\n");
        write("g.txt", SENTENCE);
        List<Input> inputs = read(folder.toString(), folder.resolve("none.txt").toString(), "photo.jpeg");
        assertThat(ids(inputs)).containsExactly("f-1", "g");
        assertThat(inputs.stream()
                        .filter(Input.Unreadable.class::isInstance)
                        .map(Input.Unreadable.class::cast)
                        .map(why -> why.source().replace(folder + "/", "") + ": " + why.reason()))
                .containsExactly(
                        "a-empty.txt: it is empty",
                        "b-blank.txt: it holds no words",
                        "c-binary.txt: it is not text (binary data)",
                        "d-cut.txt.gz: its gzip data end too early (the file is truncated)",
                        "e-no.gzip.txt.gz: its gzip data are damaged: Not in GZIP format",
                        "f.jsonl:2: it is not valid JSON: Unexpected end-of-input: was expecting closing quote for a string value",
                        "f.jsonl:3: it is not a JSON object",
                        "f.jsonl:4: it has neither \"text\" nor \"html\"",
                        "none.txt: there is no such file or folder",
                        "photo.jpeg: there is no such file or folder");
    }

    @Test
    void aFolderWithoutReportsAndAnUnknownEndingAreNamed() throws IOException {
        Path other = write("report.xyz", "x");
        assertThat(read(folder.toString(), other.toString()))
                .allSatisfy(
                        input -> assertThat(((Input.Unreadable) input).reason()).contains(".jsonl"));
    }

    @Test
    void deepAndLongInputsAreNoDanger() throws IOException {
        Path file = write(
                "deep.jsonl",
                "[".repeat(100_000) + "\n{\"x\": " + "[".repeat(100_000) + "\n" + "{\"text\": \""
                        + (SENTENCE + " ").repeat(20_000) + "\"}\n");
        List<Input> inputs = read(file.toString());
        assertThat(inputs.get(0)).isInstanceOf(Input.Unreadable.class);
        assertThat(((Input.Unreadable) inputs.get(1)).reason()).startsWith("it is not valid JSON");
        assertThat(reports(inputs).getFirst().text()).hasSize(20_000 * (SENTENCE.length() + 1) - 1);
    }

    @Test
    void membersOfAWrongTypeAreNamed() throws IOException {
        Path file = write("types.jsonl", """
                {"text": 3}
                {"text": "%1$s", "title": ["a"]}
                {"text": "%1$s", "byline": [4]}
                {"text": "%1$s", "published": 1741025700}
                {"text": "%1$s", "title": null, "byline": [], "url": ""}
                {"body_text": "%1$s", "pubstatus": "canceled"}
                """.formatted(SENTENCE));
        List<Input> inputs = read(file.toString());
        assertThat(reports(inputs)).hasSize(1);
        assertThat(inputs.stream()
                        .filter(Input.Unreadable.class::isInstance)
                        .map(input -> ((Input.Unreadable) input).reason()))
                .containsExactly(
                        "\"text\" is a number, not a string",
                        "\"title\" is an array, not a string",
                        "\"byline\" holds a number where a name belongs",
                        "\"published\" is a number, not a string",
                        "its publisher holds it back (\"pubstatus\" is \"canceled\")");
    }

    @Test
    void objectsBrokenOverLinesAreReadFromJsonAndNamedInJsonLines() throws IOException {
        String broken = "{\n  \"text\": \"" + SENTENCE + "\"\n}\n";
        Path json = write("a.json", broken + broken);
        Path lines = write("a.jsonl", broken + broken);
        assertThat(ids(read(json.toString()))).containsExactly("a-1", "a-2");
        assertThat(ids(from(broken))).containsExactly("stdin");
        assertThat(ids(from("[" + broken + "," + broken + "]"))).containsExactly("stdin-1", "stdin-2");
        assertThat(read(lines.toString()))
                .containsExactly(new Input.Unreadable(
                        lines.toString(),
                        "its JSON is broken over lines, where a .jsonl file holds an object a line: name it .json"));
    }

    @Test
    void anArrayThatBreaksOffIsReadUpToThere() throws IOException {
        Path file = write("a.json", "[{\"text\": \"" + SENTENCE + "\"}, {\"text\": \"The counc");
        List<Input> inputs = read(file.toString());
        assertThat(ids(inputs)).containsExactly("a-1");
        assertThat(inputs.subList(1, inputs.size()))
                .extracting(input -> ((Input.Unreadable) input).source())
                .containsExactly(file + ":2", file.toString());
    }

    @Test
    void charsetsAreTold() throws IOException {
        String text = "Le maire de Västerholm a parlé à la presse, et il a été très clair sur la question du ferry.";
        Files.write(folder.resolve("a-latin.txt"), text.getBytes(Charset.forName("windows-1252")));
        Files.write(folder.resolve("b-mark.txt"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("c-wide.txt"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        Files.write(
                folder.resolve("d-declared.html"),
                "<meta charset=\"windows-1250\"><p>Starosta řekl, že most zůstane zavřený až do konce příštího roku.</p>"
                        .getBytes(Charset.forName("windows-1250")));
        byte[] cut = text.getBytes(StandardCharsets.UTF_8);
        List<Report> reports = reports(read(folder.toString()));
        assertThat(reports.subList(0, 3)).allMatch(report -> report.text().equals(text));
        assertThat(reports.get(1).blocks().getFirst().capture().start()).isEqualTo(3);
        assertThat(reports.get(2).blocks().getFirst().capture().end()).isEqualTo(2 + 2 * text.length());
        assertThat(reports.get(3).text()).startsWith("Starosta řekl, že most zůstane");
        assertThat(cut.length).isGreaterThan(text.length());
    }

    @Test
    void aGivenLanguageHoldsForAll() throws IOException {
        Path file = write("a.txt", "Die Brücke bleibt bis auf weiteres gesperrt, sagte der Bürgermeister am Montag.");
        Intake english = new Intake(new Intake.Options(false, false, "de"));
        try (Stream<Input> inputs = english.read(List.of(file.toString()), InputStream.nullInputStream())) {
            assertThat(reports(inputs.toList()).getFirst().imprint().language()).isEqualTo("de");
        }
    }

    /** The second report is not read before it is asked for: an endless input gives its first reports. */
    @Test
    void inputIsReadLazily() {
        byte[] line = ("{\"text\": \"" + SENTENCE + "\"}\n").getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                at = (at + 1) % line.length;
                return line[(at + line.length - 1) % line.length];
            }

            @Override
            public int read(byte[] buffer, int start, int length) {
                for (int i = 0; i < length; i++) {
                    buffer[start + i] = (byte) read();
                }
                return length;
            }
        };
        try (Stream<Input> inputs = INTAKE.read(List.of("-"), endless)) {
            Iterator<Input> reports = inputs.iterator();
            assertThat(((Input.Read) reports.next()).report().id()).isEqualTo("stdin-1");
            assertThat(((Input.Read) reports.next()).report().id()).isEqualTo("stdin-2");
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<Input> read(String... paths) {
        try (Stream<Input> inputs = INTAKE.read(List.of(paths), InputStream.nullInputStream())) {
            return inputs.toList();
        }
    }

    private static List<Input> from(String standardInput) {
        InputStream in = new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8));
        try (Stream<Input> inputs = INTAKE.read(List.of("-"), in)) {
            return inputs.toList();
        }
    }

    private static List<Report> reports(List<Input> inputs) {
        return inputs.stream()
                .filter(Input.Read.class::isInstance)
                .map(input -> ((Input.Read) input).report())
                .toList();
    }

    private static List<String> ids(List<Input> inputs) {
        return reports(inputs).stream().map(Report::id).toList();
    }
}
