package rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpansTest {

    @Test
    void unionJoinsWhatTouches() {
        assertThat(Spans.union(List.of(new Span(5, 9), new Span(0, 3), new Span(2, 5), new Span(12, 13))))
                .containsExactly(new Span(0, 9), new Span(12, 13));
    }

    @Test
    void aHolePartsASpan() {
        assertThat(Spans.without(List.of(new Span(0, 10), new Span(20, 22)), new Span(4, 6)))
                .containsExactly(new Span(0, 4), new Span(6, 10), new Span(20, 22));
        assertThat(Spans.without(List.of(new Span(4, 6)), new Span(0, 10))).isEmpty();
    }

    @Test
    void coverNeedsASpan() {
        assertThat(Spans.cover(List.of(new Span(4, 6), new Span(1, 2)))).isEqualTo(new Span(1, 6));
        assertThatThrownBy(() -> Spans.cover(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
