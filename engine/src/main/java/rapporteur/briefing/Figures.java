package rapporteur.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rapporteur.dispute.Dispute;
import rapporteur.origin.Evidence;
import rapporteur.origin.Figure;
import rapporteur.quantity.Quantity;
import rapporteur.situation.Situation;

/** The figures that are in no dispute: those that several reports carry, grouped by what they count; the rest folded away. */
final class Figures {

    private static final int GROUPS_SHOWN = 8;
    private static final int PASSAGES_SHOWN = 2;

    private final Page page;
    private final Html html;

    Figures(Page page) {
        this.page = page;
        this.html = page.html();
    }

    void write(Situation situation) {
        Map<String, List<Figure>> groups = groups(situation);
        List<List<Figure>> shared =
                groups.values().stream().filter(group -> reports(group) > 1).toList();
        List<Figure> single = groups.values().stream()
                .filter(group -> reports(group) == 1)
                .flatMap(List::stream)
                .toList();
        if (groups.isEmpty()) {
            return;
        }
        page.section("figures", "Figures without dispute", groups.size());
        if (!shared.isEmpty()) {
            page.list("div", "stack", shared, GROUPS_SHOWN, "figures", this::group);
        }
        if (!single.isEmpty()) {
            html.open("details", "class", "more")
                    .leaf("summary", Wording.count(single.size(), "figure", "figures") + " that one report alone gives")
                    .text("\n");
            passages(single);
            html.closeLine();
        }
        html.closeLine();
    }

    /** Whether there are figures that are in no dispute. */
    static boolean areLeft(Situation situation) {
        return !groups(situation).isEmpty();
    }

    /** The figures that are in no dispute, by what they count. */
    private static Map<String, List<Figure>> groups(Situation situation) {
        Set<String> disputed = situation.disputes().stream()
                .map(Dispute::answers)
                .flatMap(List::stream)
                .flatMap(answer -> answer.figures().stream())
                .map(Figure::id)
                .collect(Collectors.toSet());
        Map<String, List<Figure>> groups = new LinkedHashMap<>();
        for (Figure figure : situation.figures()) {
            if (!disputed.contains(figure.id())) {
                groups.computeIfAbsent(subject(figure), key -> new ArrayList<>())
                        .add(figure);
            }
        }
        return groups;
    }

    private void group(List<Figure> group) {
        Quantity first = group.getFirst().quantity();
        html.open("article", "class", "figure")
                .leaf("h3", Wording.capital(heading(first)), "dir", "auto")
                .text("\n");
        Map<Quantity.Amount, List<Figure>> byAmount = new LinkedHashMap<>();
        group.forEach(figure -> byAmount.computeIfAbsent(figure.quantity().amount(), key -> new ArrayList<>())
                .add(figure));
        List<Chart.Row> rows = new ArrayList<>();
        byAmount.forEach((amount, figures) -> rows.add(row(amount, figures)));
        if (Chart.isWorthDrawing(rows)) {
            Chart.draw(html, Wording.unit(first), rows);
        }
        byAmount.forEach((amount, figures) -> {
            html.open("h4", "id", anchor(figures))
                    .leaf("bdi", label(amount, figures))
                    .closeLine();
            passages(figures);
        });
        html.closeLine();
    }

    private static String heading(Quantity quantity) {
        String what = quantity.counted().what();
        return what.isBlank() ? Wording.unit(quantity) : what;
    }

    private Chart.Row row(Quantity.Amount amount, List<Figure> figures) {
        LinkedHashSet<String> tellers = new LinkedHashSet<>();
        figures.forEach(figure -> tellers.add(page.roster().name(figure.voice(), figure.report())));
        Quantity first = figures.getFirst().quantity();
        return new Chart.Row(
                label(amount, figures),
                Wording.list(List.copyOf(tellers)),
                new Chart.Setting(first.asOf(), first.where()),
                0,
                List.of(amount),
                new Chart.Opening(
                        anchor(figures),
                        page.anchors(figures.stream().map(Figure::evidence).toList())));
    }

    private static String anchor(List<Figure> figures) {
        return figures.getFirst().id().toLowerCase(Locale.ROOT);
    }

    private void passages(List<Figure> figures) {
        page.list("ul", "passages", figures, PASSAGES_SHOWN, "passages", figure -> {
            html.open("li");
            page.passage(figure.evidence());
            html.closeLine();
        });
    }

    /** The figure in words; in the report's own words where no number was made of it. */
    private String label(Quantity.Amount amount, List<Figure> figures) {
        if (amount.relation() != Quantity.Relation.VAGUE) {
            return Wording.amount(amount);
        }
        Evidence evidence = figures.getFirst().evidence();
        return evidence.span()
                .of(page.roster().reading(evidence.report()).report().text());
    }

    private static long reports(List<Figure> group) {
        return group.stream().map(Figure::report).distinct().count();
    }

    /**
     * What a figure counts. Where only a noun says so ({@code men}), the same noun with another number may well be
     * another matter, so the number belongs to the subject.
     */
    private static String subject(Figure figure) {
        Quantity quantity = figure.quantity();
        String what = quantity.counted().what().toLowerCase(Locale.ROOT);
        String subject = what + "\n" + quantity.amount().unit() + "\n" + quantity.where();
        return what.indexOf(' ') < 0 ? subject + "\n" + quantity.amount() : subject;
    }
}
