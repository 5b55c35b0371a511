package rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, from the outside. */
final class ProgramIT {

    @TempDir
    private Path folder;

    @Test
    void reads_the_examples_and_says_nothing_but_where_the_answer_lies() throws IOException {
        Path out = folder.resolve("out");

        Program.Run run = program().run("read", Program.EXAMPLES.toString(), "--out", out.toString());

        assertThat(run.status()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).containsExactly(out + "/situation.json", out + "/briefing.html");
        assertThat(names(out)).containsExactlyInAnyOrder("situation.json", "briefing.html", "captures");
        assertThat(Files.readString(out.resolve("briefing.html"))).startsWith("<!DOCTYPE html>");
    }

    @Test
    void gives_the_same_bytes_for_shuffled_reports_and_any_number_of_threads() throws IOException {
        List<String> reports = examples();
        Path first = folder.resolve("first");
        program().run(arguments(reports, "read", "--threads", "1", "--out", first.toString()));

        Collections.shuffle(reports, new Random(8));
        Path second = folder.resolve("second");
        program().run(arguments(reports, "read", "--threads", "2", "--out", second.toString()));

        assertThat(second.resolve("situation.json")).hasSameBinaryContentAs(first.resolve("situation.json"));
        assertThat(second.resolve("briefing.html")).hasSameBinaryContentAs(first.resolve("briefing.html"));
    }

