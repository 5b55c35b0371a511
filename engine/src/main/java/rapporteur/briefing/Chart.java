package rapporteur.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.quantity.Quantity;

/**
 * Figures on one axis, a row for each answer: a dot for a number (hollow where it is about that number, or where the
 * number itself is left out), an arrow for what is open to one side, a bar for a range. A mark's size is the number of
 * independent origins. Drawn as SVG in per cent of the width, so that words keep their size on a narrow screen; each row
 * says in words what its mark shows.
 */
final class Chart {

    /** How the drawings are read. */
    static final String LEGEND =
            "Figures are drawn on one scale for each question: a dot is a number, hollow where it is"
                    + " about that number or where the number itself is left out; an arrow is open to that side; a bar is a range."
                    + " The larger the mark, the more independent origins. Each mark opens the passages it stands on.";

    /** Where in its strip the line of the marks lies; all heights below are pixels from there. */
    private static final String LINE = "62%";

    private static final int LABEL = -13;

    private Chart() {}

    /**
     * A row of the drawing.
     *
     * @param label the figure in words
     * @param who who gives it
     * @param setting when and where it is said to hold
     * @param independent on how many independent origins it stands; 0 where that was not counted
     * @param amounts the figures
     * @param passages where its passages are
     */
    record Row(
            String label,
            String who,
            Setting setting,
            int independent,
            List<Quantity.Amount> amounts,
            Opening passages) {

        Row {
            amounts = List.copyOf(amounts);
        }
    }

    /**
     * When and where a figure is said to hold.
     *
     * @param asOf the day, month or year, ISO 8601, null where not known
     * @param where the place as written, null where none is named
     */
    record Setting(@Nullable String asOf, @Nullable String where) {}

    /**
     * Where a mark leads.
     *
     * @param list anchor of the list of its passages
     * @param anchors of the passages themselves, between blanks
     */
    record Opening(String list, String anchors) {}

    /** Whether there is something to compare: at least two rows have a number, not all the same. */
    static boolean isWorthDrawing(List<Row> rows) {
        long withNumber = rows.stream()
                .filter(row -> bounds(row.amounts()).findAny().isPresent())
                .count();
        return withNumber > 1
                && rows.stream()
                                .flatMap(row -> row.amounts().stream())
                                .distinct()
                                .count()
                        > 1
                && rows.stream()
                                .flatMap(row -> bounds(row.amounts()))
                                .distinct()
                                .count()
                        > 1;
    }

    /** Draws the rows; {@code unit} stands beside the axis. */
    static void draw(Html html, String unit, List<Row> rows) {
        Axis axis = Axis.of(rows.stream().flatMap(row -> bounds(row.amounts())).toList());
        html.open("figure", "class", "chart").open("ol", "class", "rows").text("\n");
        for (Row row : rows) {
            row(html, axis, row);
        }
        html.close();
        html.leaf("figcaption", caption(axis, unit));
        ticks(html, axis);
        html.closeLine();
    }

    private static String caption(Axis axis, String unit) {
        List<String> notes = new ArrayList<>();
        if (!unit.isEmpty()) {
            notes.add(Wording.capital(unit));
        }
        if (axis.isLogarithmic()) {
            notes.add("each step is ten times the one before");
        }
        if (axis.isCut()) {
            notes.add("the axis does not start at zero");
        }
        return String.join("; ", notes);
    }

    private static void row(Html html, Axis axis, Row row) {
        html.open("li")
                .open(
                        "a",
                        "class",
                        "row",
                        "href",
                        "#" + row.passages().list(),
                        "data-passages",
                        row.passages().anchors(),
                        "data-title",
                        row.label() + " \u00B7 " + row.who())
                .open("span", "class", "teller")
                .leaf("bdi", row.who());
        setting(html, row);
        html.close();
        html.leaf("span", ": " + row.label(), "class", "unseen");
        html.open("svg", "class", "strip", "aria-hidden", "true", "focusable", "false");
        for (double tick : axis.ticks()) {
            String x = percent(axis.place(tick));
            html.open("line", "class", "grid", "x1", x, "x2", x, "y1", "0", "y2", "100%")
                    .close();
        }
        html.open("svg", "class", "marks", "y", LINE, "overflow", "visible");
        row.amounts().stream().distinct().forEach(amount -> mark(html, axis, amount, row.independent()));
        label(html, axis, row);
        html.close().close().close().closeLine();
    }

