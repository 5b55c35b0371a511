package rapporteur.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CueLexiconTest {

    private final CueLexicon lexicon = CueLexicon.english();

    @Test
    void verbsOfSayingTakeClauses() {
        assertThat(lexicon.cue("VERB", "say")).hasValueSatisfying(cue -> {
            assertThat(cue.takes("clause")).isTrue();
            assertThat(cue.manner()).isEqualTo(Manner.ASSERT);
        });
        assertThat(lexicon.cue("VERB", "deny"))
                .hasValueSatisfying(cue -> assertThat(cue.manner()).isEqualTo(Manner.DENY));
    }

    @Test
    void verbsOfDoingAreNoCues() {
        assertThat(lexicon.cue("VERB", "shell")).isEmpty();
        assertThat(lexicon.cue("NOUN", "say")).isEmpty();
    }

    @Test
    void sourcesAreToldApartByTheirNouns() {
        assertThat(lexicon.isSource("document", "survey")).isTrue();
        assertThat(lexicon.isSource("outlet", "newspaper")).isTrue();
        assertThat(lexicon.isSource("document", "minister")).isFalse();
    }
}
