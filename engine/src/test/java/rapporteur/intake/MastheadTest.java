package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands above a report, in the forms in which wires, broadcasters, institutes and newsletters print it. */
class MastheadTest {

    private static final Intake INTAKE = new Intake(Intake.Options.clean());
    private static final String TITLE = "Nine dead in ferry fire off Lume";
    private static final String PROSE = """
            Nine people died when a ferry caught fire off the port of Lume on Tuesday, the coast guard said.

            The owner said that all doors had been inspected in January and that it would help the police.
            """;

    @Test
    void aWiresSlugAndNotesToEditorsAreNoTitle() {
        Report report = read("LUME WIRE                     GENERAL / SHIPPING\nISLAND-FERRY (WRAP 2)\n"
                + "Adds the owner in para 3, divers\n\n" + TITLE + "\n\nBy Ida Berg\n\nLUME, June 3 (LumeWire) - "
                + PROSE);
        assertThat(report.imprint().title()).isEqualTo(TITLE);
        assertThat(report.imprint().outlet()).isEqualTo("Lume Wire");
        assertThat(report.imprint().byline()).containsExactly("Ida Berg");
        assertThat(report.text()).startsWith(TITLE + "\n\nLUME, June 3");
    }

    @Test
    void theAgencyOfADatelineIsTheOutletWhereNothingElseIs() {
        Imprint imprint =
                read(TITLE + "\n\nLUME, June 3 (Valley Wire) - " + PROSE).imprint();
        assertThat(imprint.outlet()).isEqualTo("Valley Wire");
        assertThat(imprint.byline()).isEmpty();
    }

    @Test
    void theAgencyOfADatelineIsCreditedInAnotherOutletsReport() {
        Imprint imprint = read("The Lume Courier\n\n" + TITLE + "\n\nLUME, June 3 (Valley Wire) - " + PROSE)
                .imprint();
        assertThat(imprint.outlet()).isEqualTo("The Lume Courier");
        assertThat(imprint.byline()).containsExactly("Valley Wire");
    }

    @Test
    void aStateAgencysNameIsNoTitle() {
        Imprint imprint = read("NORLAND PRESS AGENCY (NPA)\nWorld service / English / No. 0602-11\n\n"
                        + "ALL IS WELL ON BOARD THE LUME FERRY, MINISTER TELLS THE NATION\n\n" + PROSE)
                .imprint();
        assertThat(imprint.title()).isEqualTo("ALL IS WELL ON BOARD THE LUME FERRY, MINISTER TELLS THE NATION");
        assertThat(imprint.outlet()).isEqualTo("Norland Press Agency (NPA)");
    }

    @Test
    void aProgrammeIsTheTitleOfItsTranscript() {
        Report report =
                read("RADIO LUME 98.4 FM - \"THE HARBOUR HOUR\"\nTranscript of the programme of Tuesday 3 June 2025,"
                        + " 7.10 pm\nPresenter: Ida Berg. Guest: Tom Ash, head of the coast guard\n(Transcribed from the tape.)\n\n"
                        + "BERG: Good evening. How many people were on board when the fire broke out?\n\n"
                        + "ASH: We do not know. The list was lost in the fire, and the owner has no other.\n\n"
                        + "BERG: And the doors?\n\nASH: They were shut.\n\nENDS\n");
        assertThat(report.imprint().title()).isEqualTo("\"THE HARBOUR HOUR\"");
        assertThat(report.imprint().outlet()).isEqualTo("Radio Lume");
        assertThat(report.imprint().byline()).containsExactly("Ida Berg");
        assertThat(report.imprint().published()).isEqualTo(new Publication("2025-06-03T19:10", Publication.From.TEXT));
        assertThat(report.text())
                .as("who the guest is stays in the text")
                .contains("head of the coast guard")
                .doesNotContain("Transcri")
                .endsWith("They were shut.");
    }

    @Test
    void aTurnNamesThePresenter() {
        Imprint imprint =
                read("RADIO LUME  |  MORNING HOUR\nTranscript: Ida Berg talks to Tom Ash\nBroadcast Tuesday 3 June 2025,"
                                + " 07:35\nThis is a rush transcript. Check it before quoting.\n\n"
                                + "IDA BERG, PRESENTER: Good morning. How many people were on board?\n\n"
                                + "TOM ASH: We do not know. The list was lost in the fire, and the owner has no other.\n\n"
                                + "BERG: And the doors?\n\nASH: They were shut.\n\n[ENDS]\n\nListen again at any time.\n")
                        .imprint();
        assertThat(imprint.title()).isEqualTo("Transcript: Ida Berg talks to Tom Ash");
        assertThat(imprint.outlet()).isEqualTo("Radio Lume");
        assertThat(imprint.byline()).containsExactly("Ida Berg");
    }

    @Test
    void anInstitutesAuthorsStandBelowTheTitle() {
        Report report = read("REED INSTITUTE | HARBOUR PROGRAMME | POLICY BRIEF 2025/07\n3 June 2025\n\n"
                + "After the fire: what the port must do\n\nIda Berg and Tom Ash\n\n" + PROSE);
        assertThat(report.imprint().title()).isEqualTo("After the fire: what the port must do");
        assertThat(report.imprint().outlet()).isEqualTo("Reed Institute");
        assertThat(report.imprint().byline()).containsExactly("Ida Berg", "Tom Ash");
        assertThat(report.text()).startsWith("After the fire: what the port must do\n\nNine people");
    }

