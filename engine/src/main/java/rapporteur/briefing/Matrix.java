package rapporteur.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapporteur.origin.Evidence;
import rapporteur.origin.Reliance;
import rapporteur.origin.Reliance.Basis;
import rapporteur.origin.Reliance.Way;
import rapporteur.situation.Situation;

/**
 * Which report stands on which origin: a table with a row for each report and a column for each origin that several of
 * them share, most shared first. Origins of one report alone, and shared ones beyond the number of columns, are listed
 * beneath, folded.
 */
final class Matrix {

    private static final int COLUMNS = 10;
    private static final int ROWS = 15;
    private static final int NAME = 42;
    private static final int LISTED = 20;

    private final Page page;
    private final Html html;

    Matrix(Page page) {
        this.page = page;
        this.html = page.html();
    }

    /**
     * A column of the table.
     *
     * @param basis whose word stands in it
     * @param name of the origin
     * @param by what each report has from it
     */
    private record Column(Basis basis, String name, Map<String, Reliance> by) {

        int passages() {
            return by.values().stream()
                    .mapToInt(reliance -> reliance.evidence().size())
                    .sum();
        }
    }

    /** Whether reports stand on anything that the page could show. */
    static boolean isWorthShowing(Situation situation) {
        return situation.coverage().readings().size() > 1
                && situation.reliances().stream().anyMatch(reliance -> reliance.basis() == Basis.NAMED);
    }

    void write(Situation situation) {
        if (!isWorthShowing(situation)) {
            return;
        }
        List<Column> origins = origins(situation.reliances());
        List<Column> shared =
                origins.stream().filter(column -> column.by().size() > 1).toList();
        List<Column> columns = new ArrayList<>(shared.subList(0, Math.min(COLUMNS, shared.size())));
        List<Column> others = origins.subList(columns.size(), origins.size());
        addUnlessEmpty(columns, column(situation.reliances(), Basis.UNNAMED, "somebody not named"));
        addUnlessEmpty(columns, column(situation.reliances(), Basis.OWN, "its own word"));
        List<String> reports = rows(situation, columns);

        page.section("origins", "Which report stands on which origin", origins.size());
        html.leaf(
                        "p",
                        "A row is a report, a column an origin: somebody on whose word reports stand. A number says how many"
                                + " passages the report has from there, and opens them. A full column is one origin in many"
                                + " reports; where its mark is not filled, a report had it from others and adds nothing to it.",
                        "class",
                        "legend")
                .text("\n");
        key();
        alone(situation, reports);
        table(reports.subList(0, cut(reports.size())), columns, "");
        if (cut(reports.size()) < reports.size()) {
            html.open("details", "class", "more")
                    .leaf("summary", "Show the other " + (reports.size() - cut(reports.size())) + " reports")
                    .text("\n");
            table(reports.subList(cut(reports.size()), reports.size()), columns, ", continued");
            html.closeLine();
        }
        others(others);
        html.closeLine();
    }

    private static int cut(int reports) {
        return reports <= ROWS + 1 ? reports : ROWS;
    }

    private static void addUnlessEmpty(List<Column> columns, Column column) {
        if (!column.by().isEmpty()) {
            columns.add(column);
        }
    }

    /** Those who are named: on whom most reports stand first, then those with most passages. */
    private List<Column> origins(List<Reliance> reliances) {
        Map<String, Map<String, Reliance>> byOrigin = new LinkedHashMap<>();
        for (Reliance reliance : reliances) {
            if (reliance.origin() != null) {
                byOrigin.computeIfAbsent(reliance.origin(), key -> new LinkedHashMap<>())
                        .put(reliance.report(), reliance);
            }
        }
        List<Column> origins = new ArrayList<>();
        byOrigin.forEach((origin, by) -> origins.add(
                new Column(Basis.NAMED, Wording.capital(page.roster().name(origin)), by)));
        origins.sort(Comparator.<Column>comparingInt(column -> -column.by().size())
                .thenComparingInt(column -> -column.passages()));
        return origins;
    }

    private static Column column(List<Reliance> reliances, Basis basis, String name) {
        Map<String, Reliance> by = new LinkedHashMap<>();
        reliances.stream()
                .filter(reliance -> reliance.basis() == basis)
                .forEach(reliance -> by.put(reliance.report(), reliance));
        return new Column(basis, name, by);
    }

    /** The reports that stand on any of the columns, those that stand on the same ones next to each other. */
    private static List<String> rows(Situation situation, List<Column> columns) {
        Comparator<String> order = Comparator.comparingInt(report -> 0);
        for (Column column : columns) {
            order = order.thenComparing(report -> !column.by().containsKey(report));
        }
        return situation.coverage().readings().stream()
                .map(reading -> reading.report().id())
                .filter(report ->
                        columns.stream().anyMatch(column -> column.by().containsKey(report)))
                .sorted(order)
                .toList();
    }

