package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlFormTest extends FormContract {

    private static final Intake CLEAN = new Intake(Intake.Options.clean());

    @Override
    String ending() {
        return ".html";
    }

    @Override
    String capture() {
        return page(
                """
                <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-03-03T19:15:00+01:00",
                 "author":[{"@type":"Person","name":"Ida Berg"},{"@type":"Person","name":"Tom Ash"}]}</script>
                """,
                PARAGRAPHS.stream()
                        .map(p -> "<p>" + p.replace("“", "&ldquo;").replace("ä", "&auml;") + "</p>\r\n")
                        .collect(Collectors.joining()));
    }

    private static String page(String head, String body) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + TITLE
                + " | Harbour Daily</title><meta property=\"og:site_name\" content=\"Harbour Daily\">" + head
                + "</head><body><nav><a href=\"/\">News</a> <a href=\"/s\">Sport</a></nav><div class=\"cookie-banner\">"
                + "<p>We use cookies. You may change your mind at any time, and we will ask you again tomorrow.</p></div>"
                + "<article><h1>" + TITLE + "</h1><ul class=\"share-bar\"><li>Share on Facebook</li></ul>" + body
                + "</article><section class=\"related\"><h2>Read also</h2><ul><li><a href=\"#\">Six ways to cook a herring"
                + "</a></li></ul></section><footer>© 2025 Harbour Daily Ltd</footer></body></html>";
    }

    @Override
    String words(String captured) {
        return Jsoup.parse(captured).text();
    }

    @Test
    void whatThePageStatesOfItselfComesFirst() throws IOException {
        Imprint imprint = read(
                        CLEAN,
                        page(
                                "<meta name=\"citation_author\" content=\"Berg, Ida\"><meta name=\"DC.date.issued\" content=\"2025-03-04\">",
                                "<p>" + String.join("</p><p>", PARAGRAPHS) + "</p>"))
                .imprint();
        assertThat(imprint.byline()).containsExactly("Ida Berg");
        assertThat(imprint.published()).isEqualTo(new Publication("2025-03-04", Publication.From.METADATA));
    }

    @Test
    void aDayInTheAddressIsADate() throws IOException {
        Report report = read(
                CLEAN,
                page(
                        "<link rel=\"canonical\" href=\"https://harbour.example/2025/03/05/ferry-fire\">",
                        "<p>" + String.join("</p><p>", PARAGRAPHS) + "</p>"));
        assertThat(report.imprint().published()).isEqualTo(new Publication("2025-03-05", Publication.From.URL));
        assertThat(report.provenance().url()).isEqualTo("https://harbour.example/2025/03/05/ferry-fire");
    }

    @Test
    void aLaterVersionsDateDoesNotDisplaceTheAddresss() throws IOException {
        Report report = read(
                CLEAN,
                page(
                        "<meta property=\"article:published_time\" content=\"2025-03-06T01:10:00Z\">"
                                + "<link rel=\"canonical\" href=\"https://harbour.example/2025/03/05/ferry-fire\">",
                        "<p>" + String.join("</p><p>", PARAGRAPHS) + "</p>"));
        assertThat(report.imprint().published()).isEqualTo(new Publication("2025-03-05", Publication.From.URL));
    }

    @Test
    void captionsAreBlocksWithoutTheirCredits() throws IOException {
        Report report = read(
                CLEAN,
                page(
                        "",
                        "<figure><img src=\"a.jpg\"><figcaption>The ferry at the quay in 2019. (Ida Berg)</figcaption></figure><p>"
                                + String.join("</p><p>", PARAGRAPHS) + "</p>"));
        assertThat(report.blocks().get(1).kind()).isEqualTo(Block.Kind.CAPTION);
        assertThat(report.blocks().get(1).span().of(report.text())).isEqualTo("The ferry at the quay in 2019.");
    }

    @Test
    void boxesWithinTheTextAreLeftOut() throws IOException {
        Report report = read(
                CLEAN,
                page(
                        "<style>.sr{display:none}</style>",
                        "<p>" + PARAGRAPHS.get(0)
                                + "</p><div class=\"x1\"><b>Also in Shipping</b><br><a href=\"#\">Fees to rise</a>"
                                + "</div><p>" + PARAGRAPHS.get(1)
                                + "</p><blockquote class=\"pull\">only smoke</blockquote>"
                                + "<table align=\"right\"><tr><td>Harbour Daily by post: twelve weeks free.</td></tr></table><p>"
                                + PARAGRAPHS.get(2)
                                + "<sup><a href=\"#n1\">1</a></sup></p><div class=\"sr\">End of the report.</div>"));
        assertThat(report.blocks().stream().skip(1).map(block -> block.span().of(report.text())))
                .containsExactlyElementsOf(PARAGRAPHS);
    }

    @Test
    void aDeepPageIsReadLikeAnyOther() throws IOException {
        String deep = "<div>".repeat(20_000) + "<p>" + String.join("</p><p>", PARAGRAPHS) + "</p>";
        assertThat(read(CLEAN, page("", deep)).text()).contains(PARAGRAPHS.get(2));
    }

    @Test
    void aCardOnANameIsNoPartOfTheParagraphAndTheNameIs() throws IOException {
        Report report = read(
                CLEAN,
                page(
                        "",
                        "<p>The harbour master <span class=\"hovercard-wrap hover-card\"><a href=\"/berg\">Ida Berg</a><span class=\"hover-card"
                                + " box\"><b>Ida Berg</b> <a href=\"/1\">Fees to rise in spring, says Berg</a></span></span> closed the"
                                + " north quay at noon, and it stays closed until divers have been down.</p><p>"
                                + String.join("</p><p>", PARAGRAPHS) + "</p>"));
        assertThat(report.text())
                .contains("The harbour master Ida Berg closed the north quay at noon")
                .doesNotContain("Fees to rise");
    }

    @Test
    void headlinesOfOtherStoriesWithinTheTextAreLeftOut() throws IOException {
        Report report = read(
                CLEAN,
                page(
                        "",
                        "<p>" + PARAGRAPHS.get(0)
                                + "</p><h3><a href=\"/1\">Herring fleet stays in port</a></h3><h3><a href=\"/2\">Fees to rise in"
                                + " spring</a></h3><p>" + PARAGRAPHS.get(1) + "</p><h3>What the divers saw</h3><p>"
                                + PARAGRAPHS.get(2) + "</p>"));
        assertThat(report.text()).doesNotContain("Herring fleet").doesNotContain("Fees to rise");
        assertThat(report.text()).contains("What the divers saw");
    }

    @Test
    void aLeadSetApartFromTheTextIsKept() throws IOException {
        String lead =
                "Nobody was hurt when the ferry caught fire, the harbour office said, but two of its decks are burnt out.";
        Report report = read(
                CLEAN,
                page(
                        "",
                        "<div class=\"intro\"><p>" + lead + "</p></div><div class=\"story-text\"><p>"
                                + String.join("</p><p>", PARAGRAPHS) + "</p></div>"));
        assertThat(report.text()).contains(lead);
    }

    @Test
    void aPageWithHardlyAnyTextIsReadToo() throws IOException {
        Report report = read(
                CLEAN,
                "<!doctype html><html lang=\"en\"><head><title>Ferry burns | Harbour Daily</title></head><body><div"
                        + " class=\"sidebar\"><h1>Ferry burns</h1><p>More soon.</p></div></body></html>");
        assertThat(report.text()).contains("Ferry burns");
    }
}
