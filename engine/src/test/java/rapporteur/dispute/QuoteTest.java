package rapporteur.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class QuoteTest {

    @Test
    void a_clause_is_asked_in_its_own_words() {
        assertThat(Quote.isItSo("that the kiln was\nlit before dawn."))
                .isEqualTo("Is it so that the kiln was lit before dawn?");
    }

    @Test
    void a_sentence_of_its_own_is_quoted() {
        assertThat(Quote.isItSo("The kiln was lit before dawn."))
                .isEqualTo("Is it so: \u201CThe kiln was lit before dawn\u201D?");
    }

    @Test
    void what_somebody_says_of_himself_is_quoted() {
        assertThat(Quote.isItSo("we lit our kiln before dawn"))
                .isEqualTo("Is it so: \u201Cwe lit our kiln before dawn\u201D?");
    }

    @Test
    void marks_within_a_quotation_become_single_ones() {
        assertThat(Quote.of("The kiln was \"quite cold\", he said"))
                .isEqualTo("\u201CThe kiln was \u2018quite cold\u2019, he said\u201D");
        assertThat(Quote.of("\u201CThe kiln was cold.\u201D")).isEqualTo("\u201CThe kiln was cold\u201D");
    }

    @Test
    void what_is_too_long_for_a_line_is_cut_between_words() {
        assertThat(Quote.of("the potter said ".repeat(20))).hasSizeLessThan(170).endsWith("potter said\u2026\u201D");
    }
}
