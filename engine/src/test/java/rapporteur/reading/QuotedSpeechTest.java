package rapporteur.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.attribution.Attribution;
import rapporteur.attribution.Attribution.Mode;
import rapporteur.intake.Block;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Report;
import rapporteur.text.Span;

/** Speech in quotation marks, and words in quotation marks that are no speech, as the whole reader reads them. */
@ExtendWith(SharedReader.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QuotedSpeechTest {

    private final Reader reader;

    QuotedSpeechTest(Reader reader) {
        this.reader = reader;
    }

    @Test
    void a_speech_opens_each_paragraph_and_closes_once() {
        String text = "Vell wrote:\n“The dam was never safe.\n“Nobody checked it for years.\n“Now we pay for it.”";
        Attribution wrote = only(text);
        assertThat(words(text, wrote.anatomy().source())).containsExactly("Vell");
        assertThat(String.join(" ", words(text, wrote.anatomy().content())))
                .contains("never safe")
                .contains("Nobody checked")
                .contains("we pay");
    }

    @Test
    void a_paragraph_after_a_colon_is_quoted_without_marks() {
        String text = "The ministry met on Monday. The statement read in full:\n"
                + "We regret the loss of life in the valley. We will pay for the burials.\nThe mayor did not answer.";
        Attribution read = read(text).stream()
                .filter(found -> words(text, found.anatomy().cue()).contains("read"))
                .findFirst()
                .orElseThrow();
        assertThat(read.mode()).isEqualTo(Attribution.Mode.DIRECT);
        assertThat(words(text, read.anatomy().source())).containsExactly("The statement");
        assertThat(words(text, read.anatomy().content()))
                .containsExactly("We regret the loss of life in the valley. We will pay for the burials.");
    }

    @Test
    void a_list_after_a_colon_is_nobodys_words() {
        String text = "The mayor gave three reasons for the closure of the bridge:\n"
                + "Money is short. The piers are old. The river is high.";
        assertThat(read(text)).isEmpty();
    }

    @Test
    void a_quotation_broken_by_its_cue_is_one() {
        for (String text : List.of(
                "“The bridge is safe,” said Orla Venn, “and we checked it twice.”",
                "‘The bridge is safe,’ said Orla Venn, ‘and we checked it twice.’")) {
            Attribution said = only(text);
            assertThat(said.mode()).as(text).isEqualTo(Attribution.Mode.DIRECT);
            assertThat(words(text, said.anatomy().source())).as(text).containsExactly("Orla Venn");
            assertThat(words(text, said.anatomy().content()))
                    .as(text)
                    .containsExactly("The bridge is safe", "and we checked it twice");
        }
    }

    @Test
    void a_quotation_in_what_is_told_lies_within_it() {
        String text = "Orla Venn told the panel that her brother had said: “I can’t swim.”";
        List<Attribution> found = read(text);
        assertThat(found).hasSize(2);
        assertThat(found.get(1).within()).isEqualTo(found.get(0).id());
        assertThat(words(text, found.get(1).anatomy().source())).containsExactly("her brother");
    }

    @Test
    void who_speaks_in_a_transcript_is_told_by_the_label() {
        String text = "INTERVIEWER: Why did you leave?\nMARA OSK: Because the water rose. We had no boat.\n"
                + "INTERVIEWER: Who helped you?\nMARA OSK: My neighbours did.";
        List<Attribution> turns = read(text);
        assertThat(turns)
                .flatExtracting(turn -> words(text, turn.anatomy().source()))
                .containsExactly("INTERVIEWER", "MARA OSK", "INTERVIEWER", "MARA OSK");
    }

    @Test
    void scare_quotes_are_part_of_what_is_said_around_them() {
        for (String text : List.of(
                "The minister described the so-called “water council” as a “waste of time”.",
                "He spoke of his “exasperation” with the talks.",
                "Ivo Marn said the “gate war” was over.")) {
            assertThat(only(text).mode()).as(text).isEqualTo(Mode.MIXED);
        }
    }

    @Test
    void a_word_in_marks_that_nobody_is_said_to_say_is_no_statement() {
        for (String text : List.of(
                "The so-called “water council” met on Monday.",
                "There was “exasperation” in the town after the vote.",
                "The “experts” were silent.")) {
            assertThat(read(text)).as(text).isEmpty();
        }
    }

    @Test
    void who_promises_that_something_will_not_be_does_promise() {
        Attribution promised = only("The mayor promised no increase in taxes.");
        assertThat(promised.stance().negated()).isFalse();
    }

    private Attribution only(String text) {
        List<Attribution> found = read(text);
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    private static List<String> words(String text, List<Span> spans) {
        return spans.stream().map(span -> span.of(text)).toList();
    }

    private List<Attribution> read(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String paragraph : text.split("\n")) {
            Span span = new Span(start, start + paragraph.length());
            blocks.add(new Block(span, Block.Kind.PARAGRAPH, span));
            start = span.end() + 1;
        }
        return reader.read(new Report(
                        "speech",
                        new Provenance("speech.txt", "00", null),
                        new Imprint(null, null, List.of(), "en", null, null),
                        text,
                        blocks))
                .attributions();
    }
}
