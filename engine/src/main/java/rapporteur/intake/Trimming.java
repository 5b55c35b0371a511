package rapporteur.intake;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Leaves out of a main text what is no text: boxes of links, fields, pictures; after Readability's conditional cleaning. */
final class Trimming {

    private static final Set<String> NEVER_TEXT =
            Set.of("object", "embed", "footer", "link", "aside", "iframe", "input", "textarea", "select", "button");
    private static final Set<String> ASKED = Set.of("form", "fieldset", "table", "ul", "ol", "div", "section");
    private static final int MANY_COMMAS = 10;
    /** A list may have so many entries more than paragraphs. */
    private static final int ENTRIES = 100;

    private static final int SHORT = 25;

    private final PageTree tree;
    private final PartNames.@Nullable OfPage names;
    private final int[] letters;
    private final int[] linked;
    private final int[] commas;
    private final int[] headed;
    private final int[] paragraphs;
    private final int[] pictures;
    private final int[] entries;
    private final int[] fields;

    /**
     * @param names null where they do not weigh
     */
    Trimming(PageTree tree, PartNames.@Nullable OfPage names) {
        this.tree = tree;
        this.names = names;
        letters = new int[tree.size()];
        linked = new int[tree.size()];
        commas = new int[tree.size()];
        headed = new int[tree.size()];
        paragraphs = new int[tree.size()];
        pictures = new int[tree.size()];
        entries = new int[tree.size()];
        fields = new int[tree.size()];
    }

    /** Takes elements out of {@code chosen}, from the innermost on. Linear in the size of the page. */
    void trim(boolean[] chosen) {
        boolean[] figured = within("figure");
        boolean[] tabled = dataTables();
        for (int i = tree.size() - 1; i > 0; i--) {
            if (!chosen[i]) {
                continue;
            }
            Element element = tree.element(i);
            String tag = element.normalName();
            sum(i, tag, element);
            boolean asked = ASKED.contains(tag) && !tabled[i];
            if (NEVER_TEXT.contains(tag)
                    || (weight(element) < 0 && (tag.equals("h1") || tag.equals("h2")))
                    || (asked && isLeftOut(i, tag, element, figured[i]))) {
                for (int k = i; k < tree.end(i); k++) {
                    chosen[k] = false;
                }
            } else {
                giveToParent(i);
            }
        }
    }

    private void sum(int i, String tag, Element element) {
        letters[i] += tree.own().letters[i];
        commas[i] += tree.own().commas[i];
        switch (tag) {
            case "a" -> linked[i] = PageTree.linked(element, letters[i]);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> headed[i] = letters[i];
            case "p" -> paragraphs[i]++;
            case "img" -> pictures[i]++;
            case "li" -> entries[i]++;
            case "input" -> fields[i]++;
            default -> {
                // other elements count by what is in them
            }
        }
    }

    private void giveToParent(int i) {
        int parent = tree.parent(i);
        letters[parent] += letters[i];
        linked[parent] += linked[i];
        commas[parent] += commas[i];
        headed[parent] += headed[i];
        paragraphs[parent] += paragraphs[i];
        pictures[parent] += pictures[i];
        entries[parent] += entries[i];
        fields[parent] += fields[i];
    }

    private boolean isLeftOut(int i, String tag, Element element, boolean figured) {
        int weight = weight(element);
        if (weight < 0) {
            return true;
        }
        if (commas[i] >= MANY_COMMAS) {
            return false;
        }
        boolean list = tag.equals("ul") || tag.equals("ol");
        double links = letters[i] == 0 ? 0 : (double) linked[i] / letters[i];
        boolean headings = letters[i] > 0 && headed[i] * 10 >= letters[i] * 9;
        return (pictures[i] > 1 && paragraphs[i] * 2 < pictures[i] && !figured)
                || (!list && entries[i] - ENTRIES > paragraphs[i])
                || fields[i] > paragraphs[i] / 3
                || (!list && !headings && letters[i] < SHORT && (pictures[i] == 0 || pictures[i] > 2) && !figured)
                || (!list && weight < PartNames.WEIGHT && links > .2)
                || (weight >= PartNames.WEIGHT && links > .5);
    }

    private int weight(Element element) {
        return names == null ? 0 : names.weight(element);
    }

    private boolean[] within(String tag) {
        boolean[] within = new boolean[tree.size()];
        for (int i = 1; i < tree.size(); i++) {
            within[i] = within[tree.parent(i)] || tree.element(i).normalName().equals(tag);
        }
        return within;
    }

    /** What belongs to a table of data: one with headings of columns, a caption, or columns and rows enough. */
    private boolean[] dataTables() {
        boolean[] within = new boolean[tree.size()];
        for (int i = 1; i < tree.size(); i++) {
            Element element = tree.element(i);
            within[i] = within[tree.parent(i)] || (element.normalName().equals("table") && isData(i, element));
        }
        return within;
    }

    private boolean isData(int table, Element element) {
        if (element.attr("role").equals("presentation")
                || element.attr("datatable").equals("0")) {
            return false;
        }
        int rows = 0;
        int cells = 0;
        for (int i = table + 1; i < tree.end(table); i++) {
            switch (tree.element(i).normalName()) {
                case "caption", "col", "colgroup", "tfoot", "thead", "th" -> {
                    return true;
                }
                case "table" -> {
                    return false;
                }
                case "tr" -> rows++;
                case "td" -> cells++;
                default -> {
                    // rows and cells alone tell a table's shape
                }
            }
        }
        return rows >= 10 || (rows > 0 && cells / rows > 4) || cells > 10;
    }
}
