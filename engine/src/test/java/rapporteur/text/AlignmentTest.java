package rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    @Test
    void copiedWordsKeepTheirPlaces() {
        AlignedText text = AlignedText.of("  The   dam  held. ").folded();
        assertThat(text.text()).isEqualTo("The dam held.");
        assertThat(text.alignment().toInput(new Span(0, 3))).isEqualTo(new Span(2, 5));
        assertThat(text.alignment().toInput(new Span(4, 7))).isEqualTo(new Span(8, 11));
        assertThat(text.alignment().toInput(new Span(0, 13))).isEqualTo(new Span(2, 18));
    }

    @Test
    void marksThatPrintAsNothingAreLeftOutWithinAWord() {
        AlignedText text = AlignedText.of("Or\u00ADle\u200Bsia").folded();
        assertThat(text.text()).isEqualTo("Orlesia");
        assertThat(text.alignment().toInput(new Span(0, 7))).isEqualTo(new Span(0, 9));
    }

    @Test
    void rewrittenWordsMapToAllTheyWereMadeFrom() {
        AlignedText text = new AlignedText.Builder()
                .copy("Fish &amp; chips", 0, 5)
                .replace("&", 5, 10)
                .copy("Fish &amp; chips", 10, 16)
                .build();
        assertThat(text.text()).isEqualTo("Fish & chips");
        assertThat(text.alignment().toInput(new Span(5, 6))).isEqualTo(new Span(5, 10));
        assertThat(text.alignment().toInput(new Span(7, 12))).isEqualTo(new Span(11, 16));
    }

    @Test
    void aChainOfStepsMapsToTheFirstInput() {
        AlignedText bytes = new AlignedText.Builder()
                .replace("é", 0, 2)
                .replace("t", 2, 3)
                .replace("é", 3, 5)
                .replace(" ", 5, 6)
                .replace(" ", 6, 7)
                .replace("!", 7, 8)
                .build();
        AlignedText folded = bytes.folded();
        assertThat(folded.text()).isEqualTo("été !");
        assertThat(folded.alignment().toInput(new Span(0, 3))).isEqualTo(new Span(0, 5));
        assertThat(folded.part(2, 5).alignment().toInput(new Span(0, 3))).isEqualTo(new Span(3, 8));
    }

    @Test
    void anEmptyTextMapsToAnEmptySpan() {
        assertThat(AlignedText.of(" \n ").folded().text()).isEmpty();
        assertThat(Alignment.identity(0).toInput(new Span(0, 0))).isEqualTo(new Span(0, 0));
    }

    @Test
    void inputNeverRunsBackwards() {
        Alignment.Builder builder = new Alignment.Builder().stretch(3, 4, 7);
        assertThatThrownBy(() -> builder.stretch(1, 6, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Alignment.identity(2).toInput(new Span(1, 3)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Alignment.identity(5).after(Alignment.identity(4)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Random steps over random text: offsets never go backwards, and copied words are found where they stood. */
    @Test
    void offsetsOfRandomStepsNeverGoBackwards() {
        Random random = new Random(8);
        for (int round = 0; round < 200; round++) {
            StringBuilder input = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                input.append("ab é\u00AD\n\t ".charAt(random.nextInt(8)));
            }
            AlignedText folded = AlignedText.of(input.toString()).folded();
            int last = 0;
            for (int i = 0; i < folded.text().length(); i++) {
                Span place = folded.alignment().toInput(new Span(i, i + 1));
                assertThat(place.start()).isGreaterThanOrEqualTo(last);
                last = place.end();
                if (folded.text().charAt(i) != ' ') {
                    assertThat(place.of(input.toString()))
                            .isEqualTo(folded.text().substring(i, i + 1));
                }
            }
        }
    }
}
