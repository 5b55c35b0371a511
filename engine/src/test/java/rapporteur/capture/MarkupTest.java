package rapporteur.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MarkupTest {

    private static String folded(String markup) {
        return Markup.words(markup).replaceAll("\\s+", " ").strip();
    }

    @Test
    void tagsAreNoWords() {
        assertThat(folded("<p>The ferry <b>burns</b>.</p>")).isEqualTo("The ferry burns .");
    }

    @Test
    void styleSheetsAndScriptsAreNoWords() {
        assertThat(folded("<style>p { x: y }</STYLE>The ferry<script>a < b</script> burns"))
                .isEqualTo("The ferry burns");
    }

    @Test
    void aSignThatOpensNoTagIsAWordsOwn() {
        assertThat(folded("fewer than < 9 hands")).isEqualTo("fewer than < 9 hands");
    }

    @Test
    void manySignsThatOpenNothingCostNoMoreThanTheirNumber() {
        String signs = "<".repeat(2_000_000);
        assertThat(Assertions.assertTimeout(Duration.ofSeconds(2), () -> Markup.words(signs)))
                .hasSize(2_000_000);
    }
}
