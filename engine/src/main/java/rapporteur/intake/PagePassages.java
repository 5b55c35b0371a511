package rapporteur.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import rapporteur.capture.NodeText;
import rapporteur.text.AlignedText;

/**
 * Walks a page and gives its text as passages: the words between two edges of blocks, in the order of the page, each
 * aligned to the source. What is nothing but links, and what only repeats a passage (a quotation pulled out of the text),
 * is never held for the report's own.
 */
final class PagePassages implements NodeVisitor {

    private static final Pattern CAPTION = Pattern.compile("caption|(?:^| |[^p][_-])cap(?:$|[ _-])");
    private static final Pattern PULLED =
            Pattern.compile("(?:^|[ _-])(?:pull|pullquote|pull-?quote|blockquote-?pull)(?:$|[ _-])");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    /** A mark that leads to a footnote. */
    private static final Pattern NOTE_MARK = Pattern.compile("\\s*\\[?\\s*(?:\\d{1,3}|[*†‡a-z])\\s*]?\\s*");

    private static final int LEAST_PROSE = 25;
    private static final int LEAST_SIBLINGS = 3;

    private static final int SILENT = 1;
    private static final int ASIDE = 2;
    private static final int LINK = 4;
    private static final int PULL = 8;

    private final String source;
    private final PageTree tree;
    private final boolean[] body;
    /** For each element what it and the elements around it are. */
    private final int[] marks;

    private final Block.Kind[] kinds;
    private int met;

    private final List<Passage> passages = new ArrayList<>();
    /** For each passage the element around its block; -1 where it is furniture or only links. */
    private final List<Integer> parents = new ArrayList<>();

    private final Set<Integer> pulled = new TreeSet<>();
    private final Set<Integer> linkedHeadings = new TreeSet<>();
    private int[] path = new int[64];
    private final List<Piece> pieces = new ArrayList<>();
    private int sourceEnd;

    /** A text node of the passage that is being read. */
    private record Piece(String text, int holder, int start, int end, int letters) {}

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    /**
     * @param source the page
     * @param body the elements whose own words are the main text
     * @param furniture the elements that are furniture
     */
    PagePassages(String source, PageTree tree, boolean[] body, boolean[] furniture) {
        this.source = source;
        this.tree = tree;
        this.body = body;
        marks = new int[tree.size()];
        kinds = new Block.Kind[tree.size()];
        mark(furniture);
    }

    private void mark(boolean[] furniture) {
        Map<String, Boolean> captions = new HashMap<>();
        Map<String, Boolean> quotations = new HashMap<>();
        kinds[0] = Block.Kind.PARAGRAPH;
        for (int i = 1; i < tree.size(); i++) {
            Element element = tree.element(i);
            String tag = element.normalName();
            String name = element.className().toLowerCase(Locale.ROOT);
            boolean pull = tag.equals("blockquote")
                    || quotations.computeIfAbsent(
                            name,
                            words -> words.contains("pull")
                                    && PULLED.matcher(words).find());
            marks[i] = marks[tree.parent(i)]
                    | (tree.isHidden(i) || isNoteMark(element) ? SILENT : 0)
                    | (furniture[i] ? ASIDE : 0)
                    | (tag.equals("a") ? LINK : 0)
                    | (pull ? PULL : 0);
            boolean caption = tag.equals("figcaption")
                    || captions.computeIfAbsent(
                            name,
                            words -> words.contains("cap")
                                    && CAPTION.matcher(words).find());
            boolean plain = element.isBlock() && !tag.equals("div") && !tag.equals("p");
            kinds[i] = caption
                    ? Block.Kind.CAPTION
                    : HEADINGS.contains(tag)
                            ? Block.Kind.HEADING
                            : plain ? Block.Kind.PARAGRAPH : kinds[tree.parent(i)];
        }
    }

    /** The passages of the whole page. */
    List<Passage> all() {
        tree.element(0).traverse(this);
        flush();
        dropTeasers();
        addSiblings();
        addLead();
        dropRepeated();
        return passages;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && depth > 0) {
            add(text, path[depth - 1]);
        } else if (node instanceof Element element) {
            if (depth >= path.length) {
                path = Arrays.copyOf(path, depth * 2);
            }
            path[depth] = met++;
            if (element.isBlock() || element.normalName().equals("br")) {
                flush();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            flush();
        }
    }

