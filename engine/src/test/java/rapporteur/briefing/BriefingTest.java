package rapporteur.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import rapporteur.intake.Report;
import rapporteur.reading.Reading;
import rapporteur.rule.Resources;
import rapporteur.situation.MadeSituations;
import rapporteur.situation.Situation;
import rapporteur.text.Span;

final class BriefingTest {

    private final Situation dam = MadeSituations.dam();
    private final Document page = Jsoup.parse(write(dam));

    @Test
    void every_link_to_words_leads_to_these_words() {
        List<Element> links = page.select("a[href^=#r]").stream()
                .filter(link -> link.attr("href").matches("#r\\d+-\\d+-\\d+"))
                .toList();
        assertThat(links).hasSizeGreaterThan(40);
        for (Element link : links) {
            assertLeadsToItsWords(link.attr("href").substring(1));
            for (String further : link.attr("data-with").split(" ")) {
                if (!further.isEmpty()) {
                    assertLeadsToItsWords(further);
                }
            }
        }
    }

    @Test
    void every_finding_has_its_link() {
        List<String> expected = new ArrayList<>();
        dam.statements()
                .forEach(statement -> expected.add(anchor(
                        statement.report(),
                        statement.attribution().anatomy().content().getFirst())));
        dam.figures()
                .forEach(figure ->
                        expected.add(anchor(figure.report(), figure.quantity().span())));
        dam.disputes().stream()
                .flatMap(dispute -> dispute.answers().stream())
                .flatMap(answer -> answer.evidence().stream())
                .forEach(evidence -> expected.add(anchor(evidence.report(), evidence.span())));
        assertThat(page.select("main a[href^=#]").eachAttr("href")).containsAll(expected);
    }

