package rapporteur.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.attribution.Attribution;
import rapporteur.rule.Resources;

/** How sure what is said is presented, in sentences as the whole reader reads them. */
@ExtendWith(SharedReader.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FactualityTest {

    private final Reader reader;

    FactualityTest(Reader reader) {
        this.reader = reader;
    }

    @Test
    void what_is_said_has_the_value_that_its_source_gives_it() {
        List<String> found = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (List<String> row : Resources.table("factuality/attributions.tsv")) {
            expected.add(row.get(1) + " " + row.get(2));
            List<Attribution> attributions = read(row.get(2)).attributions();
            found.add(
                    attributions.isEmpty()
                            ? "nothing said: " + row.get(2)
                            : attributions.getFirst().stance().factuality().label() + " " + row.get(2));
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    private Reading read(String text) {
        return Told.as("sentence", text).read(reader);
    }
}
