package rapporteur.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rapporteur.anomaly.Anomaly;
import rapporteur.intake.Imprint;
import rapporteur.intake.Report;
import rapporteur.origin.Copy;
import rapporteur.origin.Corroboration;
import rapporteur.origin.Evidence;
import rapporteur.reading.Reading;
import rapporteur.situation.Situation;

/** What stands on what: the claims that several reports carry, and the reports with what each took from another. */
final class Sources {

    private static final int CLAIMS_SHOWN = 8;
    private static final int PASSAGES_SHOWN = 2;
    private static final int REPORTS_SHOWN = 40;

    private final Page page;
    private final Html html;

    Sources(Page page) {
        this.page = page;
        this.html = page.html();
    }

    void writeCorroborations(List<Corroboration> corroborations) {
        if (corroborations.isEmpty()) {
            return;
        }
        page.section("corroborations", "Claims that several reports carry", corroborations.size());
        List<Corroboration> mostOrigins = corroborations.stream()
                .sorted(Comparator.comparingInt(Corroboration::independent).reversed())
                .toList();
        page.list("div", "stack", mostOrigins, CLAIMS_SHOWN, "claims", this::corroboration);
        html.closeLine();
    }

    private void corroboration(Corroboration corroboration) {
        html.open("article", "class", "claim")
                .leaf("h3", Quotation.head(corroboration.claim(), 300), "dir", "auto")
                .open("p", "class", "standing")
                .text(Wording.count(corroboration.independent(), "independent origin", "independent origins"))
                .text(": ");
        names(corroboration.origins());
        html.close();
        for (List<String> interest : corroboration.oneInterest()) {
            html.open("p", "class", "standing")
                    .leaf("span", "one interest", "class", "note")
                    .text(" ");
            names(interest);
            html.text(" speak for one side.").close();
        }
        html.text("\n");
        page.list("ul", "passages", corroboration.evidence(), PASSAGES_SHOWN, "passages", evidence -> {
            html.open("li");
            page.passage(evidence);
            html.closeLine();
        });
        html.closeLine();
    }

    private void names(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            html.text(i == 0 ? "" : i == names.size() - 1 ? " and " : ", ")
                    .leaf("bdi", page.roster().name(names.get(i)));
        }
    }

    void writeReports(Situation.Coverage coverage) {
        Map<String, List<Copy>> taken = new HashMap<>();
        for (Copy copy : coverage.copies()) {
            taken.computeIfAbsent(copy.to(), key -> new ArrayList<>()).add(copy);
        }
        page.section(
                "reports",
                "The reports, and what each took from another",
                coverage.readings().size());
        page.list(
                "ol",
                "reports",
                coverage.readings(),
                REPORTS_SHOWN,
                "reports",
                reading -> report(reading, taken.getOrDefault(reading.report().id(), List.of())));
        html.closeLine();
    }

    private void report(Reading reading, List<Copy> taken) {
        Report report = reading.report();
        Imprint imprint = report.imprint();
        html.open("li")
                .open(
                        "a",
                        "class",
                        "words",
                        "href",
                        "#" + Passages.anchor(page.roster().number(report.id())));
        page.provenance(report.id());
        html.leaf(
                        "span",
                        imprint.title() == null ? "Without a title" : imprint.title(),
                        "class",
                        "quotation",
                        "dir",
                        "auto")
                .close();
        if (!report.isRead()) {
            html.open("p", "class", "manner")
                    .leaf("span", "not read", "class", "note")
                    .close();
        }
        for (Anomaly anomaly : reading.anomalies()) {
            anomaly(report, anomaly);
        }
        for (Copy copy : taken) {
            html.open("p", "class", "manner")
                    .text(
                            switch (copy.kind()) {
                                case VERBATIM -> "Copied from ";
                                case EDITED -> "Edited from ";
                                case PARTIAL -> "Partly taken from ";
                            });
            page.report(copy.from());
            html.text(": " + Math.round(100 * copy.share()) + "\u00A0% of its words")
                    .close();
        }
        html.closeLine();
    }

    private void anomaly(Report report, Anomaly anomaly) {
        String kind = switch (anomaly.kind()) {
            case DATE_SLIP -> "doubtful date";
            case HEADLINE_MISMATCH -> "headline and text differ";
            case ARITHMETIC -> "does not add up";
            case NAME_SLIP -> "doubtful name";
        };
        html.open("p", "class", "doubt")
                .leaf("span", kind, "class", "note")
                .text(" ")
                .open(
                        "a",
                        "class",
                        "reference",
                        "href",
                        "#" + page.passages().anchor(new Evidence(report.id(), anomaly.span())))
                .leaf("q", anomaly.span().of(report.text()), "dir", "auto")
                .close()
                .text(": " + anomaly.note() + ".")
                .close();
    }
}
