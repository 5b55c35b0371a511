package rapporteur.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.dispute.Dispute;
import rapporteur.intake.Input;
import rapporteur.intake.Intake;
import rapporteur.origin.Copy;
import rapporteur.reading.Reader;
import rapporteur.reading.Reading;
import rapporteur.reading.SharedReader;

/** What the example reports show a newcomer. */
@ExtendWith(SharedReader.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesTest {

    private final List<Reading> readings = new ArrayList<>();
    private Situation situation;

    @BeforeAll
    void read(Reader reader) {
        try (Stream<Input> inputs = new Intake(Intake.Options.clean())
                .read(List.of("../examples/kursk-2024"), InputStream.nullInputStream())) {
            inputs.forEach(input -> {
                if (input instanceof Input.Read(var report)) {
                    readings.add(reader.read(report));
                }
            });
        }
        situation = Situations.of(readings, List.of());
    }

    @Test
    void alliesDifferOnHowManySoldiersAreInRussia() {
        assertThat(situation.disputes())
                .filteredOn(dispute -> dispute.kind() == Dispute.Kind.CONFLICT)
                .anySatisfy(dispute -> {
                    assertThat(dispute.question())
                            .startsWith("How many North Korean")
                            .endsWith("in Russia?");
                    assertThat(dispute.answers())
                            .extracting(answer -> answer.position())
                            .contains("more than 11,000", "about 10,000");
                });
    }

    @Test
    void aFigureIsReplacedByALaterOne() {
        assertThat(situation.disputes())
                .filteredOn(dispute -> dispute.kind() == Dispute.Kind.UPDATE)
                .isNotEmpty();
    }

    @Test
    void aRegionAndItsCountryDifferInScope() {
        assertThat(situation.disputes())
                .filteredOn(dispute -> dispute.kind() == Dispute.Kind.SCOPE)
                .singleElement()
                .satisfies(
                        dispute -> assertThat(dispute.why()).contains("Kursk").contains("Russia"));
    }

    @Test
    void onePaperReprintsTheWire() {
        assertThat(situation.coverage().copies()).singleElement().satisfies(copy -> {
            assertThat(copy.from()).isEqualTo("01-harbour-wire");
            assertThat(copy.to()).isEqualTo("02-northgate-courier");
            assertThat(copy.kind()).isEqualTo(Copy.Kind.EDITED);
        });
    }

    @Test
    void somebodyIsQuotedThroughAnother() {
        assertThat(situation.statements())
                .anySatisfy(statement -> assertThat(statement.voice().chain()).isNotEmpty());
    }

    @Test
    void theOrderOfTheReportsHasNoInfluence() {
        List<Reading> reversed = new ArrayList<>(readings);
        Collections.reverse(reversed);
        assertThat(Situations.of(reversed, List.of()).disputes()).isEqualTo(situation.disputes());
    }
}
