package rapporteur.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.reading.Reader;
import rapporteur.reading.SharedReader;
import rapporteur.reading.Told;

/** Who vouches for figures in a sentence that names its source late. */
@ExtendWith(SharedReader.class)
class TrailingSourceTest {

    private final Reader reader;

    TrailingSourceTest(Reader reader) {
        this.reader = reader;
    }

    /** Whether the report itself vouches, by number. */
    private Map<Long, Boolean> ownWord(String text) {
        return Situations.of(List.of(Told.as("r", text).read(reader)), List.of()).figures().stream()
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
