package rapporteur.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapporteur.origin.Evidence;
import rapporteur.text.Span;

/**
 * What every section writes with.
 *
 * @param html the page so far
 * @param roster who and what the ids mean
 * @param passages the words that lines link to
 */
record Page(Html html, Roster roster, Passages passages) {

    /** A report that states no outlet goes by its title, which may be long. */
    private static final int OUTLET = 48;

    /** Opens a section with its heading; close it with {@link Html#closeLine}. */
    void section(String id, String heading, int count) {
        html.open("section", "id", id, "aria-labelledby", id + "-heading")
                .open("h2", "id", id + "-heading")
                .text(heading)
                .text(" ")
                .leaf("span", Integer.toString(count), "class", "count")
                .close()
                .text("\n");
    }

    /** The words a line stands on, in their sentence, with where they stand; a link to them. */
    void passage(Evidence evidence) {
        Quotation quotation = Quotation.of(roster.reading(evidence.report()), evidence.span());
        html.open("a", "class", "words", "href", "#" + passages.anchor(evidence));
        provenance(evidence.report());
        html.open("span", "class", "quotation", "dir", "auto")
                .text(quotation.before())
                .leaf("mark", quotation.words())
                .text(quotation.after())
                .close()
                .close();
    }

    /** Number, outlet and day of a report. */
    void provenance(String report) {
        provenance(report, "");
    }

    /** Number, outlet and day of a report, and a word on how it has what follows. */
    void provenance(String report, String how) {
        html.open("span", "class", "provenance")
                .leaf("span", Integer.toString(roster.number(report)), "class", "number")
                .text(" ")
                .leaf("bdi", roster.outlet(report));
        String published = roster.published(report);
        if (published != null) {
            html.text(", ");
            date(published);
        }
        html.text(how.isEmpty() ? "" : " \u00B7 " + how).close().text(" ");
    }

    /** A short link to words that are carried elsewhere: the report's number and outlet. */
    void reference(Evidence evidence) {
        String report = evidence.report();
        html.open("a", "class", "reference", "href", "#" + passages.anchor(evidence))
                .leaf("span", Integer.toString(roster.number(report)), "class", "number")
                .text(" ")
                .leaf("bdi", roster.outlet(report))
                .close();
    }

    /** A short link to a whole report: its number and outlet. */
    void report(String report) {
        html.open("a", "class", "reference", "href", "#" + Passages.anchor(roster.number(report)))
                .leaf("span", Integer.toString(roster.number(report)), "class", "number")
                .text(" ")
                .leaf("bdi", Quotation.head(roster.outlet(report), OUTLET))
                .close();
    }

    /** The anchors of further words that belong to a line, for the page's script; null where there are none. */
    @Nullable
    String anchors(String report, List<Span> spans) {
        List<String> anchors = new ArrayList<>();
        for (Span span : spans) {
            if (!span.isEmpty()) {
                anchors.add(passages.anchor(new Evidence(report, span)));
            }
        }
        return anchors.isEmpty() ? null : String.join(" ", anchors);
    }

    /** The anchors of passages, for the page's script. */
    String anchors(List<Evidence> evidence) {
        return evidence.stream().map(passages::anchor).distinct().collect(Collectors.joining(" "));
    }

    /** A day in words, with its value for machines. */
    void date(String value) {
        html.leaf("time", Wording.day(value), "datetime", value);
    }

    /**
     * A list whose items beyond a number are folded away.
     *
     * @param shown how many are always in sight
     * @param what what the items are called, in the plural
     */
    <T> void list(String element, String kind, List<T> items, int shown, String what, Consumer<T> item) {
        // one item more is sooner shown than unfolded
        int cut = items.size() <= shown + 1 ? items.size() : shown;
        items(element, kind, items.subList(0, cut), item);
        if (cut < items.size()) {
            html.open("details", "class", "more")
                    .leaf("summary", "Show all " + items.size() + " " + what)
                    .text("\n");
            items(element, kind, items.subList(cut, items.size()), item);
            html.closeLine();
        }
    }

    private <T> void items(String element, String kind, List<T> items, Consumer<T> item) {
        html.open(element, "class", kind).text("\n");
        items.forEach(item);
        html.closeLine();
    }
}
