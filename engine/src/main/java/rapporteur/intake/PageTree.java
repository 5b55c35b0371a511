package rapporteur.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The elements of a page's body, numbered in the order of the page, with the text that each holds itself; what it holds
 * in all is summed when asked for, as some elements may be left out. What a browser never shows is not counted.
 */
final class PageTree {

    /** How much text stands in a part of a page. Letters are UTF-16 code units, a run of white space being one. */
    static final class Amounts {

        final int[] letters;
        final int[] linked;
        final int[] words;
        final int[] commas;

        Amounts(int size) {
            letters = new int[size];
            linked = new int[size];
            words = new int[size];
            commas = new int[size];
        }

        /** The share of an element's text that is links. */
        double linkDensity(int element) {
            return letters[element] == 0 ? 0 : (double) linked[element] / letters[element];
        }
    }

    private static final String COMMAS = ",\u060C\uFE50\uFE10\uFE11\u2E41\u2E34\u2E32\uFF0C\u3001";
    /** What a link within the page counts beside one that leads away, in hundredths. */
    private static final int WITHIN = 30;

    private final List<Element> elements = new ArrayList<>();
    private final List<TextNode> texts = new ArrayList<>();
    private final List<Integer> holders = new ArrayList<>();
    private int[] parents = new int[256];
    private int[] ends = new int[256];
    private boolean[] hidden = new boolean[256];
    private final Amounts own;

    PageTree(Element body) {
        body.traverse(new Numbering());
        own = new Amounts(elements.size());
        for (int i = 0; i < texts.size(); i++) {
            int holder = holders.get(i);
            if (!hidden[holder]) {
                count(texts.get(i).getWholeText(), holder);
            }
        }
    }

    private final class Numbering implements NodeVisitor {

        private int[] path = new int[64];

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                int number = elements.size();
                elements.add(element);
                if (number == parents.length) {
                    parents = Arrays.copyOf(parents, number * 2);
                    ends = Arrays.copyOf(ends, number * 2);
                    hidden = Arrays.copyOf(hidden, number * 2);
                }
                if (depth >= path.length) {
                    path = Arrays.copyOf(path, depth * 2);
                }
                path[depth] = number;
                parents[number] = depth == 0 ? -1 : path[depth - 1];
                hidden[number] = depth > 0 && (hidden[parents[number]] || PageFurniture.isHidden(element));
            } else if (node instanceof TextNode text && depth > 0 && !text.isBlank()) {
                texts.add(text);
                holders.add(path[depth - 1]);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element) {
                ends[path[depth]] = elements.size();
            }
        }
    }

    private void count(String text, int holder) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean blank = Character.isWhitespace(unit) || unit == '\u00A0';
            own.letters[holder] += blank && space ? 0 : 1;
            space = blank;
            own.commas[holder] += COMMAS.indexOf(unit) >= 0 ? 1 : 0;
        }
        own.words[holder] += Prose.words(text);
    }

    /** What the letters of a link count as links: one that stays within the page counts less. */
    static int linked(Element link, int letters) {
        return link.attr("href").startsWith("#") ? letters * WITHIN / 100 : letters;
    }

    int size() {
        return elements.size();
    }

    Element element(int number) {
        return elements.get(number);
    }

    /** The number of the element around it; -1 of the body. */
    int parent(int number) {
        return parents[number];
    }

    /** The number after the last element within it. */
    int end(int number) {
        return ends[number];
    }

    /** Whether a browser shows nothing of it. */
    boolean isHidden(int number) {
        return hidden[number];
    }

    /** The text nodes that are not blank, in the order of the page. */
    List<TextNode> texts() {
        return texts;
    }

    /** The number of the element that holds text node {@code text}. */
    int holder(int text) {
        return holders.get(text);
    }

    /** What each element holds itself, between the elements in it. */
    Amounts own() {
        return own;
    }

    /** What each element holds with all in it, but for the elements that are {@code out}. */
    Amounts sums(boolean[] out) {
        Amounts sums = new Amounts(size());
        for (int i = size() - 1; i >= 0; i--) {
            if (out[i]) {
                sums.letters[i] = 0;
                sums.linked[i] = 0;
                sums.words[i] = 0;
                sums.commas[i] = 0;
                continue;
            }
            sums.letters[i] += own.letters[i];
            sums.words[i] += own.words[i];
            sums.commas[i] += own.commas[i];
            Element element = elements.get(i);
            if (element.normalName().equals("a")) {
                sums.linked[i] = linked(element, sums.letters[i]);
            }
            int parent = parents[i];
            if (parent >= 0) {
                sums.letters[parent] += sums.letters[i];
                sums.linked[parent] += sums.linked[i];
                sums.words[parent] += sums.words[i];
                sums.commas[parent] += sums.commas[i];
            }
        }
        return sums;
    }
}
