package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TextFormTest extends FormContract {

    private static final Intake CLEAN = new Intake(Intake.Options.clean());

    @Override
    String ending() {
        return ".txt";
    }

    @Override
    String capture() {
        return "Harbour Daily\nNEWS  |  SPORT  |  SHIPPING\n\n" + TITLE + "\n" + TITLE
                + "\n\nBy Ida Berg and Tom Ash\nMarch 3, 2025 7:15 PM\nShare   Email   Print\n\n"
                + String.join("\n\n", PARAGRAPHS)
                + "\n\nRead also:\n- Six ways to cook a herring\n- Port fees to rise\n\n© 2025 Harbour Daily\n";
    }

    @Override
    String words(String captured) {
        return captured;
    }

    @Test
    void aStampGluedToABylineIsReadAndLeftOut() throws IOException {
        Report report = read(CLEAN, """
                Bridge closes for a year

                Ida BergMay 2, 2024 11:05 AMlocal
                Bridge closes for a yearImage Credits: city

                The old bridge over the Lume will close to all traffic in June, so that its two missing pillars can be built again, the council said on Thursday.
                """);
        assertThat(report.imprint().byline()).containsExactly("Ida Berg");
        assertThat(report.imprint().published()).isEqualTo(new Publication("2024-05-02T11:05", Publication.From.TEXT));
        assertThat(report.text())
                .startsWith("Bridge closes for a year\n\nThe old bridge")
                .endsWith("Thursday.");
    }

    @Test
    void linesBrokenToAWidthAreOneParagraph() throws IOException {
        Report report = read(CLEAN, """
                The council met on Monday to talk about the bridge, which has been closed
                since the flood of 2019 and which nobody seems to want to pay for, though
                everybody would like to use it again before the next winter comes round.

                It will meet again in June, said the mayor, who hopes that by then at the
                latest somebody will have found the money for the two missing pillars.
                """);
        assertThat(report.blocks()).hasSize(2);
        assertThat(report.text()).contains("closed since the flood").contains("at the latest");
    }

    @Test
    void aTextWithoutATitleHasNone() throws IOException {
        Report report = read(CLEAN, """
                The minister told reporters on Monday that the bridge would open again before the end of the year.
                Nobody in the room believed him, and one of them said so to his face.
                """);
        assertThat(report.imprint().title()).isNull();
        assertThat(report.imprint().outlet()).isNull();
        assertThat(report.imprint().published()).isNull();
        assertThat(report.blocks()).hasSize(2).allMatch(block -> block.kind() == Block.Kind.PARAGRAPH);
    }

    @Test
    void shortLinesAboveProseAreHeadings() throws IOException {
        Report report = read(CLEAN, """
                What we know about the bridge

                The bridge over the Lume has been closed since the flood, and it will stay so.

                Who pays?

                Nobody has said so far who will pay for the pillars that were washed away.
                """);
        assertThat(report.blocks().stream().map(Block::kind))
                .containsExactly(Block.Kind.TITLE, Block.Kind.PARAGRAPH, Block.Kind.HEADING, Block.Kind.PARAGRAPH);
    }

    @Test
    void whatASpeakerSaysInATranscriptIsNoHeading() throws IOException {
        Report report = read(CLEAN, """
                ORDELL: What broke the bridge?

                MARIN: The river broke it. It had risen by three metres in a night.

                ORDELL: And the pillars?

                MARIN: They are gone. You may look for them in the sea, if you like.
                """);
        assertThat(report.blocks()).hasSize(4).allMatch(block -> block.kind() == Block.Kind.PARAGRAPH);
        assertThat(report.imprint().dateline()).isNull();
    }

    @Test
    void aReportInAnotherLanguageIsKeptAndNotRead() throws IOException {
        Report report = read(
                CLEAN,
                "Brücke bleibt gesperrt\n\nDie alte Brücke über die Lume wird im Juni für den Verkehr gesperrt, wie der Rat am"
                        + " Donnerstag mitteilte. Wer die Kosten trägt, ist noch nicht bekannt.\n");
        assertThat(report.imprint().language()).isEqualTo("de");
        assertThat(report.isRead()).isFalse();
        assertThat(report.imprint().title()).isEqualTo("Brücke bleibt gesperrt");
    }

    @Test
    void marksOfMarkdownAreNoWords() throws IOException {
        Report report = read(
                CLEAN,
                "# " + TITLE + "\n\n![The ferry](https://harbour.example/ferry.jpg)\n\nThe coast guard [said on Monday]"
                        + "(https://harbour.example/1) that **nine people** had died when the ferry caught fire off the port.\n\n"
                        + PARAGRAPHS.get(2) + "\n");
        assertThat(report.text())
                .isEqualTo(TITLE
                        + "\n\nThe coast guard said on Monday that nine people had died when the ferry caught fire off the"
                        + " port.\n\n" + PARAGRAPHS.get(2));
    }

    @Test
    void bracketsAndAsterisksThatMarkNothingStay() throws IOException {
        String line =
                "The minister [of ports] said that 2 * 3 hands were enough, and that he (the owner) had agreed to it*.";
        assertThat(read(CLEAN, TITLE + "\n\n" + line + "\n\n" + PARAGRAPHS.get(2))
                        .text())
                .contains(line);
    }
}