    private static boolean isNoteMark(Element element) {
        boolean raised = element.normalName().equals("sup") && element.selectFirst("a") != null;
        boolean mark = element.normalName().equals("a") && element.attr("href").startsWith("#");
        return (raised || mark)
                && element.childNodeSize() <= 3
                && NOTE_MARK.matcher(element.text()).matches();
    }

    private void add(TextNode node, int holder) {
        String text = node.getWholeText();
        if (text.isEmpty()
                || (marks[holder] & SILENT) != 0
                || !node.sourceRange().isTracked()) {
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
        pieces.add(new Piece(text, holder, start, end, letters(text)));
        sourceEnd = end;
    }

    private void flush() {
        if (!pieces.isEmpty()) {
            int letters = 0;
            int own = 0;
            for (Piece piece : pieces) {
                letters += isAside(piece) ? 0 : piece.letters();
                own += body[piece.holder()] ? piece.letters() : 0;
            }
            boolean main = own * 2 > letters;
            // What floats over a paragraph of the main text (a card on a name, a teaser) stands within it in the
            // source.
            List<Piece> kept =
                    pieces.stream().filter(piece -> !main || !isAside(piece)).toList();
            add(kept, main);
            pieces.clear();
        }
        sourceEnd = 0;
    }

    private boolean isAside(Piece piece) {
        return (marks[piece.holder()] & ASIDE) != 0 && !body[piece.holder()];
    }

    private void add(List<Piece> kept, boolean main) {
        AlignedText.Builder words = new AlignedText.Builder();
        int letters = 0;
        int links = 0;
        for (Piece piece : kept) {
            NodeText.append(words, piece.text(), source, piece.start(), piece.end());
            letters += piece.letters();
            links += (marks[piece.holder()] & LINK) != 0 ? piece.letters() : 0;
        }
        int block = kept.getFirst().holder();
        Passage passage = Passage.ofPage(words.build(), kinds[block], false);
        if (passage.text().isEmpty()) {
            return;
        }
        boolean linked = links * 5 > letters * 4 && Prose.words(passage.text()) < LEAST_PROSE;
        boolean own = main && (!linked || passage.kind() == Block.Kind.HEADING);
        if ((marks[block] & PULL) != 0) {
            pulled.add(passages.size());
        }
        if (own && linked) {
            linkedHeadings.add(passages.size());
        }
        passages.add(passage.inBody(own));
        boolean sibling = tree.element(block).isBlock() && (marks[block] & ASIDE) == 0 && !linked;
        parents.add(sibling || own ? tree.parent(block) : -1);
    }

    /** What stands among the main text's paragraphs, in the same element, is the main text too. */
    private void addSiblings() {
        int[] own = new int[tree.size()];
        for (int i = 0; i < passages.size(); i++) {
            if (parents.get(i) >= 0 && passages.get(i).body()) {
                own[parents.get(i)]++;
            }
        }
        for (int i = 0; i < passages.size(); i++) {
            if (parents.get(i) >= 0 && own[parents.get(i)] >= LEAST_SIBLINGS) {
                passages.set(i, passages.get(i).inBody(true));
            }
        }
    }

    /** Headings that are links, one after another, head other stories. */
    private void dropTeasers() {
        for (int index : linkedHeadings) {
            if (linkedHeadings.contains(index - 1) || linkedHeadings.contains(index + 1)) {
                passages.set(index, passages.get(index).inBody(false));
                parents.set(index, -1);
            }
        }
    }

    /** A paragraph right above the main text is its lead, though the page sets it apart. */
    private void addLead() {
        int first = 0;
        while (first < passages.size() && !passages.get(first).body()) {
            first++;
        }
        for (int i = first - 1; i >= 0 && first < passages.size() && isLead(i); i--) {
            passages.set(i, passages.get(i).inBody(true));
        }
    }

    private boolean isLead(int index) {
        Passage passage = passages.get(index);
        return parents.get(index) >= 0 && passage.kind() == Block.Kind.PARAGRAPH && Prose.isProse(passage.text());
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
}
