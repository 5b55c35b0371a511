package rapporteur.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ResourcesTest {

    @Test
    void reads_rules_with_their_fields_and_examples() {
        assertThat(Resources.rules("test/rule/good.yml"))
                .containsExactly(
                        new Rule(
                                "anniversary",
                                "{ordinal} anniversary",
                                java.util.Map.of("type", "DATE"),
                                List.of("the 75th anniversary"),
                                List.of("an anniversary")),
                        new Rule("bare", "x+", java.util.Map.of(), List.of(), List.of()));
    }

    @Test
    void reads_a_word_list_past_comments_and_blank_lines() {
        assertThat(Resources.table("test/rule/words.tsv"))
                .containsExactly(List.of("dozen", "12"), List.of("score", "20"));
    }

    @Test
    void a_missing_file_is_named() {
        assertThatExceptionOfType(InstallationException.class)
                .isThrownBy(() -> Resources.rules("test/rule/none.yml"))
                .withMessageContaining("rapporteur/test/rule/none.yml is missing");
    }

    @Test
    void a_file_that_is_no_list_of_rules_is_named() {
        assertThatExceptionOfType(InstallationException.class)
                .isThrownBy(() -> Resources.rules("test/rule/no-pattern.yml"))
                .withMessageContaining("no-pattern.yml is damaged")
                .withMessageContaining("needs an id and a pattern");
        assertThatExceptionOfType(InstallationException.class)
                .isThrownBy(() -> Resources.rules("test/rule/words.tsv"))
                .withMessageContaining("words.tsv is damaged");
    }
}
