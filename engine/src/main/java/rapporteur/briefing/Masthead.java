package rapporteur.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import rapporteur.reading.Reading;
import rapporteur.situation.Situation;

/** The head of the page: what it was made from, and what was not read and why. */
final class Masthead {

    private static final int UNREAD_SHOWN = 5;

    private final Page page;
    private final Html html;

    Masthead(Page page) {
        this.page = page;
        this.html = page.html();
    }

    /** The name of the page: the title of the story that most reports tell. */
    static String title(Situation situation) {
        return situation.coverage().stories().stream()
                // the first of the greatest
                .reduce((a, b) -> b.reports().size() > a.reports().size() ? b : a)
                .map(Situation.Story::title)
                .orElse("What " + Wording.count(situation.coverage().readings().size(), "report says", "reports say"));
    }

    void write(Situation situation) {
        html.open("header", "class", "masthead").text("\n");
        html.leaf("p", "Situation briefing", "class", "kicker").text("\n");
        html.leaf("h1", title(situation), "dir", "auto").text("\n");
        extent(situation.coverage());
        html.leaf(
                        "p",
                        "Every line stands on words in the reports: follow it to read them where they were written."
                                + " The page says who says what; it does not say who is right.",
                        "class",
                        "promise")
                .text("\n");
        unread(situation.coverage().unread());
        contents(situation);
        html.closeLine();
    }

    private void extent(Situation.Coverage coverage) {
        List<Report> reports = coverage.readings().stream().map(Reading::report).toList();
        long outlets = reports.stream()
                .map(report -> report.imprint().outlet())
                .filter(Objects::nonNull)
                .distinct()
                .count();
        List<String> days = reports.stream()
                .map(report -> report.imprint().published())
                .filter(Objects::nonNull)
                .map(Publication::value)
                .map(value -> value.substring(0, 10))
                .sorted(Comparator.naturalOrder())
                .toList();
        html.open("p", "class", "extent").text(Wording.count(reports.size(), "report", "reports"));
        if (outlets > 0) {
            html.text(" from ").text(Wording.count((int) outlets, "outlet", "outlets"));
        }
        if (!days.isEmpty()) {
            html.text(", ");
            page.date(days.getFirst());
            if (!days.getLast().equals(days.getFirst())) {
                html.text(" to ");
                page.date(days.getLast());
            }
        }
        html.closeLine();
    }

    private void unread(List<Situation.Unread> unread) {
        if (unread.isEmpty()) {
            return;
        }
        html.open("div", "class", "unread")
                .leaf("p", Wording.count(unread.size(), "input was", "inputs were") + " not read:")
                .text("\n");
        page.list(
                "ul",
                "plain",
                unread,
                UNREAD_SHOWN,
                "inputs",
                input -> html.open("li")
                        .leaf("bdi", input.source(), "class", "source")
                        .text(": ")
                        .leaf("bdi", input.reason())
                        .closeLine());
        html.closeLine();
    }

    private void contents(Situation situation) {
        record Entry(String id, String name, boolean there) {}
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("disputes", "Disputes", true));
        entries.add(new Entry("figures", "Figures", Figures.areLeft(situation)));
        entries.add(new Entry(
                "corroborations", "Claims", !situation.corroborations().isEmpty()));
        entries.add(new Entry("voices", "Voices", true));
        entries.add(new Entry("origins", "Origins", Matrix.isWorthShowing(situation)));
        entries.add(new Entry("reports", "Reports", true));
        html.open("nav", "aria-label", "On this page").open("ul").text("\n");
        for (Entry entry : entries) {
            if (entry.there()) {
                html.open("li")
                        .leaf("a", entry.name(), "href", "#" + entry.id())
                        .closeLine();
            }
        }
        html.close().closeLine();
    }
}
