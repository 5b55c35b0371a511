package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A short run of {@link Fuzz}, and every input on which a longer one failed. */
class FuzzTest {

    private static final int INPUTS = 1500;
    private static final long SEED = 20241101;

    private final Intake intake = new Intake(Intake.Options.clean());

    @Test
    void inputsThatNobodyWroteComeOutSound() {
        Mutations mutations = new Mutations(seeds(), SEED);
        int reports = 0;
        for (int number = 0; number < INPUTS; number++) {
            byte[] input = mutations.input(number);
            try {
                reports += Sound.check(intake, input);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("input " + number + " of seed " + SEED + ": " + e, e);
            }
        }
        // most are damaged, few beyond reading
        assertThat(reports).isGreaterThan(INPUTS / 3);
    }

    @Test
    void theSameNumberGivesTheSameInput() {
        assertThat(new Mutations(seeds(), SEED).input(7)).isEqualTo(new Mutations(seeds(), SEED).input(7));
    }

    @TestFactory
    Stream<DynamicTest> inputsThatFailedOnce() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(FuzzTest.class.getResource("fuzz")).toURI());
        List<Path> inputs;
        try (Stream<Path> files = Files.list(folder)) {
            inputs = files.sorted().toList();
        }
        assertThat(inputs).isNotEmpty();
        return inputs.stream()
                .map(input -> DynamicTest.dynamicTest(
                        String.valueOf(input.getFileName()),
                        () -> assertThat(Sound.check(intake, Files.readAllBytes(input)))
                                .isNotNegative()));
    }

    private static List<byte[]> seeds() {
        HtmlFormTest page = new HtmlFormTest();
        TextFormTest text = new TextFormTest();
        JsonFormTest json = new JsonFormTest();
        return Stream.of(page.capture(), text.capture(), json.capture())
                .map(capture -> capture.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
