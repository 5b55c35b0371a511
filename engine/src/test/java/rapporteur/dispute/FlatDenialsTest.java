package rapporteur.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.reading.Reader;
import rapporteur.reading.SharedReader;

/** What one side says, and another flatly denies in words of its own. */
@ExtendWith(SharedReader.class)
class FlatDenialsTest {

    private final Reader reader;

    FlatDenialsTest(Reader reader) {
        this.reader = reader;
    }

    private List<Dispute> disputes(String... texts) {
        return Accounts.disputes(reader, "2031-05-06", texts);
    }

    private void assertDenial(String... texts) {
        assertThat(disputes(texts)).singleElement().satisfies(dispute -> {
            assertThat(dispute.kind()).isEqualTo(Dispute.Kind.DENIAL);
            assertThat(dispute.answers()).hasSize(2);
        });
    }

    @Test
    void whatThereWasNoneOfAnswersWhoTellsOfIt() {
        assertDenial(
                "\"There was an annex,\" Ida Roth of the miners' union told Ada Brok.",
                "\"No annex came to us,\" the minister, Ada Brok, told Ida Roth.");
    }

    @Test
    void whoDidNothingAnswersWhoSaysThatItWasDone() {
        assertDenial(
                "Officials of Ida Roth hid the fever, the minister, Ada Brok, said.",
                "\"I hid nothing,\" the governor, Ida Roth, told Ada Brok.");
    }

    @Test
    void oneWordInCommonIsNotEnoughWhereMoreIsDenied() {
        assertThat(
                        disputes(
                                "Buses were late in the capital, Ada Brok said.",
                                "No buses with armed men from the northern camps came to the harbour, the governor, Ida Roth, said."))
                .isEmpty();
    }

    @Test
    void whatNobodyWantsIsNoDenialOfWhatAnotherWants() {
        assertThat(disputes(
                        "Norland wants calm, its envoy, Ada Brok, said. \"Nobody wants that bridge,\" Ida Roth said."))
                .isEmpty();
    }

    @Test
    void aDenialSetBesideAClaimIsOfIt() {
        assertDenial(
                "The town had no warning, the mayor, Ada Brok, said, a charge that the governor, Ida Roth, denied.");
    }

    @Test
    void anAccusationIsAnsweredByTheAccused() {
        assertThat(disputes(
                        "The lake was low in May, Ida Roth said. Ada Brok, the mayor, accused Nordvik Mining of poisoning the lake."
                                + " Nordvik Mining rejected the accusation."))
                .singleElement()
                .satisfies(dispute -> assertThat(dispute.question()).contains("poisoning"));
    }
}
