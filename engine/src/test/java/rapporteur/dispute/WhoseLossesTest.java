package rapporteur.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.intake.Block;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import rapporteur.reading.Reader;
import rapporteur.reading.Reading;
import rapporteur.reading.SharedReader;
import rapporteur.situation.Situations;
import rapporteur.text.Span;

/** Figures of the losses of two invented states, each of which counts its own and the other's. */
@ExtendWith(SharedReader.class)
class WhoseLossesTest {

    private final Reader reader;

    private static final String NORLANDIC =
            "The Norlandian Defence Ministry said that six of its soldiers had been killed on the ridge.";

    WhoseLossesTest(Reader reader) {
        this.reader = reader;
    }

    private Reading report(String id, String text) {
        Span whole = new Span(0, text.length());
        return reader.read(new Report(
                id,
                new Provenance(id, "", null),
                new Imprint(null, null, List.of(), "en", new Publication("2031-05-06", Publication.From.GIVEN), null),
                text,
                List.of(new Block(whole, Block.Kind.PARAGRAPH, whole))));
    }

    private List<Dispute> disputes(String... texts) {
        List<Reading> readings = new ArrayList<>();
        for (String text : texts) {
            readings.add(report("report-" + readings.size(), text));
        }
        return Situations.of(readings, List.of()).disputes();
    }

    private static List<String> positions(Dispute dispute) {
        return dispute.answers().stream().map(Answer::position).toList();
    }

    @Test
    void aSpokesmansOwnSideIsThatOfTheMinistryHeSpeaksFor() {
        assertThat(disputes(
                        "The Vasterian Defence Ministry blamed the weather. \"There are no dead on our side,\" its"
                                + " spokesman, Major Tarik Oman, told reporters.",
                        "An officer of the Norlandian staff said that at least 15 Vasterian soldiers were killed.",
                        NORLANDIC))
                .singleElement()
                .satisfies(dispute -> {
                    assertThat(dispute.kind()).isEqualTo(Dispute.Kind.CONFLICT);
                    assertThat(positions(dispute)).containsExactly("none", "at least 15");
                });
    }

    @Test
    void noLossesAmongPeopleMeanThatNobodyDied() {
        assertThat(disputes(
                        "\"There are no losses among the Vasterian troops,\" a Vasterian general said.",
                        "The Norlandian Defence Ministry said that at least 15 Vasterian soldiers were killed.",
                        NORLANDIC))
                .singleElement()
                .satisfies(dispute -> assertThat(positions(dispute)).containsExactly("none", "at least 15"));
    }

    @Test
    void peopleNamedByTheirStateAreItsDead() {
        assertThat(disputes(
                        "The Vasterian Defence Ministry claimed 30 dead Norlandians.",
                        NORLANDIC,
                        "The Vasterian Defence Ministry said that two Vasterian soldiers were killed."))
                .singleElement()
                .satisfies(dispute -> assertThat(positions(dispute)).containsExactly("30", "six"));
    }

    @Test
    void whatASideSaysOfItsMenInOneBreathIsOfThemAll() {
        assertThat(disputes(
                        "\"Three Vasterian soldiers died. Two servicemen were wounded,\" Vasterian General Tarik"
                                + " Oman said.",
                        "The Norlandian Defence Ministry said that nine Norlandian soldiers were wounded."))
                .isEmpty();
    }
}