    @Test
    void no_link_within_the_page_leads_nowhere_and_no_anchor_stands_twice() {
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (Element link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.attr("href"))
                    .isNotNull();
        }
    }

    @Test
    void each_report_stands_in_full() {
        List<Element> articles = page.select("#texts article");
        assertThat(articles).hasSameSizeAs(dam.coverage().readings());
        for (int i = 0; i < articles.size(); i++) {
            Report report = dam.coverage().readings().get(i).report();
            Element copy = articles.get(i).clone();
            copy.select("header").remove();
            assertThat(squeezed(copy.wholeText())).isEqualTo(squeezed(report.text()));
            assertThat(articles.get(i).attr("lang")).isEqualTo(report.imprint().language());
        }
    }

    @Test
    void text_of_reports_never_becomes_markup() {
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.expectFirst("script").data()).isEqualTo(Resources.text("briefing/briefing.js"));
        assertThat(page.select("img, iframe, object, embed, link, form, base, i, b, style[media]"))
                .isEmpty();
        assertThat(page.select("style")).hasSize(1);
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                assertThat(attribute.getValue()).doesNotStartWith("javascript:");
            }
        }
        assertThat(page.select("#r6").text()).contains(MadeSituations.INJECTION);
        assertThat(page.select("#voices").text()).contains(MadeSituations.INJECTION);
    }

    @Test
    void the_security_policy_names_the_pages_own_style_and_script_and_nothing_else() throws Exception {
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src '" + hash("briefing/briefing.css") + "'; script-src '"
                        + hash("briefing/briefing.js") + "'; base-uri 'none'; form-action 'none'");
        assertThat(page.expectFirst("style").data()).isEqualTo(Resources.text("briefing/briefing.css"));
    }

    @Test
    void nothing_is_loaded_from_elsewhere() {
        assertThat(page.select("[src], [srcset], [data], [poster]")).isEmpty();
        assertThat(Resources.text("briefing/briefing.css")).doesNotContain("url(", "@import");
        assertThat(page.select("a[href]:not([href^=#])").eachAttr("href"))
                .allMatch(address -> address.startsWith("https://example.org/"));
    }

    @Test
    void disputes_come_first_each_with_its_kind_its_reason_and_its_answers() {
        assertThat(page.select("main > section").eachAttr("id"))
                .containsExactly("disputes", "figures", "corroborations", "voices", "origins", "reports");
        Element denial = page.expectFirst("#d2");
        assertThat(denial.select(".term").text()).isEqualTo("Denial");
        assertThat(denial.select("h3").text()).isEqualTo("Were the gates opened before the wall broke?");
        assertThat(denial.select(".why").text()).startsWith("Kelhydro's spokesman");
        assertThat(denial.select("h4").eachText()).containsExactly("yes most independent origins", "no");
        assertThat(denial.select(".standing").eachText())
                .containsExactly(
                        "two engineers of Kelhydro and Ardania's emergencies ministry \u00B7 2 independent origins"
                                + " \u00B7 in 2 reports",
                        "Piet Ansgar and Bram Osterhaus-van den Wijngaerd de la Fontaine \u00B7 1 independent origin"
                                + " \u00B7 in 2 reports");
        assertThat(denial.select("figure")).isEmpty();
    }

    @Test
    void figures_in_dispute_are_drawn_on_one_axis_and_told_in_words_too() {
        Element chart = page.expectFirst("#d1 figure");
        assertThat(chart.select(".rows > li")).hasSize(4);
        assertThat(chart.select(".rows .unseen").eachText())
                .containsExactly(": 60 to 80", ": up to 120", ": at least 55", ": at least 41");
        assertThat(chart.select(".rows .point")).hasSize(3);
        assertThat(chart.select(".rows .bar")).hasSize(1);
        assertThat(chart.select(".ticks text").eachText()).containsExactly("0", "50", "100", "150");
        assertThat(chart.select("svg:not(svg svg)").eachAttr("aria-hidden"))
                .hasSize(5)
                .containsOnly("true");
    }

    @Test
    void a_mark_leads_to_its_answer_and_names_all_its_passages() {
        List<Element> marks = page.select("#d1 a.row");
        assertThat(marks).extracting(mark -> mark.attr("href")).containsExactly("#d1-a2", "#d1-a4", "#d1-a3", "#d1-a1");
        for (Element mark : marks) {
            String answer = mark.attr("href");
            assertThat(List.of(mark.attr("data-passages").split(" ")))
                    .isEqualTo(page.select(answer + " a.words").stream()
                            .map(link -> link.attr("href").substring(1))
                            .toList())
                    .allSatisfy(this::assertLeadsToItsWords);
        }
    }

    @Test
    void marks_stand_in_the_order_of_the_days_they_are_said_of() {
        assertThat(page.select("#d1 .rows time").eachAttr("datetime"))
                .hasSize(4)
                .isSorted();
    }

    @Test
    void the_table_shows_which_report_stands_on_which_origin() {
        Element table = page.expectFirst("#origins table");
        assertThat(table.select("caption").text()).isEqualTo("How many passages each report has from each origin");
        assertThat(table.select("thead th[scope=col]").eachText())
                .containsExactly(
                        "Report",
                        "Ardania's emergencies ministry",
                        "Marta Quillon",
                        "Piet Ansgar",
                        "somebody not named",
                        "its own word");
        assertThat(table.select("tbody th[scope=row]").eachText())
                .containsExactly(
                        "4 Meridian Evening", "1 Northern Wire", "2 Osk Courier", "3 The Sentinel", "7 digest.txt");
        assertThat(table.select("tbody tr:eq(2) td"))
                .extracting(Element::text)
                .containsExactly(
                        "2 passages; has it in words copied from another report",
                        "",
                        "1 passage; has it in words copied from another report",
                        "",
                        "");
        assertThat(table.select("tbody tr:eq(1) td"))
                .extracting(Element::text)
                .containsExactly(
                        "2 passages; names the origin itself",
                        "",
                        "1 passage; names the origin itself",
                        "1 passage",
                        "");
    }

    @Test
    void what_came_with_copied_words_is_told_apart_and_every_number_names_its_passages() {
        Element table = page.expectFirst("#origins table");
        assertThat(table.select("tbody tr:eq(2) a.cell.copied .unseen").eachText())
                .hasSize(2)
                .allMatch(words -> words.endsWith("has it in words copied from another report"));
        assertThat(page.select("#origins p.compatible").text())
                .isEqualTo("All that 2 reports have, others had before them: 2 Osk Courier and 7 digest.txt.");
        for (Element cell : table.select("a.cell")) {
            List<String> passages = List.of(cell.attr("data-passages").split(" "));
            assertThat(cell.ownText()).isEqualTo(Integer.toString(passages.size()));
            assertThat(cell.attr("href")).isEqualTo("#" + passages.getFirst());
            assertThat(passages).allSatisfy(this::assertLeadsToItsWords);
        }
    }

    @Test
    void of_many_reports_and_origins_the_most_shared_are_shown_and_the_rest_is_folded() {
        Document wide = Jsoup.parse(write(MadeSituations.sharing(40, 30)));
        assertThat(wide.select("#origins .matrix")).hasSize(2).allSatisfy(matrix -> {
            assertThat(matrix.attr("tabindex")).isEqualTo("0");
            assertThat(matrix.select("thead th").eachText())
                    .startsWith("Report", "Warden 1", "Warden 2", "Warden 3")
                    .hasSize(11);
        });
        assertThat(wide.select("#origins > .matrix tbody tr")).hasSize(15);
        assertThat(wide.select("#origins > .matrix tbody tr:lt(10) td:eq(2) a")).hasSize(10);
        assertThat(wide.select("#origins > details > summary").eachText())
                .containsExactly("Show the other 25 reports", "20 origins beside these");
        assertThat(wide.expectFirst("#origins .others li").text()).startsWith("Warden 11: ");
    }

    @Test
    void a_statement_that_two_reports_carry_is_shown_once() {
        Element ministry = page.expectFirst(".voice");
        assertThat(ministry.select("h3").text()).isEqualTo("Ardania's emergencies ministry");
        assertThat(ministry.select(".carriers").eachText()).containsExactly("also in 2 Osk Courier");
    }

    @Test
    void who_relayed_a_statement_is_named() {
        assertThat(page.select(".voice .manner").eachText())
                .contains("as relayed by The Sentinel, who had it from Marta Quillon");
    }

    @Test
    void a_doubtful_date_stands_with_its_report_and_leads_to_the_words() {
        Element doubtful = page.expectFirst("#reports .doubt");
        assertThat(doubtful.text())
                .isEqualTo("doubtful date the night of 28 February: 28 February 2031 was a Friday, two days before"
                        + " <Sunday>.");
        assertLeadsToItsWords(doubtful.expectFirst("a").attr("href").substring(1));
    }

    @Test
    void what_was_not_read_is_told_with_its_reason() {
        assertThat(page.select(".unread li").eachText())
                .containsExactly(
                        "gazette.txt: it is not in English but in French (fr)",
                        "broken<1>.json.gz: the file ends too early");
    }

    @Test
    void a_copy_names_its_original() {
        assertThat(page.select("ol.reports .manner").eachText())
                .containsExactly(
                        "Copied from 1 Northern Wire: 100 % of its words",
                        "Partly taken from 3 The Sentinel: 62 % of its words", "not read");
    }

    @Test
    void headings_leave_out_no_level() {
        int level = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5")) {
            int own = heading.tagName().charAt(1) - '0';
            assertThat(own).as(heading.text()).isLessThanOrEqualTo(level + 1);
            level = own;
        }
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void the_same_situation_gives_the_same_bytes() {
        assertThat(write(MadeSituations.dam())).isEqualTo(write(MadeSituations.dam()));
    }

    @Test
    void a_situation_of_nothing_is_a_page_that_says_so() {
        Document empty = Jsoup.parse(write(MadeSituations.empty()));
        assertThat(empty.select("h1").text()).isEqualTo("What 0 reports say");
        assertThat(empty.select(".nothing")).hasSize(2);
    }

    @Test
    void many_reports_are_folded_and_the_page_grows_with_them_and_no_faster() {
        int some = write(MadeSituations.wide(50)).length();
        String page = write(MadeSituations.wide(150));
        assertThat(page.length()).isLessThan(7 * some);
        Document wide = Jsoup.parse(page);
        assertThat(wide.select("details > summary").eachText())
                .contains("Show all 150 reports", "Show all 50 questions", "Show all 150 voices");
        assertThat(wide.select("#texts article")).hasSize(150);
    }

    private void assertLeadsToItsWords(String anchor) {
        String[] numbers = anchor.substring(1).split("-");
        Reading reading = dam.coverage().readings().get(Integer.parseInt(numbers[0]) - 1);
        Span span = new Span(Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
        Element first = page.expectFirst("#" + anchor);
        StringBuilder words = new StringBuilder(first.wholeText());
        page.select("[data-part=" + anchor + "]").forEach(part -> words.append(part.wholeText()));
        assertThat(words.toString()).isEqualTo(span.of(reading.report().text()));
    }

    private String anchor(String report, Span span) {
        int number = 1;
        while (!dam.coverage().readings().get(number - 1).report().id().equals(report)) {
            number++;
        }
        return "#" + Passages.anchor(number, span);
    }

    private static String hash(String resource) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(Resources.text(resource).getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String write(Situation situation) {
        StringBuilder page = new StringBuilder();
        try {
            Briefing.write(situation, page);
        } catch (IOException e) {
            throw new AssertionError("a string builder cannot fail", e);
        }
        return page.toString();
    }
}
