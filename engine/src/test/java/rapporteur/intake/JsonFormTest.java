package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonFormTest extends FormContract {

    private static final Intake CLEAN = new Intake(Intake.Options.clean());
    private static final Intake KEPT = new Intake(Intake.Options.kept());

    @Override
    String ending() {
        return ".json";
    }

    @Override
    String capture() {
        String text = TITLE + "\\n\\n" + String.join("\\n\\n", PARAGRAPHS).replace("ä", "\\u00e4")
                + "\\n\\nRead also:\\n- Six ways to cook a herring\\n";
        return "{\"title\": \"" + TITLE + "\", \"outlet\": \"Harbour Daily\", \"byline\": [\"Ida Berg\", \"Tom Ash\"],"
                + " \"published\": \"2025-03-03T00:00:00\", \"more\": {\"a\": [1, {}]}, \"text\": \"" + text + "\"}";
    }

    @Override
    String words(String captured) {
        return captured.replace("\\u00e4", "ä");
    }

    @Test
    void whatIsGivenIsBelieved() throws IOException {
        Report report = read(CLEAN, """
                {"id": "r7", "text": "By Ann Lee\\n\\nThe council of Lume met on Monday and did not agree on anything at all.",
                 "title": "Council meets", "outlet": "The Lume Post", "byline": "Ida Berg and Tom Ash",
                 "published": "2024-05-01", "url": "https://lume.example/a", "language": "en"}
                """);
        assertThat(report.id()).isEqualTo("r7");
        assertThat(report.imprint().title()).isEqualTo("Council meets");
        assertThat(report.imprint().outlet()).isEqualTo("The Lume Post");
        assertThat(report.imprint().byline()).containsExactly("Ida Berg", "Tom Ash");
        assertThat(report.imprint().published()).isEqualTo(new Publication("2024-05-01", Publication.From.GIVEN));
        assertThat(report.provenance().url()).isEqualTo("https://lume.example/a");
        assertThat(report.text()).isEqualTo("The council of Lume met on Monday and did not agree on anything at all.");
    }

    @Test
    void aTitleGivenApartIsNoBlockOfTheText() throws IOException {
        Report report = read(CLEAN, """
                {"title": "Council meets", "text": "The council of Lume met on Monday and did not agree on anything."}
                """);
        assertThat(report.imprint().title()).isEqualTo("Council meets");
        assertThat(report.blocks()).hasSize(1).allMatch(block -> block.kind() == Block.Kind.PARAGRAPH);
    }

    @Test
    void asItStandsTheTextIsTheSameToTheUnit() throws IOException {
        Report report = read(KEPT, """
                {"text": "  A  line.\\r\\nREAD ALSO: another \\ud83d\\ude00\\n\\n\\n\\tThe \\"end\\" \\/ \\ud800 \\n"}
                """);
        assertThat(report.text())
                .isEqualTo("  A  line.\r\nREAD ALSO: another \uD83D\uDE00\n\n\n\tThe \"end\" / \uFFFD \n");
        assertThat(report.blocks().stream().map(block -> block.span().of(report.text())))
                .containsExactly("A  line.\r\nREAD ALSO: another \uD83D\uDE00", "The \"end\" / \uFFFD");
    }

    @Test
    void aPageMayStandInAnObject() throws IOException {
        Report report = read(CLEAN, """
                {"html": "<html><body><h1>Council meets<\\/h1><p>The council of Lume met on Monday, said its clerk, and did not\
                 agree on anything at all.<\\/p><\\/body><\\/html>", "outlet": "The Lume Post"}
                """);
        assertThat(report.imprint().outlet()).isEqualTo("The Lume Post");
        assertThat(report.text()).contains("The council of Lume met on Monday, said its clerk");
    }

    @Test
    void ninjsIsRead() throws IOException {
        Report report = read(CLEAN, """
                {"uri": "urn:newsml:wire.example:20250303:7", "type": "text", "title": "ferry-1-lead", "headline": "Ferry fire",
                 "byline": "Ida Berg", "versioncreated": "2025-03-05T10:00:00Z", "firstcreated": "2025-03-03T19:15:00+01:00",
                 "language": "en", "located": "Lume", "copyrightholder": "Lume Wire Ltd", "provider": {"literal": "Lume Wire"},
                 "subject": [{"name": "fire", "scheme": {"a": [[]]}}],
                 "body_text": "The council of Lume met on Monday and did not agree on anything at all."}
                """);
        assertThat(report.id()).isEqualTo("urn-newsml-wire-example-20250303-7");
        assertThat(report.imprint().title()).isEqualTo("Ferry fire");
        assertThat(report.imprint().byline()).containsExactly("Ida Berg");
        assertThat(report.imprint().outlet()).isEqualTo("Lume Wire");
        assertThat(report.imprint().published()).isEqualTo(new Publication("2025-03-03T19:15", Publication.From.GIVEN));
    }

    @Test
    void ninjs3IsRead() throws IOException {
        Report report = read(CLEAN, """
                {"uri": "https://wire.example/7", "headlines": [{"role": "short", "value": "Fire"}, {"role": "main", "value": "Ferry fire"}],
                 "bylines": [{"value": "Ida Berg"}, {"value": "Tom Ash"}], "infosources": [{"name": "Lume Wire"}],
                 "bodies": [{"role": "main", "contenttype": "text/html", "value": "<p>no</p>"},
                  {"role": "main", "contenttype": "text/plain",
                   "value": "The council of Lume met on Monday and did not agree on anything at all."}]}
                """);
        assertThat(report.provenance().url()).isEqualTo("https://wire.example/7");
        assertThat(report.imprint().title()).isEqualTo("Ferry fire");
        assertThat(report.imprint().byline()).containsExactly("Ida Berg", "Tom Ash");
        assertThat(report.imprint().outlet()).isEqualTo("Lume Wire");
        assertThat(report.text()).startsWith("The council");
    }

    @Test
    void ourOwnMembersGoFirst() throws IOException {
        Report report = read(CLEAN, """
                {"headline": "Theirs", "title": "Ours", "provider": "Theirs", "outlet": "Ours", "body_text": "Theirs.",
                 "text": "The council of Lume met on Monday and did not agree on anything at all."}
                """);
        assertThat(report.imprint().title()).isEqualTo("Ours");
        assertThat(report.imprint().outlet()).isEqualTo("Ours");
        assertThat(report.text()).startsWith("The council");
    }
}
