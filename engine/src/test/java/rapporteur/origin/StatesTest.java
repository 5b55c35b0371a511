package rapporteur.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.actor.Parties;
import rapporteur.actor.Party;
import rapporteur.quantity.States;
import rapporteur.reading.Reader;
import rapporteur.reading.Reading;
import rapporteur.reading.SharedReader;
import rapporteur.reading.Told;
import rapporteur.rule.Resources;

/** Each word for what befalls those who are counted, in its example as the whole reader reads it. */
@ExtendWith(SharedReader.class)
class StatesTest {

    private final Reader reader;
    private final States states = new States();

    StatesTest(Reader reader) {
        this.reader = reader;
    }

    @Test
    void aWordThatGrammarTiesToTheCountedOnesTellsTheirState() {
        List<String> found = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (List<String> row : Resources.table("en/quantity/states.tsv")) {
            if (!row.get(2).equals("none")) {
                expected.add(row.get(0) + " " + row.get(1));
                found.add(row.get(0) + " " + state(read(row.get(4))));
            }
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    @Test
    void aWordIsReadInItsExample() {
        for (List<String> row : Resources.table("en/quantity/states.tsv")) {
            String example = row.get(4);
            assertThat(read(example).analysis().tokens())
                    .as(example)
                    .anyMatch(token -> token.lemma().equalsIgnoreCase(row.get(0))
                            || token.text().equalsIgnoreCase(row.get(0)));
            assertThat(states.near(row.get(0)).isPresent()).isEqualTo(row.get(3).equals("near"));
        }
    }

    private static String state(Reading reading) {
        List<Reading> readings = List.of(reading);
        List<Party> parties = new Parties().link(List.of(new Parties.Appearing("example", reading.cast())));
        Voices voices = new Voices(parties, readings);
        Origins origins = new Origins(parties, readings, List.of());
        return Claims.of(readings, Figures.of(readings, voices), voices, origins).stream()
                .map(claim -> String.valueOf(claim.topic().state()))
                .findFirst()
                .orElse("no figure");
    }

    private Reading read(String text) {
        return Told.as("example", text).read(reader);
    }
}
