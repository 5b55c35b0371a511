package rapporteur.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.encoder.WordVectors;
import rapporteur.intake.Block;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Report;
import rapporteur.reading.Reader;
import rapporteur.reading.SharedReader;
import rapporteur.text.Span;

@ExtendWith(SharedReader.class)
class LikenessTest {

    /** At which two answers to one question are one, on the questions that the field has measured. */
    private static final double ALIKE = 0.2;

    private final Reader reader;
    private static final Likeness LIKENESS = new Likeness(WordVectors.load());

    LikenessTest(Reader reader) {
        this.reader = reader;
    }

    private Gist gist(String words) {
        Span whole = new Span(0, words.length());
        return LIKENESS.gist(
                reader.read(new Report(
                        "answer",
                        new Provenance("answer", "", null),
                        new Imprint(null, null, List.of(), "en", null, null),
                        words,
                        List.of(new Block(whole, Block.Kind.PARAGRAPH, whole)))),
                List.of(whole));
    }

    private double likeness(String one, String two) {
        return Likeness.of(gist(one), gist(two));
    }

    @Test
    void otherWordsForOneThingAreAlike() {
        assertThat(likeness("the ferry struck a rock", "the boat hit a reef")).isGreaterThan(ALIKE);
    }

    @Test
    void whatSharesNothingIsNot() {
        assertThat(likeness("the ferry struck a rock", "fog over the harbour")).isLessThan(ALIKE);
    }

    @Test
    void thePoorerPassageDoesNotCoverTheRicher() {
        String rich = "the ferry struck a rock because the lighthouse had been switched off to save money";
        assertThat(likeness("the ferry", rich)).isLessThan(0.5);
    }

    @Test
    void numbersAndTimesAreComparedByValue() {
        assertThat(likeness("for three weeks", "for two weeks")).isEqualTo(-1);
        assertThat(likeness("for three weeks", "for 3 weeks")).isGreaterThan(ALIKE);
        assertThat(likeness("on 4 May 2023", "in May 2023")).isGreaterThan(ALIKE);
    }

    @Test
    void itIsTheSameEitherWay() {
        assertThat(likeness("the captain was asleep", "nobody was awake on the bridge"))
                .isEqualTo(likeness("nobody was awake on the bridge", "the captain was asleep"));
    }
}