    private void key() {
        html.open("ul", "class", "key").text("\n");
        for (Way way : Way.values()) {
            html.open("li")
                    .leaf("span", "3", "class", "cell " + shape(way), "aria-hidden", "true")
                    .text(" " + words(way))
                    .closeLine();
        }
        html.closeLine();
    }

    /** Reports that have nothing but from one origin, or nothing but through others: what a table hides best. */
    private void alone(Situation situation, List<String> reports) {
        Map<String, List<Reliance>> byReport = new HashMap<>();
        situation
                .reliances()
                .forEach(reliance -> byReport.computeIfAbsent(reliance.report(), key -> new ArrayList<>())
                        .add(reliance));
        List<String> borrowed = reports.stream()
                .filter(report -> byReport.getOrDefault(report, List.of()).stream()
                        .allMatch(reliance -> reliance.way() != Way.DIRECT))
                .toList();
        if (!borrowed.isEmpty()) {
            html.open("p", "class", "compatible")
                    .text(
                            borrowed.size() == 1
                                    ? "All that one report has, others had before it: "
                                    : "All that " + borrowed.size() + " reports have, others had before them: ");
            for (int i = 0; i < borrowed.size(); i++) {
                html.text(i == 0 ? "" : i == borrowed.size() - 1 ? " and " : ", ");
                page.report(borrowed.get(i));
            }
            html.text(".").closeLine();
        }
    }

    private void table(List<String> reports, List<Column> columns, String continued) {
        html.open(
                        "div",
                        "class",
                        "matrix",
                        "tabindex",
                        "0",
                        "role",
                        "region",
                        "aria-label",
                        "Reports and origins" + continued)
                .open("table")
                .leaf("caption", "How many passages each report has from each origin" + continued, "class", "unseen")
                .open("thead")
                .open("tr")
                .leaf("th", "Report", "scope", "col", "class", "corner");
        for (Column column : columns) {
            html.open("th", "scope", "col", "class", column.basis() == Basis.NAMED ? null : "apart")
                    .open("span", "class", "origin")
                    .leaf("bdi", Quotation.head(column.name(), NAME))
                    .close()
                    .close();
        }
        html.close().close().open("tbody").text("\n");
        for (String report : reports) {
            html.open("tr").open("th", "scope", "row");
            page.report(report);
            html.close();
            for (Column column : columns) {
                html.open("td", "class", column.basis() == Basis.NAMED ? null : "apart");
                cell(column.by().get(report), column.name());
                html.close();
            }
            html.closeLine();
        }
        html.close().close().closeLine();
    }

    private void cell(@Nullable Reliance reliance, String origin) {
        if (reliance == null) {
            return;
        }
        List<Evidence> evidence = reliance.evidence().stream()
                .map(span -> new Evidence(reliance.report(), span))
                .toList();
        int passages = evidence.size();
        html.open(
                        "a",
                        "class",
                        "cell " + shape(reliance.way()),
                        "href",
                        "#" + page.passages().anchor(evidence.getFirst()),
                        "data-passages",
                        page.anchors(evidence),
                        "data-title",
                        page.roster().outlet(reliance.report()) + ", from " + origin)
                .text(Integer.toString(passages))
                .leaf("span", (passages == 1 ? " passage" : " passages") + how(reliance), "class", "unseen")
                .close();
    }

    /** A link to each report that has something from an origin that has no column. */
    private void others(List<Column> origins) {
        if (origins.isEmpty()) {
            return;
        }
        html.open("details", "class", "more")
                .leaf("summary", Wording.count(origins.size(), "origin", "origins") + " beside these")
                .text("\n");
        page.list("ul", "plain others", origins, LISTED, "origins", column -> {
            html.open("li").leaf("bdi", column.name()).text(": ");
            int written = 0;
            for (Reliance reliance : column.by().values()) {
                html.text(written++ == 0 ? "" : ", ");
                page.reference(
                        new Evidence(reliance.report(), reliance.evidence().getFirst()));
            }
            html.closeLine();
        });
        html.closeLine();
    }

    /** That a report says so itself, or names nobody, stands over the column. */
    private static String how(Reliance reliance) {
        boolean said = reliance.basis() != Basis.NAMED && reliance.way() == Way.DIRECT;
        return said ? "" : "; " + words(reliance.way());
    }

    private static String shape(Way way) {
        return switch (way) {
            case DIRECT -> "direct";
            case RELAYED -> "relayed";
            case COPIED -> "copied";
        };
    }

    private static String words(Way way) {
        return switch (way) {
            case DIRECT -> "names the origin itself";
            case RELAYED -> "has it through somebody who relays it";
            case COPIED -> "has it in words copied from another report";
        };
    }
}
