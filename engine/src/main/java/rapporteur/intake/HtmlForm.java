package rapporteur.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import rapporteur.text.AlignedText;

/**
 * A web page as passages.
 *
 * <p>The main text is chosen by Readability (Mozilla's algorithm, in its port readability4j) on a copy of the page
 * without what {@link PageFurniture} takes; where it finds no prose, the page as it was is tried, then the element that the page calls its article, then
 * every passage of prose. The passages themselves are read from the page as it was, so that each knows its place in the source.
 */
final class HtmlForm {

    private static final String BASE = "https://page.invalid/";
    private static final int DEEPEST = 128;
    /** The sum of its elements' depths: Readability reads an element's text once for each element around it. */
    private static final int LARGEST_TREE = 600_000;
    /** In words. */
    private static final int LARGEST_BOX = 120;

    private static final Pattern HIDDEN_CLASS = Pattern.compile(
            "\\.([\\w-]{1,60})\\s*\\{[^{}]{0,200}?(?:display\\s*:\\s*none|left\\s*:\\s*-9999px)[^{}]{0,200}}");

    private final AlignedText source;
    private final Document page;
    private final PageMetadata metadata;
    private final Rules rules;
    private final Set<String> unseen;

    HtmlForm(AlignedText source, Rules rules) {
        this.source = source;
        this.rules = rules;
        page = Jsoup.parse(source.text(), BASE, parser());
        metadata = new PageMetadata(page, rules);
        unseen = unseen(page);
    }

    private static Parser parser() {
        return Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
    }

    PageMetadata metadata() {
        return metadata;
    }

    /** The page's passages, each marked whether the main text holds it. */
    List<Passage> passages() {
        Document pruned = Jsoup.parse(source.text(), BASE, parser());
        List<Element> furniture = furniture(pruned);
        BitSet taken = new BitSet();
        furniture.forEach(element -> taken.set(Math.max(0, element.sourceRange().startPos())));
        furniture.forEach(Node::remove);
        List<Supplier<@Nullable Element>> choices = List.of(
                () -> readable(pruned.clone()),
                () -> readable(page.clone()),
                () -> pruned.selectFirst("[itemprop=articleBody], article, main, [role=main]"));
        for (Supplier<@Nullable Element> choice : choices) {
            List<Passage> passages = new PagePassages(source.text(), starts(choice.get()), taken).of(page.body());
            if (passages.stream().anyMatch(passage -> passage.body() && Prose.isProse(passage.text()))) {
                return aligned(passages);
            }
        }
        List<Passage> all = new PagePassages(source.text(), starts(pruned.body()), taken).of(page.body());
        boolean prose = all.stream().anyMatch(passage -> passage.body() && Prose.isProse(passage.text()));
        return aligned(all.stream()
                .map(passage -> passage.inBody(passage.body() && (!prose || Prose.isProse(passage.text()))))
                .toList());
    }

    /** All that the page shows, as it stands, blocks parted by blank lines. */
    AlignedText shown() {
        AlignedText.Builder text = new AlignedText.Builder();
        int end = 0;
        for (Passage passage : new PagePassages(source.text(), new BitSet(), new BitSet()).of(page.body())) {
            var place = passage.raw()
                    .alignment()
                    .toInput(new rapporteur.text.Span(0, passage.raw().text().length()));
            int start = Math.max(end, place.start());
            end = Math.max(start, place.end());
            text.replace(text.length() == 0 ? "" : "\n\n", start, start)
                    .replace(passage.raw().text(), start, end);
        }
        return text.build().after(source);
    }

    private List<Passage> aligned(List<Passage> passages) {
        return passages.stream().map(passage -> passage.after(source)).toList();
    }

    /** What Readability holds for the article; null where it finds none, or would be lost in a page so deep and wide. */
    private static @Nullable Element readable(Document copy) {
        int[] depths = {0};
        copy.traverse((node, depth) -> depths[0] += node instanceof Element ? depth : 0);
        return depths[0] > LARGEST_TREE
                ? null
                : new Readability4J(BASE, copy).parse().getArticleContent();
    }

    private List<Element> furniture(Document copy) {
        Map<Element, Integer> words = wordCounts(copy);
        int all = words.getOrDefault(copy.body(), 0);
        List<Element> furniture = new ArrayList<>();
        for (Element element : copy.body().getAllElements()) {
            int own = words.getOrDefault(element, 0);
            if (rules.page().holds(element, own, all) || isHeadedBox(element, own) || isStyledAway(element, own, all)) {
                furniture.add(element);
            }
        }
        return furniture;
    }

    /** Whether an element is a small box whose first words head other stories or an advertisement. */
    private boolean isHeadedBox(Element element, int words) {
        boolean box = element.isBlock()
                && words > 0
                && words <= LARGEST_BOX
                && !element.normalName().equals("p");
        if (!box) {
            return false;
        }
        boolean floats = element.normalName().equals("table") && element.hasAttr("align");
        TextNode first = element.nodeStream(TextNode.class)
                .filter(node -> !node.isBlank())
                .findFirst()
                .orElse(null);
        return floats || (first != null && rules.furniture().heads(first.text().strip()));
    }

    /** Whether the page's own style sheet hides the element, by its class. */
    private boolean isStyledAway(Element element, int words, int pageWords) {
        return words * 5 < pageWords && element.classNames().stream().anyMatch(unseen::contains);
    }

    private static Set<String> unseen(Document page) {
        Set<String> unseen = new TreeSet<>();
        for (Element style : page.select("style")) {
            Matcher hidden = HIDDEN_CLASS.matcher(style.data());
            while (hidden.find()) {
                unseen.add(hidden.group(1));
            }
        }
        return unseen;
    }

    /** How many words each element holds, counted once for all. */
    private static Map<Element, Integer> wordCounts(Document copy) {
        Map<Element, Integer> counts = new HashMap<>();
        copy.body().traverse(new org.jsoup.select.NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    counts.put(element, 0);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                int own = node instanceof TextNode text
                        ? Prose.words(text.getWholeText())
                        : node instanceof Element element ? counts.getOrDefault(element, 0) : 0;
                if (depth > 0
                        && node.parent() instanceof Element parent
                        && !(node instanceof Element element && PageFurniture.isHidden(element))) {
                    counts.merge(parent, own, Integer::sum);
                }
            }
        });
        return counts;
    }

    /**
     * Where the text nodes below {@code root} begin in the source. Readability puts some text into new nodes, which have
     * no place: for these the element that held them is marked.
     */
    private static BitSet starts(@Nullable Element root) {
        BitSet starts = new BitSet();
        if (root != null) {
            root.nodeStream(TextNode.class).filter(node -> !node.isBlank()).forEach(node -> {
                Node placed = node;
                while (placed != null && !placed.sourceRange().isTracked()) {
                    placed = placed.parent();
                }
                if (placed != null && !placed.equals(root)) {
                    starts.set(placed.sourceRange().startPos());
                }
            });
        }
        return starts;
    }
}
