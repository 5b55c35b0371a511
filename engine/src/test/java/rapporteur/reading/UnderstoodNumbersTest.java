package rapporteur.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Numbers whose noun the reader of a report understands from what stands before. */
@ExtendWith(SharedReader.class)
class UnderstoodNumbersTest {

    private final Reader reader;

    UnderstoodNumbersTest(Reader reader) {
        this.reader = reader;
    }

    /** The figures, each as its words, number and unit. */
    private List<String> figures(String text) {
        return Told.as("r", text).read(reader).quantities().stream()
                .map(quantity -> quantity.span().of(text) + " = "
                        + Math.round(
                                quantity.amount().low() == null
                                        ? Double.NaN
                                        : quantity.amount().low())
                        + " " + quantity.amount().unit())
                .toList();
    }

    @Test
    void aNumberAfterAnotherCountsTheSame() {
        assertThat(figures("Some 300 miners stayed below. The police said 250."))
                .containsExactly("Some 300 miners = 300 person", "250 = 250 person");
    }

    @Test
    void anAnswerCountsWhatWasAskedFor() {
        assertThat(figures("How many bridges were shut? Forty-three, and one more was damaged."))
                .contains("Forty-three = 43 bridge");
    }

    @Test
    void theSameNumberCountsTheSameHoweverFarApart() {
        assertThat(figures("The mine employs 1,340 people. It lies in the hills. The road is poor. The weather turned."
                        + " Snow fell for a night. They spoke of 1,340."))
                .containsExactly("1,340 people = 1340 person", "1,340 = 1340 person");
    }

    @Test
    void aScaleMayBeUnderstoodToo() {
        assertThat(
                        figures(
                                "The strike costs 18 million crowns a day, the ministry said. The union's number is also eighteen."))
                .containsExactly("18 million crowns = 18000000 crown", "eighteen = 18000000 crown");
    }

    @Test
    void hoursLabelsAndPronounsCountNothing() {
        assertThat(figures("Some 300 miners stayed below. Crane 6 stopped at half past ten. One can see why."))
                .containsExactly("Some 300 miners = 300 person");
    }
}
