package rapporteur.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.actor.Party;
import rapporteur.origin.Figure;
import rapporteur.reading.Reader;
import rapporteur.reading.SharedReader;
import rapporteur.reading.Told;

/** On whose word a figure stands that nobody is quoted for. */
@ExtendWith(SharedReader.class)
class WhoseWordTest {

    private final Reader reader;

    WhoseWordTest(Reader reader) {
        this.reader = reader;
    }

    /** Who vouches for the figure with this number: a name, the words for somebody unnamed, or {@code the report}. */
    private String voucher(double number, Told told) {
        Situation situation = Situations.of(List.of(told.read(reader)), List.of());
        Figure figure = situation.figures().stream()
                .filter(known ->
                        Double.valueOf(number).equals(known.quantity().amount().low()))
                .findFirst()
                .orElseThrow();
        return situation.actors().stream()
                .filter(party -> party.id().equals(figure.voice().party()))
                .map(Party::profile)
                .map(Party.Profile::name)
                .findFirst()
                .orElse(
                        figure.voice().text() == null
                                ? "the report"
                                : figure.voice().text());
    }

    private String voucher(double number, String text) {
        return voucher(number, Told.as("r", text));
    }

    @Test
    void aCompanysStatementIsTheCompanysWord() {
        Told told = Told.as(
                        "r",
                        "Nordvik Shipping has moved 40 of its crew to the Elba. Nordvik Shipping will repair the hull in Tarn."
                                + " The fire destroyed 12 cabins.")
                .in("Nordvik Shipping");
        assertThat(voucher(12, told)).isEqualTo("Nordvik Shipping");
    }

    @Test
    void aNewspaperThatSawALetterIsNoParty() {
        Told told = Told.as(
                        "r",
                        "The Hill Courier has seen the letter. The Hill Courier spoke to the crew. The fire destroyed 12 cabins.")
                .in("The Hill Courier");
        assertThat(voucher(12, told)).isEqualTo("the report");
    }

    @Test
    void aBareNumberIsTheWordOfWhomItIsSaidToBeOf() {
        assertThat(voucher(26, "Some 31 miners were hurt, Ida Roth said. The ministry's 26 is the lower number."))
                .isEqualTo("The ministry");
    }

    @Test
    void whoClaimedANumberVouchesForIt() {
        assertThat(voucher(900, "Some 350 miners went on strike, fewer than the 900 claimed by Ida Roth."))
                .isEqualTo("Ida Roth");
    }

    @Test
    void whoIsCountedDoesNotVouch() {
        assertThat(voucher(2, "Two officials told the mayor that the bridge was closed."))
                .isEqualTo("the report");
    }

    @Test
    void aPartOfWhatSomebodyCountedIsHisWordToo() {
        assertThat(voucher(26, "Some 164 people had been treated, Ida Roth said. Of those, 26 stayed overnight."))
                .isEqualTo("Ida Roth");
    }

    @Test
    void anEstimateIsTheWordOfWhoMadeIt() {
        assertThat(voucher(
                        300,
                        "The mayor, Ida Roth, spoke to the council. According to her estimate, 300 beds are needed."))
                .isEqualTo("Ida Roth");
    }

    @Test
    void aMinisterNamedAfterACommaIsTheMinister() {
        assertThat(voucher(
                        60,
                        "The plot failed, the Minister of National Defence, General Paul Roth, announced. The minister said"
                                + " that some 60 men took part."))
                .isEqualTo("Paul Roth");
    }

    @Test
    void whoseSpeakerSpokeIsWhoseSentenceStandsBefore() {
        assertThat(voucher(
                        40,
                        "The Dockers' Federation calls it a lockout. The Dockers' Federation says it will sue. Brava Shipping"
                                + " rejects the term. \"We closed 40 gates,\" its director, Ida Roth, said."))
                .isEqualTo("Ida Roth");
    }

    @Test
    void aPressServiceRelaysNobody() {
        Told told = Told.as(
                "r",
                "The president opened the bridge, the presidential press service reports. The minister, Ida Roth, said that 40"
                        + " ships had passed.");
        assertThat(Situations.of(List.of(told.read(reader)), List.of()).figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.voice().chain()).isEmpty());
    }

    @Test
    void aRelativePronounIsCalledByWhatItTakesUp() {
        assertThat(voucher(6, "The mayor showed a letter, which reports that six people died."))
                .isEqualTo("a letter");
    }

    @Test
    void whomAPaperCitesVouchesAndNotThePaper() {
        assertThat(voucher(38, "Some 38 hikers are missing, the Hill Courier reported, citing the mayor, Ida Roth."))
                .isEqualTo("Ida Roth");
    }

    @Test
    void preliminaryDataAreTheWordOfWhoGivesThem() {
        assertThat(voucher(
                        12,
                        "The colonel, Ida Roth, called the claim a lie. According to preliminary data, she added, the other side"
                                + " lost at least 12 men."))
                .isEqualTo("Ida Roth");
    }
}
