package rapporteur.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import rapporteur.text.AlignedText;

/**
 * Walks a page and gives its text as passages: the words between two edges of blocks, in the order of the page, each
 * aligned to the source. What is nothing but links, and what only repeats a passage (a quotation pulled out of the text),
 * is never held for the report's own.
 */
final class PagePassages implements NodeVisitor {

    private static final Pattern CAPTION = Pattern.compile("caption|(?:^|[ _-])cap(?:$|[ _-])");
    private static final Pattern PULLED =
            Pattern.compile("(?:^|[ _-])(?:pull|pullquote|pull-?quote|blockquote-?pull)(?:$|[ _-])");
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    /** A mark that leads to a footnote. */
    private static final Pattern NOTE_MARK = Pattern.compile("\\s*\\[?\\s*(?:\\d{1,3}|[*†‡a-z])\\s*]?\\s*");

    private static final int LEAST_PROSE = 25;
    private static final int LEAST_SIBLINGS = 3;

    private final String source;
    /** The offsets in the source at which text nodes of the main text, or elements whose text it is, begin. */
    private final BitSet body;

    private final BitSet furniture;

    private final List<Passage> passages = new ArrayList<>();
    /** For each passage the element that holds its block; null where it is furniture or only links. */
    private final List<@Nullable Element> parents = new ArrayList<>();

    private final List<Integer> pulled = new ArrayList<>();
    private AlignedText.Builder words = new AlignedText.Builder();
    private int sourceEnd;
    private int bodyUnits;
    private int linkUnits;
    private int units;
    private int silent;
    private int links;
    private int aside;
    private @Nullable Element block;

    /**
     * @param source the page
     * @param body where the main text's nodes begin in it
     * @param furniture where elements that are furniture begin in it
     */
    PagePassages(String source, BitSet body, BitSet furniture) {
        this.source = source;
        this.body = body;
        this.furniture = furniture;
    }

    /** The passages of everything below {@code root}. */
    List<Passage> of(Element root) {
        root.traverse(this);
        flush();
        addSiblings();
        dropRepeated();
        return passages;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && silent == 0) {
            add(text);
        } else if (node instanceof Element element) {
            silent += depth > 0 && isSilent(element) ? 1 : 0;
            aside += isFurniture(element) ? 1 : 0;
            links += element.normalName().equals("a") ? 1 : 0;
            if (element.isBlock() || element.normalName().equals("br")) {
                flush();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.isBlock()) {
                flush();
            }
            silent -= depth > 0 && isSilent(element) ? 1 : 0;
            aside -= isFurniture(element) ? 1 : 0;
            links -= element.normalName().equals("a") ? 1 : 0;
        }
    }

    /** Whether nothing of an element is read: what a browser does not show, and marks of footnotes. */
    private static boolean isSilent(Element element) {
        if (PageFurniture.isHidden(element)) {
            return true;
        }
        boolean raised = element.normalName().equals("sup") && element.selectFirst("a") != null;
        boolean mark = element.normalName().equals("a") && element.attr("href").startsWith("#");
        return (raised || mark)
                && element.childNodeSize() <= 3
                && NOTE_MARK.matcher(element.text()).matches();
    }

    private boolean isFurniture(Element element) {
        return element.sourceRange().isTracked()
                && furniture.get(element.sourceRange().startPos());
    }

    private void add(TextNode node) {
        String text = node.getWholeText();
        if (text.isEmpty() || !node.sourceRange().isTracked()) {
            return;
        }
        int start = node.sourceRange().startPos();
        int end = Math.min(node.sourceRange().endPos(), source.length());
        if (end < start) {
            return;
        }
        if (start < sourceEnd) {
            // The parser moved the node out of a table: the source runs backwards here.
            flush();
        }
        Element parent = node.parent();
        if (words.length() == 0 || block == null) {
            block = parent;
        }
        NodeText.append(words, text, source, start, end);
        sourceEnd = end;
        int letters = (int) text.chars().filter(Character::isLetterOrDigit).count();
        boolean own = body.get(start)
                || (parent != null
                        && parent.sourceRange().isTracked()
                        && body.get(parent.sourceRange().startPos()));
        units += letters;
        bodyUnits += own ? letters : 0;
        linkUnits += links > 0 ? letters : 0;
    }

    private void flush() {
        Passage passage = Passage.ofPage(words.build(), kind(), false);
        if (!passage.text().isEmpty()) {
            boolean linked = linkUnits * 5 > units * 4 && Prose.words(passage.text()) < LEAST_PROSE;
            boolean own = bodyUnits * 2 > units && (!linked || passage.kind() == Block.Kind.HEADING);
            if (isPulled()) {
                pulled.add(passages.size());
            }
            passages.add(passage.inBody(own));
            boolean sibling = block != null && block.isBlock() && aside == 0 && !linked;
            parents.add(sibling || own ? block == null ? null : block.parent() : null);
        }
        words = new AlignedText.Builder();
        sourceEnd = 0;
        units = 0;
        bodyUnits = 0;
        linkUnits = 0;
        block = null;
    }

    private boolean isPulled() {
        for (Element at = block; at != null; at = at.parent()) {
            if (at.normalName().equals("blockquote")
                    || PULLED.matcher(at.className().toLowerCase(Locale.ROOT)).find()) {
                return true;
            }
        }
        return false;
    }

    /** What stands among the main text's paragraphs, in the same element, is the main text too. */
    private void addSiblings() {
        Map<Element, Integer> own = new HashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            Element parent = parents.get(i);
            if (parent != null && passages.get(i).body()) {
                own.merge(parent, 1, Integer::sum);
            }
        }
        for (int i = 0; i < passages.size(); i++) {
            Element parent = parents.get(i);
            if (parent != null && own.getOrDefault(parent, 0) >= LEAST_SIBLINGS) {
                passages.set(i, passages.get(i).inBody(true));
            }
        }
    }

    private void dropRepeated() {
        if (pulled.isEmpty()) {
            return;
        }
        StringBuilder others = new StringBuilder();
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).body() && !pulled.contains(i)) {
                others.append(' ').append(Prose.level(passages.get(i).text())).append(' ');
            }
        }
        for (int index : pulled) {
            Passage passage = passages.get(index);
            if (others.indexOf(" " + Prose.level(passage.text()) + " ") >= 0) {
                passages.set(index, passage.inBody(false));
            }
        }
    }

    private Block.Kind kind() {
        for (Element at = block; at != null && !at.normalName().equals("body"); at = at.parent()) {
            String tag = at.normalName();
            if (tag.equals("figcaption")
                    || CAPTION.matcher(at.className().toLowerCase(Locale.ROOT)).find()) {
                return Block.Kind.CAPTION;
            }
            if (HEADING.matcher(tag).matches()) {
                return Block.Kind.HEADING;
            }
            if (at.isBlock() && !tag.equals("div") && !tag.equals("p")) {
                return Block.Kind.PARAGRAPH;
            }
        }
        return Block.Kind.PARAGRAPH;
    }
}
