package rapporteur.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.origin.Statement;
import rapporteur.reading.Reader;
import rapporteur.reading.Reading;
import rapporteur.reading.SharedReader;
import rapporteur.reading.Told;

/** One statement carried by several reports, in reports as the whole program reads them. */
@ExtendWith(SharedReader.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StatementIdentityTest {

    private final Reader reader;

    StatementIdentityTest(Reader reader) {
        this.reader = reader;
    }

    @Test
    void the_same_words_in_other_marks_are_one_statement() {
        assertThat(areOne(
                        "“The dike will hold,” Ivo Marn told reporters on Monday.",
                        "\"The dike will hold,\" said Ivo Marn, the mayor of Vellen."))
                .isTrue();
    }

    @Test
    void a_quotation_cut_short_is_the_same_statement() {
        assertThat(areOne(
                        "“The dike will hold. Nobody has to leave the valley tonight,” Ivo Marn said.",
                        "“Nobody has to leave the valley tonight,” Ivo Marn said."))
                .isTrue();
    }

    @Test
    void one_speaker_who_is_reported_in_other_words_says_the_same() {
        assertThat(areOne(
                        "Ivo Marn said that engineers had found three cracks in the northern wall of the old dike.",
                        "Engineers found three cracks in the northern wall of the dike, Ivo Marn said."))
                .isTrue();
    }

    @Test
    void other_figures_are_another_statement() {
        assertThat(areOne(
                        "Ivo Marn said that 40 houses in the lower town had burned down.",
                        "Ivo Marn said that 65 houses in the lower town had burned down."))
                .isFalse();
    }

    @Test
    void two_speakers_who_agree_make_two_statements() {
        assertThat(areOne(
                        "Ivo Marn said that engineers had found cracks in the wall of the old dike.",
                        "Lena Osk said that engineers had found deep cracks in the dike."))
                .isFalse();
    }

    @Test
    void who_denies_does_not_say_the_same() {
        assertThat(areOne(
                        "Ivo Marn said that engineers had found three cracks in the northern wall.",
                        "Ivo Marn denied that engineers had found three cracks in the northern wall."))
                .isFalse();
    }

    @Test
    void who_relays_a_statement_does_not_make_it() {
        assertThat(areOne(
                        "Ivo Marn said that Lena Osk had asked whether the old dike would hold until spring.",
                        "Lena Osk asked whether the old dike would hold until spring."))
                .as("the first statement of each report")
                .isFalse();
    }

    /** Whether the outermost first statements of two reports are one. */
    private boolean areOne(String one, String two) {
        List<Reading> readings = new ArrayList<>();
        readings.add(read("one", one));
        readings.add(read("two", two));
        List<Statement> statements = Situations.of(readings, List.of()).statements();
        Statement first = first(statements, "one");
        Statement second = first(statements, "two");
        return first.sameAs().contains(second.id());
    }

    private static Statement first(List<Statement> statements, String report) {
        return statements.stream()
                .filter(statement -> statement.report().equals(report)
                        && statement.attribution().within() == null)
                .findFirst()
                .orElseThrow();
    }

    private Reading read(String id, String text) {
        return Told.as(id, text).read(reader);
    }
}