    @Test
    void annotates_a_line_a_report_in_the_order_of_the_input_for_any_number_of_threads() {
        List<String> reports = examples();
        Collections.reverse(reports);

        Program.Run one = program().run(arguments(reports, "annotate", "--threads", "1"));
        Program.Run two = program().run(arguments(reports, "annotate", "--threads", "2"));

        assertThat(one.status()).isEqualTo(ExitCode.DONE);
        assertThat(one.err()).isEmpty();
        assertThat(two.out()).isEqualTo(one.out());
        List<String> lines = one.out().lines().toList();
        assertThat(lines).hasSameSizeAs(reports);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i)).contains("\"source\":\"" + reports.get(i) + "\"");
        }
    }

    @Test
    void annotates_standard_input() throws IOException {
        Path text = Files.writeString(folder.resolve("note.txt"), "The harbour master said the ferry was late.\n");

        Program.Run run = program().runOn(text, "annotate", "-");

        assertThat(run.status()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.out()).contains("\"source\":\"-\"").contains("The harbour master said the ferry was late.");
    }

    @Test
    void names_each_input_that_cannot_be_read_and_goes_on() throws IOException {
        Path good = Files.writeString(folder.resolve("good.txt"), "The bridge was closed on Monday, the mayor said.\n");
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, 0, 0, 7, (byte) 0x89, 0, 3});
        Path cut = Files.write(folder.resolve("cut.json.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0});
        Path gone = folder.resolve("gone.txt");

        Program.Run run = program()
                .run("annotate", empty.toString(), good.toString(), binary.toString(), cut.toString(), gone.toString());

        assertThat(run.status()).isEqualTo(ExitCode.SOME_UNREAD);
        assertThat(run.out().lines()).hasSize(1);
        for (Path bad : List.of(empty, binary, cut, gone)) {
            assertThat(run.err().lines())
                    .filteredOn(line -> line.contains(bad.toString()))
                    .hasSize(1);
        }
    }

    @Test
    void lists_what_it_could_not_read_in_the_situation_too() throws IOException {
        Path good = Files.writeString(folder.resolve("good.txt"), "The bridge was closed on Monday, the mayor said.\n");
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        Path out = folder.resolve("out");

        Program.Run run = program().run("read", good.toString(), empty.toString(), "--out", out.toString());

        assertThat(run.status()).isEqualTo(ExitCode.SOME_UNREAD);
        assertThat(Files.readString(out.resolve("situation.json"))).contains(empty.toString());
    }

    @Test
    void keeps_a_report_in_another_language_with_a_note_and_no_failure() throws IOException {
        Path german = Files.writeString(
                folder.resolve("hafen.txt"),
                "Die Fähre kam am Montag nicht an. Der Hafenmeister sagte, der Sturm habe die Überfahrt unmöglich gemacht, "
                        + "und die Reederei bestätigte, dass niemand verletzt worden sei.\n");

        Program.Run run = program().run("annotate", german.toString());

        assertThat(run.status()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("\"language\":\"de\"").contains("\"read\":false");
        assertThat(run.err()).contains("hafen.txt").contains("not read");
    }

    @Test
    void shows_again_what_a_report_was_read_from() throws IOException {
        String page =
                "<html><body><h1>Bridge shut</h1><p>The bridge was closed on Monday, the mayor said, and would stay"
                        + " so for a week.</p></body></html>";
        Path good = Files.writeString(folder.resolve("bridge.html"), page);
        String out = folder.resolve("out").toString();
        program().run("read", good.toString(), "--out", out);

        Program.Run whole = program().run("capture", out, "bridge");
        Program.Run block = program().run("capture", out, "bridge", "--block", "2");

        assertThat(whole.status()).isEqualTo(ExitCode.DONE);
        assertThat(whole.out()).isEqualTo(page);
        assertThat(block.out())
                .isEqualTo("The bridge was closed on Monday, the mayor said, and would stay so for a week.");
    }

    @Test
    void says_why_it_cannot_show_a_capture() throws IOException {
        Path good = Files.writeString(folder.resolve("good.txt"), "The bridge was closed on Monday, the mayor said.\n");
        Path kept = folder.resolve("kept");
        Path bare = folder.resolve("bare");
        program().run("read", good.toString(), "--out", kept.toString());
        program().run("read", good.toString(), "--no-captures", "--out", bare.toString());

        assertThat(names(bare)).doesNotContain("captures");
        assertThat(program().run("capture", kept.toString(), "none").status()).isEqualTo(ExitCode.USAGE);
        assertThat(program()
                        .run("capture", kept.toString(), "good", "--block", "9")
                        .err())
                .contains("good has blocks 1 to 1, not 9");
        assertThat(program().run("capture", bare.toString(), "good").err()).contains("was not kept");
        try (Stream<Path> files = Files.list(kept.resolve("captures"))) {
            Files.writeString(files.findFirst().orElseThrow(), "The bridge was open.");
        }
        Program.Run changed = program().run("capture", kept.toString(), "good");
        assertThat(changed.status()).isEqualTo(ExitCode.SOME_UNREAD);
        assertThat(changed.out()).isEmpty();
        assertThat(changed.err()).contains("has been changed since good was read from it");
    }

    @Test
    void fetches_no_address_offline_and_no_private_one_unless_allowed() {
        Program.Run offline = program().run("annotate", "--offline", "https://lume.example/");
        Program.Run local = program().run("annotate", "http://127.0.0.1:9/");

        assertThat(offline.status()).isEqualTo(ExitCode.SOME_UNREAD);
        assertThat(offline.err()).contains("https://lume.example/: addresses are not fetched (offline)");
        assertThat(local.err()).contains("http://127.0.0.1:9/").contains("loopback");
    }

    @Test
    void explains_wrong_usage() {
        assertThat(program().run().status()).isEqualTo(ExitCode.USAGE);
        assertThat(program().run("annotate").status()).isEqualTo(ExitCode.USAGE);

        Program.Run run = program().run("read", "somewhere");

        assertThat(run.status()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--out").contains("Usage:");
    }

    @Test
    void helps_with_examples_on_every_command() {
        for (List<String> command :
                List.of(List.<String>of(), List.of("read"), List.of("annotate"), List.of("capture"))) {
            List<String> arguments = new ArrayList<>(command);
            arguments.add("--help");

            Program.Run run = program().run(arguments.toArray(String[]::new));

            assertThat(run.status()).isEqualTo(ExitCode.DONE);
            assertThat(run.out()).contains("Usage:").contains("Examples:");
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has a device that is always full")
    void a_full_disk_is_the_machines_fault() {
        Program.Run run =
                program().runInto(new File("/dev/full"), "annotate", examples().getFirst());

        assertThat(run.status()).isEqualTo(ExitCode.MACHINE);
        assertThat(run.err()).contains("standard output cannot be written").contains("No space left");
    }

    @Test
    void a_folder_that_cannot_be_made_is_the_machines_fault() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        Program.Run run = program()
                .run("read", examples().getFirst(), "--out", file.resolve("out").toString());

        assertThat(run.status()).isEqualTo(ExitCode.MACHINE);
        assertThat(run.err()).contains(file.toString()).doesNotContain("Exception");
    }

    @Test
    @EnabledOnOs(
            value = {OS.LINUX, OS.MAC},
            disabledReason = "signals are sent by kill")
    void an_interrupted_run_leaves_no_half_of_a_file() throws Exception {
        Path many = folder.resolve("many.jsonl");
        String line = "{\"text\": \"" + "The ministry said that the road was open. ".repeat(200) + "\"}\n";
        Files.writeString(many, line.repeat(400), StandardCharsets.UTF_8);
        Path out = folder.resolve("out");

        Process process = program().start("read", many.toString(), "--out", out.toString());
        while (process.isAlive() && !Files.isDirectory(out)) {
            Thread.sleep(20);
        }
        Thread.sleep(500);
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(names(out)).isSubsetOf("captures");
    }

    private Program program() {
        return new Program(folder);
    }

    private static List<String> examples() {
        try (Stream<Path> files = Files.list(Program.EXAMPLES)) {
            return new ArrayList<>(files.map(Path::toString).sorted().toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String[] arguments(List<String> reports, String... others) {
        return Stream.concat(Stream.of(others), reports.stream()).toArray(String[]::new);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
