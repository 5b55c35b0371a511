package rapporteur.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rapporteur.dispute.Answer;
import rapporteur.dispute.Dispute;
import rapporteur.origin.Evidence;
import rapporteur.origin.Figure;
import rapporteur.quantity.Quantity;

/** The questions that the accounts answer differently, each with its answers and their words. */
final class Disputes {

    private static final int DISPUTES_SHOWN = 12;
    private static final int PASSAGES_SHOWN = 3;
    private static final int NAMES_SHOWN = 2;
    private static final int LABEL = 32;

    private final Page page;
    private final Html html;

    Disputes(Page page) {
        this.page = page;
        this.html = page.html();
    }

    void write(List<Dispute> disputes) {
        page.section("disputes", "Where the accounts differ", disputes.size());
        if (disputes.isEmpty()) {
            html.leaf("p", "No question was found that the reports answer differently.", "class", "nothing");
        } else {
            legend(disputes);
            page.list("div", "stack", disputes, DISPUTES_SHOWN, "questions", this::dispute);
        }
        html.closeLine();
    }

    private void legend(List<Dispute> disputes) {
        if (disputes.stream().anyMatch(dispute -> Chart.isWorthDrawing(rows(dispute)))) {
            html.leaf("p", Chart.LEGEND, "class", "legend").text("\n");
        }
    }

    private static String anchor(Dispute dispute) {
        return dispute.id().toLowerCase(Locale.ROOT);
    }

    private static String anchor(Dispute dispute, int answer) {
        return anchor(dispute) + "-a" + (answer + 1);
    }

    private void dispute(Dispute dispute) {
        html.open("article", "class", "dispute", "id", anchor(dispute)).text("\n");
        html.open("p", "class", "kind")
                .leaf("strong", Wording.term(dispute.kind()), "class", "term")
                .text(" ")
                .leaf("span", Wording.meaning(dispute.kind()))
                .closeLine();
        html.leaf("h3", dispute.question(), "dir", "auto").text("\n");
        html.leaf("p", dispute.why(), "class", "why", "dir", "auto").text("\n");
        chart(dispute);
        html.open("ol", "class", "answers").text("\n");
        for (int i = 0; i < dispute.answers().size(); i++) {
            answer(dispute, i);
        }
        html.closeLine();
        compatible(dispute);
        html.closeLine();
    }

    private void chart(Dispute dispute) {
        List<Chart.Row> rows = rows(dispute);
        if (Chart.isWorthDrawing(rows)) {
            String unit = dispute.answers().stream()
                    .flatMap(answer -> answer.figures().stream())
                    .map(figure -> Wording.unit(figure.quantity()))
                    .findFirst()
                    .orElse("");
            Chart.draw(html, unit, rows);
        }
    }

    private List<Chart.Row> rows(Dispute dispute) {
        List<Chart.Row> rows = new ArrayList<>();
        for (int i = 0; i < dispute.answers().size(); i++) {
            rows.add(row(dispute, i));
        }
        if (dispute.kind() != Dispute.Kind.SCOPE) {
            // what differs by place stands by place
            rows.sort(
                    Comparator.comparing(row -> row.setting().asOf(), Comparator.nullsLast(Comparator.naturalOrder())));
        }
        return rows;
    }

    private Chart.Row row(Dispute dispute, int index) {
        Answer answer = dispute.answers().get(index);
        List<Quantity.Amount> amounts = answer.figures().stream()
                .map(figure -> figure.quantity().amount())
                .distinct()
                .toList();
        // place and day stand beside the name already
        boolean isPlain = amounts.size() == 1 && amounts.getFirst().relation() != Quantity.Relation.VAGUE;
        String label = isPlain ? Wording.amount(amounts.getFirst()) : Quotation.head(answer.position(), LABEL);
        return new Chart.Row(
                label,
                shortly(tellers(answer)),
                new Chart.Setting(asOf(answer), where(answer)),
                answer.independent(),
                amounts,
                new Chart.Opening(anchor(dispute, index), page.anchors(answer.evidence())));
    }

    private void answer(Dispute dispute, int index) {
        Answer answer = dispute.answers().get(index);
        Dispute.Comparison comparison = dispute.comparison();
        html.open("li", "class", "answer", "id", anchor(dispute, index))
                .open("h4")
                .leaf("bdi", answer.position());
        if (Objects.equals(comparison.latest(), index)) {
            html.text(" ").leaf("span", "latest", "class", "note");
        }
        if (Objects.equals(comparison.bestSupported(), index)) {
            html.text(" ").leaf("span", "most independent origins", "class", "note");
        }
        html.closeLine();
        html.open("p", "class", "standing");
        List<String> tellers = tellers(answer);
        for (int i = 0; i < tellers.size(); i++) {
            html.text(i == 0 ? "" : i == tellers.size() - 1 ? " and " : ", ").leaf("bdi", tellers.get(i));
        }
        html.text(" \u00B7 ").text(Wording.count(answer.independent(), "independent origin", "independent origins"));
        long reports =
                answer.evidence().stream().map(Evidence::report).distinct().count();
        html.text(" \u00B7 in ").text(Wording.count((int) reports, "report", "reports"));
        String asOf = asOf(answer);
        if (asOf != null) {
            html.text(" \u00B7 as of ");
            page.date(asOf);
        }
        html.closeLine();
        page.list("ul", "passages", answer.evidence(), PASSAGES_SHOWN, "passages", evidence -> {
            html.open("li");
            page.passage(evidence);
            html.closeLine();
        });
        html.closeLine();
    }

    private void compatible(Dispute dispute) {
        List<Dispute.Pair> pairs = dispute.comparison().compatible();
        if (pairs.isEmpty()) {
            return;
        }
        html.open("p", "class", "compatible").text("Can both hold: ");
        for (int i = 0; i < pairs.size(); i++) {
            Answer first = dispute.answers().get(pairs.get(i).first());
            Answer second = dispute.answers().get(pairs.get(i).second());
            html.text(i == 0 ? "" : "; ")
                    .leaf("bdi", first.position())
                    .text(" with ")
                    .leaf("bdi", second.position());
        }
        html.text(".").closeLine();
    }

    /** Who gives an answer; the outlets where the reports do so themselves. */
    private List<String> tellers(Answer answer) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        answer.by().forEach(by -> names.add(page.roster().name(by)));
        if (names.isEmpty()) {
            answer.evidence().forEach(evidence -> names.add(page.roster().outlet(evidence.report())));
        }
        return List.copyOf(names);
    }

    private static String shortly(List<String> names) {
        if (names.size() <= NAMES_SHOWN) {
            return Wording.list(names);
        }
        return names.getFirst() + " and " + (names.size() - 1) + " others";
    }

    /** The last day for which one of the answer's figures is said to hold; null where none says so. */
    private static @Nullable String asOf(Answer answer) {
        String last = null;
        for (Figure figure : answer.figures()) {
            String asOf = figure.quantity().asOf();
            if (asOf != null && (last == null || asOf.compareTo(last) > 0)) {
                last = asOf;
            }
        }
        return last;
    }

    /** The place that all of the answer's figures are said of; null where they name none, or several. */
    private static @Nullable String where(Answer answer) {
        List<@Nullable String> places = new ArrayList<>();
        answer.figures().forEach(figure -> places.add(figure.quantity().where()));
        return places.stream().distinct().count() == 1 ? places.getFirst() : null;
    }
}
