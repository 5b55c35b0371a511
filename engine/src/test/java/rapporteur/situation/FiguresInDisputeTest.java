package rapporteur.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rapporteur.dispute.Answer;
import rapporteur.dispute.Dispute;
import rapporteur.intake.Input;
import rapporteur.intake.Intake;
import rapporteur.reading.Reader;
import rapporteur.reading.Reading;
import rapporteur.reading.SharedReader;

/** Figures of two invented happenings, a flood and a clash at a border, read from plain reports. */
@ExtendWith(SharedReader.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresInDisputeTest {

    private static final Path FLOOD = Path.of("src/test/resources/rapporteur/situation/flood");
    private static final Path BORDER = Path.of("src/test/resources/rapporteur/situation/border");

    @TempDir
    Path folder;

    private final Reader reader;
    private List<Reading> flood;
    private List<Reading> border;

    FiguresInDisputeTest(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    void read() {
        flood = readings(FLOOD);
        border = readings(BORDER);
    }

    private List<Reading> readings(Path path) {
        List<Reading> readings = new ArrayList<>();
        try (Stream<Input> inputs =
                new Intake(Intake.Options.clean()).read(List.of(path.toString()), InputStream.nullInputStream())) {
            inputs.forEach(input -> {
                if (input instanceof Input.Read(var report)) {
                    readings.add(reader.read(report));
                }
            });
        }
        return readings;
    }

    private List<Reading> readings(String name, String text) throws IOException {
        return readings(Files.writeString(folder.resolve(name), text));
    }

    private static List<Dispute> overFigures(List<Reading> readings) {
        return Situations.of(readings, List.of()).disputes().stream()
                .filter(dispute -> dispute.question().startsWith("How many"))
                .toList();
    }

    private static List<Tuple> kinds(List<Dispute> disputes) {
        return disputes.stream()
                .map(dispute -> tuple(dispute.kind(), dispute.answers().size()))
                .toList();
    }

    private static Dispute asking(List<Dispute> disputes, String words) {
        return disputes.stream()
                .filter(dispute -> dispute.question().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is not asked in " + disputes));
    }

    @Test
    void aTollAndTheMissingAreUpdatedFromDayToDay() {
        Dispute killed = asking(overFigures(flood), "were killed");
        assertThat(killed.kind()).isEqualTo(Dispute.Kind.UPDATE);
        assertThat(killed.answers()).extracting(Answer::position).containsExactly("at least 8", "twenty-six");
        Dispute missing = asking(overFigures(flood), "are missing");
        assertThat(missing.kind()).isEqualTo(Dispute.Kind.UPDATE);
        assertThat(missing.answers().getLast().position()).isEqualTo("12");
    }

    @Test
    void aMinistrysSoldiersAreItsStates() throws IOException {
        List<Reading> both = new ArrayList<>();
        both.addAll(
                readings(
                        "enemy.txt",
                        "The Ostrelian Defence Ministry said that at least 20 Norlandic soldiers had been killed at the crossing."));
        both.addAll(readings(
                "own.txt",
                "The Norlandic Defence Ministry said that four of its soldiers had been killed at the crossing."));
        assertThat(overFigures(both)).singleElement().satisfies(dispute -> {
            assertThat(dispute.kind()).isEqualTo(Dispute.Kind.CONFLICT);
            assertThat(dispute.answers()).extracting(Answer::position).containsExactlyInAnyOrder("at least 20", "four");
        });
    }

    @Test
    void measuresAreComparedByTheWordsAroundThem() {
        assertThat(overFigures(flood))
                .filteredOn(dispute -> dispute.kind() == Dispute.Kind.CONFLICT)
                .extracting(dispute ->
                        dispute.answers().stream().map(Answer::position).toList())
                .containsExactlyInAnyOrder(List.of("some 40", "65"), List.of("77 percent", "63 percent"));
    }

    @Test
    void sheltersAndAValleyDifferInScope() {
        Dispute homeless = asking(overFigures(flood), "leave their homes");
        assertThat(homeless.kind()).isEqualTo(Dispute.Kind.SCOPE);
        assertThat(homeless.why()).contains("shelters").contains("valley");
    }

    @Test
    void lossesAreComparedSideBySide() {
        Dispute dead = asking(
                overFigures(border).stream()
                        .filter(dispute -> dispute.kind() == Dispute.Kind.CONFLICT)
                        .toList(),
                "were killed");
        assertThat(dead.answers()).extracting(Answer::position).contains("35");
        assertThat(dead.answers()).extracting(Answer::position).noneMatch(position -> position.contains("Nine"));
    }

    @Test
    void theOrderOfReportsChangesNothing() {
        List<Reading> shuffled = new ArrayList<>(flood);
        List<Dispute> before = overFigures(flood);
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(overFigures(shuffled)).isEqualTo(before);
        }
    }

    @Test
    void aCopyOfAReportAddsNoDisputeAndNoOrigin() throws IOException {
        String reprint = Files.readString(FLOOD.resolve("wire.txt")).replace("Northern Wire", "Morning Post");
        List<Reading> withCopy = new ArrayList<>(flood);
        withCopy.addAll(readings("reprint.txt", reprint));
        List<Dispute> disputes = overFigures(withCopy);
        assertThat(kinds(disputes)).isEqualTo(kinds(overFigures(flood)));
        assertThat(independent(disputes)).isEqualTo(independent(overFigures(flood)));
    }

    private static List<Integer> independent(List<Dispute> disputes) {
        return disputes.stream()
                .flatMap(dispute -> dispute.answers().stream())
                .map(Answer::independent)
                .toList();
    }

    @Test
    void withoutOneSideThereIsNoDispute() {
        List<Reading> oneSide = flood.stream()
                .filter(reading -> !reading.report().id().contains("gazette"))
                .toList();
        assertThat(overFigures(oneSide))
                .extracting(dispute ->
                        dispute.answers().stream().map(Answer::position).toList())
                .doesNotContain(List.of("some 40", "65"));
    }

    @Test
    void aNumberInWordsIsTheNumberInDigits() throws IOException {
        List<Reading> inWords = new ArrayList<>(flood.stream()
                .filter(reading -> !reading.report().id().contains("gazette"))
                .toList());
        String gazette = Files.readString(FLOOD.resolve("gazette.txt"))
                .replace("More than 9,000 people", "More than nine thousand people")
                .replace("65 cm", "sixty-five cm");
        inWords.addAll(readings("gazette.txt", gazette));
        assertThat(kinds(overFigures(inWords))).isEqualTo(kinds(overFigures(flood)));
    }
}
