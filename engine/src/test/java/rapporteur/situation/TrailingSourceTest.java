package rapporteur.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.intake.Block;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Report;
import rapporteur.reading.Reader;
import rapporteur.reading.SharedReader;
import rapporteur.text.Span;

/** Who vouches for figures in a sentence that names its source late. */
@ExtendWith(SharedReader.class)
class TrailingSourceTest {

    private final Reader reader;

    TrailingSourceTest(Reader reader) {
        this.reader = reader;
    }

    /** Whether the report itself vouches, by number. */
    private Map<Long, Boolean> ownWord(String text) {
        Span whole = new Span(0, text.length());
        Report report = new Report(
                "r",
                new Provenance("r", "", null),
                new Imprint(null, null, List.of(), "en", null, null),
                text,
                List.of(new Block(whole, Block.Kind.PARAGRAPH, whole)));
        return Situations.of(List.of(reader.read(report)), List.of()).figures().stream()
                .collect(Collectors.toMap(
                        figure -> Math.round(Objects.requireNonNull(
                                figure.quantity().amount().low())),
                        figure -> figure.voice().isReport()));
    }

    @Test
    void whatStandsBeforeASourceAtTheEndIsItsToo() {
        assertThat(ownWord("All 12 gates stood open and 40 pumps ran through the night, the mayor, Ida Roth, said."))
                .containsEntry(12L, false)
                .containsEntry(40L, false);
    }

    @Test
    void whatTheReportAddsInAClauseOfItsOwnIsNot() {
        assertThat(ownWord("Some 40 hikers were missing, the mayor, Ida Roth, said, as 57 guides searched the slopes."))
                .containsEntry(40L, false)
                .containsEntry(57L, true);
    }
}