    @Test
    void lettersSetApartAreAName() {
        Imprint imprint =
                read("L U M E   L E T T E R          no. 311\nnotes from the quay\n\nTHE FIRE THAT EVERYBODY SAW COMING\n\n"
                                + PROSE)
                        .imprint();
        assertThat(imprint.outlet()).isEqualTo("Lume Letter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ida Berg\nJune 3, 2025",
                "Ida Berg\nHarbour correspondent",
                "By Ida Berg. Published 3 June 2025 at 06:00. Reading time: 4 min.",
                "Updated Tuesday 3 June 2025, 20:15. With Ida Berg",
                "Ida Berg Published June 3, 2025 08:15am",
                "By Ida Berg Columnist",
                "Words: Ida Berg Pictures: Tom Ash",
            })
    void bylinesComeInManyForms(String lines) {
        Report report = read(TITLE + "\n\n" + lines + "\n\n" + PROSE);
        assertThat(report.imprint().byline()).containsExactly("Ida Berg");
        assertThat(report.text()).startsWith(TITLE + "\n\nNine people");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lume, 3 June 2025",
                "New Lume, 3 June 2025\n\nThe fire was seen in New Lume as well.",
                "Old Harbour"
            })
    void aPlaceIsNobodysName(String lines) {
        assertThat(read(TITLE + "\n\n" + lines + "\n\n" + PROSE).imprint().byline())
                .isEmpty();
    }

    @Test
    void theReportersAreThoseThatANoteNamesWhereNoBylineDoes() {
        assertThat(read(TITLE + "\n\n" + PROSE
                                + "\n(Reporting by Ida Berg in Lume and Tom Ash in Oslo; editing by Ann Lee)\n")
                        .imprint()
                        .byline())
                .containsExactly("Ida Berg", "Tom Ash");
    }

    @Test
    void aPagesBylineNeedsNoBy() {
        String page = "<html><head><title>" + TITLE
                + " - The Lume Courier, International edition</title></head><body><h1>" + TITLE
                + "</h1><div class='byline'><a href='#'>Ida Berg</a> in Lume and <a href='#'>Tom Ash</a></div><p>"
                + PROSE.replace("\n\n", "</p><p>") + "</p></body></html>";
        assertThat(read(page).imprint().byline()).containsExactly("Ida Berg", "Tom Ash");
        assertThat(read(page).imprint().outlet()).isEqualTo("The Lume Courier");
    }

    @Test
    void aLetterSavedAsTextKeepsItsHeadersToItself(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("letter.txt"),
                "From: The Harbour Letter <ida@harbour.example>\nSubject: The fire that everybody saw coming\n"
                        + "Date: Tue, 3 Jun 2025 06:02 +0000\n\nView in browser | Forward to a friend\n\nTHE HARBOUR LETTER\n"
                        + "Notes from the quay. No. 12\n\n" + PROSE
                        + "\nThat is all. Reply to this email if you like.\n\nThe Harbour Letter is written by Ida Berg and edited by"
                        + " nobody.\nUnsubscribe | Update preferences\n");
        Report report = read(file.toString(), "");
        assertThat(report.imprint().title()).isEqualTo("The fire that everybody saw coming");
        assertThat(report.imprint().outlet()).isEqualTo("The Harbour Letter");
        assertThat(report.imprint().byline()).containsExactly("Ida Berg");
        assertThat(report.imprint().published()).extracting(Publication::value).isEqualTo("2025-06-03T06:02");
        assertThat(report.text())
                .startsWith("The fire that everybody saw coming\n\nNine people")
                .endsWith("help the police.");
    }

    @Test
    void aStationsNameIsNoTitleWhereAProgrammeStandsBelow() {
        Imprint imprint = read("NORLAND RADIO ONE\nMORNING DESK - Tuesday 3 June 2025, 07:35\nAutomatic transcript, not"
                        + " corrected.\n\nPresenter: Ida Berg\n\n" + PROSE)
                .imprint();
        assertThat(imprint.title()).isNull();
        assertThat(imprint.outlet()).isEqualTo("Norland Radio One");
        assertThat(imprint.byline()).containsExactly("Ida Berg");
    }

    @Test
    void aPageThatNamesItsAuthorsIsBelievedBeforeMetadataThatNameNobody() {
        String page = "<html><head><meta name='author' content='Courier staff and agencies'></head><body><h1>" + TITLE
                + "</h1><p>By Courier staff and Valley Wire · 3 June 2025</p><p>" + PROSE.replace("\n\n", "</p><p>")
                + "</p></body></html>";
        assertThat(read(page).imprint().byline()).containsExactly("Courier staff", "Valley Wire");
    }

    @Test
    void aTitleThatLooksLikeANameIsStillTheOnlyTitle() {
        assertThat(read("Lume Courier Sails Today\n\n" + PROSE).imprint().title())
                .isEqualTo("Lume Courier Sails Today");
    }

    private static Report read(String capture) {
        return read("-", capture);
    }

    private static Report read(String path, String standardInput) {
        byte[] bytes = standardInput.getBytes(StandardCharsets.UTF_8);
        try (var inputs = INTAKE.read(List.of(path), new ByteArrayInputStream(bytes))) {
            return ((Input.Read) inputs.findFirst().orElseThrow()).report();
        }
    }
}
