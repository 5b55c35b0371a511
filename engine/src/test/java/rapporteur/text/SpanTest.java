package rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class SpanTest {

    @Test
    void covers_the_words_between_its_offsets() {
        assertThat(new Span(4, 9).of("The siege ended")).isEqualTo("siege");
    }

    @Test
    void counts_utf_16_units() {
        String text = "🚢 sails";
        assertThat(new Span(3, 8).of(text)).isEqualTo("sails");
    }

    @Test
    void refuses_offsets_that_run_backwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(5, 4)).withMessageContaining("[5, 4)");
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 4));
    }

    @Test
    void spans_that_only_touch_do_not_overlap() {
        assertThat(new Span(0, 4).overlaps(new Span(4, 6))).isFalse();
        assertThat(new Span(0, 5).overlaps(new Span(4, 6))).isTrue();
    }

    @Test
    void contains_itself_and_what_lies_within() {
        Span span = new Span(2, 8);
        assertThat(span.contains(span)).isTrue();
        assertThat(span.contains(new Span(2, 9))).isFalse();
        assertThat(span.contains(2)).isTrue();
        assertThat(span.contains(8)).isFalse();
    }

    @Test
    void sorts_by_start_then_the_shorter_first() {
        assertThat(java.util.stream.Stream.of(new Span(3, 9), new Span(0, 9), new Span(3, 5))
                        .sorted())
                .containsExactly(new Span(0, 9), new Span(3, 5), new Span(3, 9));
    }
}
