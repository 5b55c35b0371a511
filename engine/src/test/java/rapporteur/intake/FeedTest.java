package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedTest extends AtTheDesk {

    private static final String[] PARAGRAPHS = Desk.STORY.split("(?<=\\.) ");

    private static String rss(String channel, String items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                + "<channel><title>Harbour Daily</title><link>https://harbour.example/</link>" + channel + items
                + "</channel></rss>";
    }

    private static String html() {
        return "<p>" + String.join("</p>\n<p>", PARAGRAPHS) + "</p>";
    }

    private static String escaped(String html) {
        return html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void anItemWithContentIsAReport() {
        String item = "<item><title>Ferry fire &amp;amp; closed quay</title><link>https://harbour.example/a/1</link>"
                + "<dc:creator><![CDATA[Ida Berg]]></dc:creator><dc:creator>Tom Ash</dc:creator>"
                + "<pubDate>Mon, 03 Mar 2025 19:15:00 +0100</pubDate><description>Nine hurt.</description>"
                + "<content:encoded><![CDATA[" + html() + "]]></content:encoded></item>";
        String feed = rss("<language>en-gb</language>", item);
        Path file = desk.put("news.xml", feed);

        List<Input> inputs = desk.read(file);

        assertThat(desk.failures(inputs)).isEmpty();
        Report report = Desk.reports(inputs).getFirst();
        assertThat(report.id()).isEqualTo("harbour-example-a-1");
        assertThat(report.provenance().source()).isEqualTo(file + ":1");
        assertThat(report.provenance().url()).isEqualTo("https://harbour.example/a/1");
        assertThat(report.imprint().title()).isEqualTo("Ferry fire & closed quay");
        assertThat(report.imprint().outlet()).isEqualTo("Harbour Daily");
        assertThat(report.imprint().byline()).containsExactly("Ida Berg", "Tom Ash");
        assertThat(report.imprint().published())
                .isEqualTo(new Publication("2025-03-03T19:15", Publication.From.METADATA));
        assertThat(report.blocks().stream().map(block -> block.span().of(report.text())))
                .containsExactly(PARAGRAPHS);
        assertThat(report.blocks().stream().map(block -> Desk.bytesOf(block, bytes(item))))
                .as("blocks count in the bytes of the item")
                .containsExactly(PARAGRAPHS);
    }

    @Test
    void escapedMarkupIsAlignedToItsEscapes() {
        String words = html().replace("Monday", "M&ouml;nday");
        String item = "<item><title>Fire</title><content:encoded>" + escaped(words) + "</content:encoded></item>";
        Report report =
                Desk.reports(desk.read(desk.put("news.rss", rss("", item)))).getFirst();

        assertThat(report.text()).contains("on Mönday, and nine");
        assertThat(Desk.bytesOf(report.blocks().getFirst(), bytes(item)))
                .startsWith("The ferry Lume")
                .contains("M&amp;ouml;nday")
                .endsWith("the coast guard said.");
        assertThat(report.id()).isEqualTo("news-1");
    }

    @Test
    void atomIsReadWithRelativeLinksAndMarkupInline() {
        String entry = "<entry><title type=\"html\">Ferry &lt;b&gt;fire&lt;/b&gt;</title>"
                + "<link rel=\"self\" href=\"https://harbour.example/api/1\"/><link href=\"2025/ferry\"/>"
                + "<author><name>Ida Berg</name><email>ida@harbour.example</email></author>"
                + "<updated>2025-03-05T08:00:00Z</updated><published>2025-03-03T19:15:00+01:00</published>"
                + "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">" + html()
                + "</div></content></entry>";
        String feed =
                "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\" xml:base=\"https://harbour.example/news/\">"
                        + "<title>Harbour Daily</title>" + entry + "</feed>";
        Report report = Desk.reports(desk.read(desk.put("news.atom", feed))).getFirst();

        assertThat(report.imprint().title()).isEqualTo("Ferry fire");
        assertThat(report.imprint().byline()).containsExactly("Ida Berg");
        assertThat(report.imprint().published()).extracting(Publication::value).isEqualTo("2025-03-03T19:15");
        assertThat(report.provenance().url()).isEqualTo("https://harbour.example/news/2025/ferry");
        assertThat(report.blocks().stream().map(block -> Desk.bytesOf(block, bytes(entry))))
                .containsExactly(PARAGRAPHS);
    }

    @Test
    void atomsPlainTextAndUpdateTimeAreTakenWhereThereIsNothingElse() {
        String feed = "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:title>Lume Wire</a:title><a:entry>"
                + "<a:title>Council</a:title><a:id>https://lume.example/2</a:id><a:updated>2025-03-05T08:00:00Z</a:updated>"
                + "<a:content>" + Desk.STORY + " Five &lt; six.</a:content></a:entry></a:feed>";
        Report report = Desk.reports(desk.read(desk.put("news.xml", feed))).getFirst();

        assertThat(report.imprint().outlet()).isEqualTo("Lume Wire");
        assertThat(report.imprint().published()).extracting(Publication::value).isEqualTo("2025-03-05T08:00");
        assertThat(report.provenance().url()).isEqualTo("https://lume.example/2");
        assertThat(report.text()).endsWith("Five < six.");
    }

    @Test
    void rss1AndOddPrefixesAreRead() {
        String feed =
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\""
                        + " xmlns:d=\"http://purl.org/dc/elements/1.1/\" xmlns:c=\"http://purl.org/rss/1.0/modules/content/\">"
                        + "<channel rdf:about=\"https://lume.example/\"><title>Lume Post</title></channel>"
                        + "<item rdf:about=\"https://lume.example/7\"><title>Council</title><link>https://lume.example/7</link>"
                        + "<d:creator>Ann Lee</d:creator><d:date>2024-05-01</d:date><c:encoded>" + escaped(html())
                        + "</c:encoded></item></rdf:RDF>";
        Report report = Desk.reports(desk.read(desk.put("news.xml", feed))).getFirst();

        assertThat(report.imprint().byline()).containsExactly("Ann Lee");
        assertThat(report.imprint().outlet()).isEqualTo("Lume Post");
        assertThat(report.imprint().published()).extracting(Publication::value).isEqualTo("2024-05-01");
    }

    @Test
    void aSummarysPageIsFetchedAndTheFeedSpeaksWhereThePageIsSilent() {
        desk.answers(
                "https://harbour.example/a/1",
                "text/html",
                "<html lang=\"en\"><head><title>Ferry fire off Lume</title></head><body><article><h1>Ferry fire off Lume</h1>"
                        + html() + "</article></body></html>");
        String feed = rss(
                "",
                "<item><title>Ferry fire</title><link>https://harbour.example/a/1</link>"
                        + "<author>ida@harbour.example (Ida Berg)</author><pubDate>Mon, 03 Mar 2025 19:15:00 GMT</pubDate>"
                        + "<description>The ferry Lume caught fire …</description></item>");
        List<Input> inputs = desk.read(desk.put("news.xml", feed));

        assertThat(desk.failures(inputs)).isEmpty();
        Report report = Desk.reports(inputs).getFirst();
        assertThat(report.text()).contains(PARAGRAPHS[2]);
        assertThat(report.imprint().title()).isEqualTo("Ferry fire off Lume");
        assertThat(report.imprint().byline()).containsExactly("Ida Berg");
        assertThat(report.imprint().outlet()).isEqualTo("Harbour Daily");
        assertThat(report.imprint().published()).extracting(Publication::value).isEqualTo("2025-03-03T19:15");
    }

    @Test
    void aSummaryIsReadWhereItsPageCannotBeHadAndTheFailureIsNamed() {
        String feed = rss(
                "",
                "<item><title>A</title><link>https://harbour.example/gone</link><description>" + Desk.SENTENCE
                        + "</description></item><item><title>B</title><link>https://harbour.example/b.pdf</link><description>"
                        + Desk.SENTENCE + " Read more</description></item><item><title>C</title>"
                        + "<link>https://harbour.example/none</link></item>");
        desk.answers("https://harbour.example/b.pdf", "application/pdf", "%PDF-1.7");
        List<Input> inputs = desk.read(desk.put("news.xml", feed));

        assertThat(Desk.reports(inputs)).extracting(Report::text).first().isEqualTo(Desk.SENTENCE);
        assertThat(Desk.reports(inputs)).hasSize(2);
        assertThat(desk.failures(inputs))
                .containsExactly(
                        "news.xml: the page of item 1 could not be fetched: the server answers 404; its summary is read",
                        "news.xml: the page of item 2 could not be fetched: what stands there is no page but application/pdf;"
                                + " its summary is read",
                        "news.xml: the page of item 3 could not be fetched: the server answers 404; the item holds no text");
    }

    @Test
    void aPageThatHoldsLessThanItsSummaryGivesWayToIt() {
        desk.answers(
                "https://harbour.example/a", "text/html", "<html><body><p>Before you go on, choose.</p></body></html>");
        String feed = rss(
                "",
                "<item><title>A</title><link>https://harbour.example/a</link><description>" + Desk.STORY
                        + "</description></item>");
        List<Input> inputs = desk.read(desk.put("news.xml", feed));

        assertThat(Desk.reports(inputs)).extracting(Report::text).containsExactly(Desk.STORY);
        assertThat(desk.failures(inputs)).hasSize(1).first().asString().endsWith("; its summary is read");
    }

    @Test
    void aLongDescriptionThatDoesNotBreakOffIsTheReport() {
        String longer = escaped(html().repeat(3));
        String feed =
                rss("", "<item><link>https://harbour.example/x</link><description>" + longer + "</description></item>");
        List<Input> inputs = desk.read(desk.put("news.xml", feed));

        assertThat(desk.failures(inputs)).isEmpty();
        assertThat(Desk.reports(inputs)).hasSize(1);
    }

    @Test
    void theCharsetOfAFeedIsThatOfItsItems() {
        String feed = rss(
                        "",
                        "<item><title>Пожар</title><content:encoded><![CDATA[<p>Паром загорелся в двух милях от порта, сообщила"
                                + " береговая охрана. Никто не пострадал, сказал капитан порта.</p>]]></content:encoded></item>")
                .replace("UTF-8", "windows-1251");
        Report report = Desk.reports(desk.read(desk.put("news.xml", feed.getBytes(Charset.forName("windows-1251")))))
                .getFirst();

        assertThat(report.imprint().title()).isEqualTo("Пожар");
        assertThat(report.text()).startsWith("Паром загорелся");
    }

    @Test
    void aFeedThatBreaksOffIsReadUpToThere() {
        String feed = rss("", "<item><title>A</title><description>" + Desk.STORY + "</description></item>");
        Path file = desk.put("news.xml", feed.substring(0, feed.indexOf("</item>")));
        List<Input> inputs = desk.read(file);

        assertThat(Desk.reports(inputs)).hasSize(1);
        assertThat(desk.failures(inputs))
                .containsExactly("news.xml: it breaks off (the file is truncated); the items before that are read");
    }

    @Test
    void xmlThatIsNoFeedIsNamed() {
        desk.put("a.xml", "<?xml version=\"1.0\"?><urlset xmlns=\"x\"><url/></urlset>");
        desk.put("b.xml", "<config><a/></config>");
        desk.put("c.xml", "no tags at all");
        desk.put("d.xml", rss("", ""));
        desk.put(
                "e.xml",
                "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>" + Desk.STORY
                        + "</p></body></html>");
        List<Input> inputs = desk.read(folder);

        assertThat(desk.failures(inputs))
                .containsExactly(
                        "a.xml: it is a sitemap, not a feed: RSS and Atom are read, and pages in XHTML",
                        "b.xml: it is XML whose root is <config>, not a feed: RSS and Atom are read, and pages in XHTML",
                        "c.xml: it is no XML: it has no elements",
                        "d.xml: it is a feed without items");
        assertThat(Desk.reports(inputs)).extracting(Report::text).containsExactly(Desk.STORY);
    }

    @Test
    void neitherEntitiesNorForeignFilesAreOpened() {
        Path secret = desk.put("secret.txt", "the password is herring");
        StringBuilder laughs = new StringBuilder("<!ENTITY lol0 \"lol\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY lol")
                    .append(i)
                    .append(" \"")
                    .append(("&lol" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String feed = "<?xml version=\"1.0\"?><!DOCTYPE rss [" + laughs + "<!ENTITY secret SYSTEM \"" + secret.toUri()
                + "\"><!ENTITY % more SYSTEM \"http://harbour.example/more.dtd\"> %more;]><rss><channel><title>T</title><item>"
                + "<title>A</title><description>" + Desk.STORY.repeat(3)
                + " &lol39; &secret;</description></item></channel></rss>";
        Report report = Desk.reports(desk.read(desk.put("news.xml", feed))).getFirst();

        assertThat(report.text())
                .contains("The ferry Lume")
                .doesNotContain("herring")
                .hasSizeLessThan(2000);
    }

    @Test
    void nestingTenThousandDeepIsNoDanger() {
        String feed = rss(
                "",
                "<item><title>A</title><description>" + "<b>".repeat(10_000) + Desk.STORY + "</description></item>"
                        + "<a>".repeat(10_000));
        assertThat(desk.read(desk.put("news.xml", feed))).isNotEmpty();
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