    private static void setting(Html html, Row row) {
        String where = row.setting().where();
        String asOf = row.setting().asOf();
        html.open("span", "class", "aside").text(" ");
        if (asOf != null) {
            html.leaf("time", Wording.day(asOf), "datetime", asOf);
        }
        if (where != null) {
            html.text(asOf == null ? "" : " \u00B7 ").leaf("bdi", where);
        }
        if (row.independent() > 0) {
            html.text(where == null && asOf == null ? "" : " \u00B7 ")
                    .text(Wording.count(row.independent(), "origin", "origins"));
        }
        html.close();
    }

    private static void mark(Html html, Axis axis, Quantity.Amount amount, int independent) {
        int radius = 5 + 2 * Math.clamp(independent - 1, 0, 4);
        Double low = amount.low();
        Double high = amount.high();
        switch (amount.relation()) {
            case EXACT, ABOUT, VAGUE -> {
                Double value = low != null ? low : high;
                if (value != null) {
                    dot(html, axis.place(value), radius, amount.relation() == Quantity.Relation.EXACT);
                }
            }
            case AT_LEAST, MORE_THAN -> {
                if (low != null) {
                    arrow(html, axis.place(low), 100);
                    dot(html, axis.place(low), radius, amount.relation() == Quantity.Relation.AT_LEAST);
                }
            }
            case AT_MOST, LESS_THAN -> {
                if (high != null) {
                    arrow(html, axis.place(high), 0);
                    dot(html, axis.place(high), radius, amount.relation() == Quantity.Relation.AT_MOST);
                }
            }
            case RANGE -> {
                if (low != null && high != null) {
                    bar(html, axis.place(low), axis.place(high), radius);
                }
            }
        }
    }

    private static void dot(Html html, double place, int radius, boolean filled) {
        // a fingertip is wider than the dot
        html.open("circle", "class", "reach", "cx", percent(place), "r", "22").close();
        html.open("circle", "class", filled ? "dot" : "dot hollow", "cx", percent(place), "r", Integer.toString(radius))
                .close();
    }

    private static void bar(Html html, double from, double to, int radius) {
        html.open(
                        "rect",
                        "class",
                        "bar",
                        "x",
                        percent(from),
                        "width",
                        percent(to - from),
                        "y",
                        Integer.toString(-radius),
                        "height",
                        Integer.toString(2 * radius),
                        "rx",
                        "2")
                .close();
    }

    /** A line that runs off one edge of the drawing and ends there in a point. */
    private static void arrow(Html html, double from, double edge) {
        html.open("line", "class", "open", "x1", percent(from), "x2", percent(edge))
                .close();
        String point = edge == 0 ? "M8 -5L1 0L8 5" : "M-8 -5L-1 0L-8 5";
        html.open("svg", "x", percent(edge), "overflow", "visible")
                .open("path", "class", "point", "d", point)
                .close()
                .close();
    }

    private static void label(Html html, Axis axis, Row row) {
        double place = bounds(row.amounts())
                .mapToDouble(axis::place)
                .average()
                .orElse(axis.place(axis.ticks().getFirst()));
        String anchor = place < 30 ? "start" : place > 70 ? "end" : "middle";
        String shift = place < 30 ? "-5" : place > 70 ? "5" : "0";
        html.open(
                        "text",
                        "class",
                        "value",
                        "x",
                        percent(place),
                        "dx",
                        shift,
                        "y",
                        Integer.toString(LABEL),
                        "text-anchor",
                        anchor)
                .text(row.label())
                .close();
    }

    private static void ticks(Html html, Axis axis) {
        html.open("svg", "class", "ticks", "height", "22", "aria-hidden", "true", "focusable", "false");
        for (double tick : axis.ticks()) {
            html.open("text", "x", percent(axis.place(tick)), "y", "15", "text-anchor", "middle")
                    .text(Wording.number(tick))
                    .close();
        }
        html.close();
    }

    private static Stream<Double> bounds(List<Quantity.Amount> amounts) {
        return amounts.stream()
                .flatMap(amount -> Stream.of(amount.low(), amount.high()).filter(bound -> bound != null));
    }

    private static String percent(double place) {
        return String.format(Locale.ROOT, "%.2f%%", place);
    }
}
