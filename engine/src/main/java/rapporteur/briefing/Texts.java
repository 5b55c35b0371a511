package rapporteur.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapporteur.intake.Block;
import rapporteur.intake.Imprint;
import rapporteur.intake.Report;
import rapporteur.reading.Reading;
import rapporteur.text.Span;

/** The reading pane: each report's text, in which the words that lines link to are marked. */
final class Texts {

    private static final Pattern PARAGRAPHS = Pattern.compile("\n\\s*\n");
    /** The only addresses the page links to: a report could state any scheme. */
    private static final Pattern WEB = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Page page;
    private final Html html;

    Texts(Page page) {
        this.page = page;
        this.html = page.html();
    }

    void write(List<Reading> readings) {
        html.open("aside", "id", "texts", "aria-label", "Texts of the reports").text("\n");
        html.open("p", "class", "handle")
                .leaf("button", "Back to the briefing", "id", "back", "type", "button", "hidden", "")
                .closeLine();
        for (int number = 1; number <= readings.size(); number++) {
            report(readings.get(number - 1).report(), number);
        }
        html.closeLine();
    }

    private void report(Report report, int number) {
        Imprint imprint = report.imprint();
        html.open(
                        "article",
                        "class",
                        "text",
                        "id",
                        Passages.anchor(number),
                        "aria-label",
                        "Report " + number,
                        "lang",
                        imprint.language().equals("und") ? null : imprint.language())
                .text("\n");
        heading(report);
        MarkedText marked =
                new MarkedText(html, report.text(), number, page.passages().linked(number));
        for (Block block : paragraphs(report)) {
            String element = switch (block.kind()) {
                case TITLE -> "h4";
                case HEADING -> "h5";
                case PARAGRAPH, CAPTION -> "p";
            };
            html.open(element, "class", block.kind().name().toLowerCase(Locale.ROOT), "dir", "auto");
            marked.write(block.span());
            html.closeLine();
        }
        html.closeLine();
    }

    private void heading(Report report) {
        Imprint imprint = report.imprint();
        html.open("header", "lang", "en").open("h3");
        page.provenance(report.id());
        html.close();
        boolean titleInText = report.blocks().stream().anyMatch(block -> block.kind() == Block.Kind.TITLE);
        if (imprint.title() != null && !titleInText) {
            html.leaf("p", imprint.title(), "class", "title", "dir", "auto");
        }
        html.open("p", "class", "imprint");
        if (!imprint.byline().isEmpty()) {
            html.text("By ").leaf("bdi", Wording.list(imprint.byline())).text(" \u00B7 ");
        }
        if (imprint.published() != null) {
            html.text("published ")
                    .leaf(
                            "time",
                            Wording.date(imprint.published().value()),
                            "datetime",
                            imprint.published().value())
                    .text(" \u00B7 ");
        }
        address(report.provenance().url());
        html.leaf("bdi", report.provenance().source()).close().closeLine();
    }

    private void address(@Nullable String url) {
        if (url != null && WEB.matcher(url).matches()) {
            html.leaf("a", "the page itself", "href", url, "rel", "noopener noreferrer external")
                    .text(" \u00B7 ");
        }
    }

    /** The blocks, and what stands between them as paragraphs, so that no word is left out. */
    private static List<Block> paragraphs(Report report) {
        List<Block> all = new ArrayList<>();
        int end = 0;
        for (Block block : report.blocks()) {
            between(report.text(), end, block.span().start(), all);
            all.add(block);
            end = block.span().end();
        }
        between(report.text(), end, report.text().length(), all);
        return all;
    }

    private static void between(String text, int from, int to, List<Block> all) {
        int start = from;
        for (String part : PARAGRAPHS.split(text.substring(from, to), -1)) {
            int at = text.indexOf(part, start);
            start = at + part.length();
            if (!part.isBlank()) {
                all.add(new Block(new Span(at, start), Block.Kind.PARAGRAPH, new Span(0, 0)));
            }
        }
    }
}
