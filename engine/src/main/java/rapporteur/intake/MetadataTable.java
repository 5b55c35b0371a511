package rapporteur.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import rapporteur.rule.Resources;

/** Knows where pages state what about themselves ({@code en/intake/metadata.tsv}), and reads it in one walk. */
final class MetadataTable {

    private static final List<String> NAMES = List.of("name", "property", "itemprop", "http-equiv");
    private static final List<String> MARKS = List.of("itemprop", "rel", "property");
    private static final int LONGEST = 2000;

    /**
     * A row.
     *
     * @param rank its place in the table
     */
    private record Row(int rank, String field, String name, String read) {}

    /**
     * A value a page states.
     *
     * @param name where it stood, as the table writes it
     */
    record Value(String name, String words) {}

    private final Map<String, List<Row>> rows;
    private final Pattern member;

    private MetadataTable(Map<String, List<Row>> rows, List<String> members) {
        this.rows = rows;
        member = Pattern.compile("[\"'](?:" + String.join("|", members)
                + ")\\\\?[\"']\\s*:\\s*\\\\?[\"'](?<value>[^\"'\\\\]{8,40})\\\\?[\"']");
    }

    /** Reads the table that ships with the program. */
    static MetadataTable load() {
        Map<String, List<Row>> rows = new HashMap<>();
        List<String> members = new ArrayList<>();
        int rank = 0;
        for (List<String> line : Resources.table("en/intake/metadata.tsv")) {
            if (line.get(0).equals("script")) {
                members.add(Pattern.quote(line.get(1)));
                continue;
            }
            Row row = new Row(rank++, line.get(0), line.get(1), line.get(2));
            rows.computeIfAbsent(row.name().toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(row);
        }
        return new MetadataTable(rows, members);
    }

    /**
     * What a page states, by field; the values of each in the table's order, then the page's. One walk.
     *
     * @param others tells which elements belong to others' words, so that what marks them is not the page's own
     */
    Map<String, List<Value>> of(Document page, Predicate<Element> others) {
        Map<Row, List<Value>> stated = new TreeMap<>(java.util.Comparator.comparingInt(Row::rank));
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element && element.attributesSize() > 0) {
                    read(element, others, stated);
                }
            }
        });
        Map<String, List<Value>> fields = new HashMap<>();
        stated.forEach((row, values) ->
                fields.computeIfAbsent(row.field(), key -> new ArrayList<>()).addAll(values));
        return fields;
    }

    /** The value of the first member of a script's objects that the table lists. Linear in the script. */
    Optional<String> member(String script) {
        Matcher found = member.matcher(script);
        return found.find() ? Optional.of(found.group("value")) : Optional.empty();
    }

    private void read(Element element, Predicate<Element> others, Map<Row, List<Value>> stated) {
        boolean meta = element.normalName().equals("meta");
        if (meta) {
            for (String attribute : NAMES) {
                if (element.hasAttr(attribute)) {
                    rows(element.attr(attribute)).forEach(row -> add(row, element, stated));
                }
            }
        }
        if (element.normalName().equals("html")) {
            rows("html=lang").forEach(row -> add(row, element, stated));
        }
        for (String attribute : MARKS) {
            if (element.hasAttr(attribute)) {
                for (String word : element.attr(attribute).strip().split("\\s+")) {
                    List<Row> marked = rows(attribute + "=" + word);
                    if (!marked.isEmpty() && !others.test(element)) {
                        marked.forEach(row -> add(row, element, stated));
                    }
                }
            }
        }
    }

    private List<Row> rows(String name) {
        return rows.getOrDefault(name.strip().toLowerCase(Locale.ROOT), List.of());
    }

    private static void add(Row row, Element element, Map<Row, List<Value>> stated) {
        String words = switch (row.read()) {
            case "text" -> element.text();
            case "name" -> named(element);
            default -> element.attr(row.read());
        };
        String value = words.strip();
        if (!value.isEmpty() && value.length() < LONGEST) {
            stated.computeIfAbsent(row, key -> new ArrayList<>()).add(new Value(row.name(), value));
        }
    }

    private static String named(Element element) {
        Element name = element.selectFirst("[itemprop=name]");
        return name == null ? element.text() : name.hasAttr("content") ? name.attr("content") : name.text();
    }
}
