package rapporteur.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import rapporteur.encoder.WordVectors;
import rapporteur.intake.Block;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Report;
import rapporteur.reading.Reader;
import rapporteur.text.Span;

class LikenessTest {

    private static final Reader READER = Reader.load();
    private static final Likeness LIKENESS = new Likeness(WordVectors.load());

    @AfterAll
    static void free() {
        READER.close();
    }

    private static Gist gist(String words) {
        Span whole = new Span(0, words.length());
        return LIKENESS.gist(
                READER.read(new Report(
                        "answer",
                        new Provenance("answer", "", null),
                        new Imprint(null, null, List.of(), "en", null, null),
                        words,
                        List.of(new Block(whole, Block.Kind.PARAGRAPH, whole)))),
                List.of(whole));
    }

    private static double likeness(String one, String two) {
        return Likeness.of(gist(one), gist(two));
    }

    @Test
    void otherWordsForOneThingAreAlike() {
        assertThat(likeness("the ferry struck a rock", "the boat hit a reef")).isGreaterThan(Likeness.SAME_ANSWER);
    }

    @Test
    void whatSharesNothingIsNot() {
        assertThat(likeness("the ferry struck a rock", "fog over the harbour")).isLessThan(Likeness.SAME_ANSWER);
    }

    @Test
    void thePoorerPassageDoesNotCoverTheRicher() {
        String rich = "the ferry struck a rock because the lighthouse had been switched off to save money";
        assertThat(likeness("the ferry", rich)).isLessThan(0.5);
    }

    @Test
    void numbersAndTimesAreComparedByValue() {
        assertThat(likeness("for three weeks", "for two weeks")).isEqualTo(-1);
        assertThat(likeness("for three weeks", "for 3 weeks")).isGreaterThan(Likeness.SAME_ANSWER);
        assertThat(likeness("on 4 May 2023", "in May 2023")).isGreaterThan(Likeness.SAME_ANSWER);
    }

    @Test
    void itIsTheSameEitherWay() {
        assertThat(likeness("the captain was asleep", "nobody was awake on the bridge"))
                .isEqualTo(likeness("nobody was awake on the bridge", "the captain was asleep"));
    }
}
