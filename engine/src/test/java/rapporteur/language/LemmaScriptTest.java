package rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmaScriptTest {

    @ParameterizedTest
    @CsvSource({
        "lower:0:, Troops, troops",
        "lower:1:, Troops, troop",
        "lower:3:y, Countries, country",
        "keep:0:, NATO, NATO",
        "keep:1:, Tigers, Tiger",
        "title:0:, LUND, Lund",
        "whole::be, were, be",
        "lower:2:, is, is"
    })
    void makesTheLemmaOfAForm(String script, String form, String lemma) {
        assertThat(LemmaScript.parse(script).apply(form)).isEqualTo(lemma);
    }

    @Test
    void stripsWholeCharacters() {
        assertThat(LemmaScript.parse("keep:1:").apply("a\uD83D\uDE00")).isEqualTo("a");
    }

    @Test
    void knowsNoOtherForm() {
        assertThatThrownBy(() -> LemmaScript.parse("lower")).hasMessageContaining("lower");
    }
}
