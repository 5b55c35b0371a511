package rapporteur.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.reading.Reader;
import rapporteur.reading.SharedReader;

/** Figures of the losses of two invented states, each of which counts its own and the other's. */
@ExtendWith(SharedReader.class)
class WhoseLossesTest {

    private final Reader reader;

    private static final String NORLANDIC =
            "The Norlandian Defence Ministry said that six of its soldiers had been killed on the ridge.";

    WhoseLossesTest(Reader reader) {
        this.reader = reader;
    }

    private List<Dispute> disputes(String... texts) {
        return Accounts.disputes(reader, "2031-05-06", texts);
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
                    assertThat(Accounts.positions(dispute)).containsExactly("none", "at least 15");
                });
    }

    @Test
    void noLossesAmongPeopleMeanThatNobodyDied() {
        assertThat(disputes(
                        "\"There are no losses among the Vasterian troops,\" a Vasterian general said.",
                        "The Norlandian Defence Ministry said that at least 15 Vasterian soldiers were killed.",
                        NORLANDIC))
                .singleElement()
                .satisfies(dispute -> assertThat(Accounts.positions(dispute)).containsExactly("none", "at least 15"));
    }

    @Test
    void peopleNamedByTheirStateAreItsDead() {
        assertThat(disputes(
                        "The Vasterian Defence Ministry claimed 30 dead Norlandians.",
                        NORLANDIC,
                        "The Vasterian Defence Ministry said that two Vasterian soldiers were killed."))
                .singleElement()
                .satisfies(dispute -> assertThat(Accounts.positions(dispute)).containsExactly("30", "six"));
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
