package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapporteur.text.Span;

/** What holds for every form a report may come in. */
abstract class FormContract {

    private static final Intake CLEAN = new Intake(Intake.Options.clean());
    private static final Intake KEPT = new Intake(Intake.Options.kept());

    @TempDir
    Path folder;

    /** The ending of the form's file names. */
    abstract String ending();

    /** A capture of {@link #TITLE} and {@link #PARAGRAPHS} in this form, with furniture around them. */
    abstract String capture();

    /** The capture's bytes that a block's words stand for, as words. */
    abstract String words(String captured);

    static final String TITLE = "Ferry fire kills nine off Västerholm";
    static final List<String> PARAGRAPHS = List.of(
            "VÄSTERHOLM, March 3 — Nine people died when a ferry caught fire two miles off the port of Västerholm, the coast"
                    + " guard said on Monday.",
            "“We heard a bang, and then there was only smoke,” said Ann Lindqvist, who was on the car deck when the alarm"
                    + " went off.",
            "The owner said that all doors had been inspected in January and that it would help the police.");

    @Test
    void theReportsOwnWordsAreKeptAndNothingElse() throws IOException {
        Report report = read(CLEAN, capture());
        assertThat(report.blocks().stream().map(block -> block.span().of(report.text())))
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of(TITLE), PARAGRAPHS.stream()).toList());
        assertThat(report.blocks().getFirst().kind()).isEqualTo(Block.Kind.TITLE);
    }

    @Test
    void theImprintIsRead() throws IOException {
        Imprint imprint = read(CLEAN, capture()).imprint();
        assertThat(imprint.title()).isEqualTo(TITLE);
        assertThat(imprint.outlet()).isEqualTo("Harbour Daily");
        assertThat(imprint.byline()).containsExactly("Ida Berg", "Tom Ash");
        assertThat(imprint.language()).isEqualTo("en");
        assertThat(imprint.published()).extracting(Publication::day).isEqualTo(LocalDate.of(2025, 3, 3));
        assertThat(imprint.dateline()).extracting(Dateline::place).isEqualTo("VÄSTERHOLM");
    }

    @Test
    void everyBlockKnowsItsBytes() throws IOException {
        byte[] bytes = capture().getBytes(StandardCharsets.UTF_8);
        Report report = read(CLEAN, capture());
        for (Block block : report.blocks()) {
            Span place = block.capture();
            String captured = new String(Arrays.copyOfRange(bytes, place.start(), place.end()), StandardCharsets.UTF_8);
            assertThat(words(captured)).isEqualTo(block.span().of(report.text()));
        }
    }

    @Test
    void theSameBytesGiveTheSameReport() throws IOException {
        assertThat(read(CLEAN, capture())).isEqualTo(read(CLEAN, capture()));
    }

    @Test
    void keptAsItStandsNothingIsLost() throws IOException {
        Report report = read(KEPT, capture());
        PARAGRAPHS.forEach(paragraph -> assertThat(report.text()).contains(paragraph));
        assertThat(report.text()).contains("Read also");
        assertOrdered(report);
    }

    /** Bytes changed, cut and moved at random give a report in order or a reason, and never an exception. */
    @Test
    void damagedCapturesNeverCrash() throws IOException {
        Random random = new Random(41);
        byte[] sound = capture().getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 60; round++) {
            byte[] damaged = Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
            for (int hits = random.nextInt(12); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged" + ending()), damaged);
            for (Intake intake : List.of(CLEAN, KEPT)) {
                for (Input input : all(intake, file)) {
                    switch (input) {
                        case Input.Read read -> assertOrdered(read.report());
                        case Input.Unreadable unreadable ->
                            assertThat(unreadable.reason()).isNotBlank();
                    }
                }
            }
        }
    }

    private static void assertOrdered(Report report) {
        int end = 0;
        for (Block block : report.blocks()) {
            assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(block.span().of(report.text())).isNotBlank();
            end = block.span().end();
        }
    }

    Report read(Intake intake, String capture) throws IOException {
        Path file = Files.writeString(folder.resolve("report" + ending()), capture);
        return all(intake, file).stream()
                .map(input -> assertThat(input).isInstanceOf(Input.Read.class).actual())
                .map(input -> ((Input.Read) input).report())
                .findFirst()
                .orElseThrow();
    }

    private static List<Input> all(Intake intake, Path file) {
        try (Stream<Input> inputs = intake.read(List.of(file.toString()), InputStream.nullInputStream())) {
            return inputs.toList();
        }
    }
}
