package rapporteur.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.reading.Reader;
import rapporteur.reading.SharedReader;

/** Figures that are told apart by what they are the value of, and by whom they count. */
@ExtendWith(SharedReader.class)
class ValuesInDisputeTest {

    private final Reader reader;

    ValuesInDisputeTest(Reader reader) {
        this.reader = reader;
    }

    private List<Dispute> disputes(String... texts) {
        return Accounts.disputes(reader, "2031-05-06", texts);
    }

    @Test
    void sharesOfOneThingDifferHoweverTheyArePut() {
        assertThat(disputes(
                        "The electoral office put turnout at 64 percent.",
                        "Observers from the church spoke of a turnout of 52 percent."))
                .singleElement()
                .satisfies(dispute -> {
                    assertThat(dispute.kind()).isEqualTo(Dispute.Kind.CONFLICT);
                    assertThat(Accounts.positions(dispute)).containsExactly("64 percent", "52 percent");
                });
    }

    @Test
    void sharesOfTwoThingsAreNoDispute() {
        assertThat(disputes(
                        "The electoral office put turnout at 64 percent.",
                        "The electoral office put inflation at 12 percent."))
                .isEmpty();
    }

    @Test
    void aRoundedShareIsTheSameShare() {
        assertThat(disputes(
                        "The electoral office put turnout at 64.3 percent.",
                        "The church's observers put turnout at 64 percent."))
                .isEmpty();
    }

    @Test
    void crowdsAreCounted() {
        assertThat(disputes("The police spoke of a crowd of 4,000.", "A crowd of 30,000 gathered, the union said."))
                .singleElement()
                .satisfies(dispute -> assertThat(Accounts.positions(dispute)).containsExactly("4,000", "30,000"));
    }

    @Test
    void whoLivesSomewhereIsNotAmongTheDead() {
        assertThat(disputes(
                        "Six workers were killed by the gas, which drifted over a town of 64,000.",
                        "Six workers were killed by the gas, the mayor said."))
                .isEmpty();
    }

    @Test
    void aSmallerNumberOfThoseJustToldOfIsPartOfThem() {
        assertThat(disputes(
                        "The hospital said that 70 people were injured. Four were operated on.",
                        "The hospital said that 70 people were injured. Four were operated on."))
                .isEmpty();
    }

    @Test
    void aSeriesStartsWithThoseWhoWereAllThereWere() {
        assertThat(Accounts.disputes(
                        reader,
                        null,
                        "Two miners were killed on 5 May 2031.",
                        "By 9 May 2031 three people had died, the mayor, Ada Brok, said."))
                .singleElement()
                .satisfies(dispute -> {
                    assertThat(dispute.kind()).isEqualTo(Dispute.Kind.UPDATE);
                    assertThat(Accounts.positions(dispute)).containsExactly("two", "three");
                });
    }

    @Test
    void aUnionsMembersAreCiviliansLikeOthers() {
        assertThat(disputes(
                        "The Dockers' Union said that at least 40 of its members were injured.",
                        "The police put the number of injured civilians at nine."))
                .singleElement()
                .satisfies(dispute -> assertThat(Accounts.positions(dispute)).containsExactly("at least 40", "nine"));
    }

    @Test
    void whatIsUsualIsNoCountOfNow() {
        assertThat(disputes("Some 23 ships lay at anchor, the harbour master, Ida Roth, said. Four or five is usual."))
                .isEmpty();
    }

    @Test
    void figuresThatOneReportSetsSideBySideAreOfOneThing() {
        assertThat(disputes("Nordvik says sixty-one tonnes ran out, the inspectorate says 112."))
                .singleElement()
                .satisfies(
                        dispute -> assertThat(Accounts.positions(dispute)).containsExactly("sixty-one tonnes", "112"));
    }

    @Test
    void thoseWhoAreSureAreOthersThanAllThereMayBe() {
        assertThat(disputes(
                        "There are 71 cases of river fever in the valley, the health office said.",
                        "There are 33 suspected cases of river fever in the valley, the mayor, Ida Roth, said."))
                .singleElement()
                .satisfies(dispute -> {
                    assertThat(dispute.kind()).isEqualTo(Dispute.Kind.SCOPE);
                    assertThat(Accounts.positions(dispute)).containsExactly("71", "33 suspected");
                });
    }

    @Test
    void theConfirmedDeadAreTheDead() {
        assertThat(disputes(
                        "Fourteen people are confirmed dead, Ida Roth said.", "Fourteen people died, Ada Brok said."))
                .isEmpty();
    }
}
