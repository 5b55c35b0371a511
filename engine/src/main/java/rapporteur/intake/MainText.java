package rapporteur.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Chooses the part of a page that is its main text, after Readability (Arc90; Mozilla's readability.js): paragraphs speak
 * for the elements around them, by their length and their commas; names of elements speak for and against; the best
 * element is taken with those of its siblings that look like it; then what is mostly links, fields or pictures is left
 * out again ({@link Trimming}).
 *
 * <p>Unlike its model it changes nothing in the page: it sums over a numbered tree, so that one attempt is linear in the
 * size of the page and the words keep their places.
 */
final class MainText {

    private static final Set<String> SCORED = Set.of("section", "h2", "h3", "h4", "h5", "h6", "p", "td", "pre");
    private static final int LEAST_PARAGRAPH = 25;
    private static final int LEAST_TEXT = 500;
    private static final int LEVELS = 5;
    private static final int TOP = 5;
    private static final int LEAST_ALIKE = 3;
    private static final double ALIKE = .75;
    private static final int LEAST_SIBLING = 10;
    private static final int LONG_SIBLING = 80;

    private final PageTree tree;
    private final boolean[] furniture;
    private final PartNames.OfPage names;

    /**
     * @param furniture the elements that are left out from the start
     */
    MainText(PageTree tree, boolean[] furniture, PartNames names) {
        this.tree = tree;
        this.furniture = furniture;
        this.names = names.new OfPage();
    }

    /**
     * The elements whose own words are the main text; none where there is none. What is strict at first is asked less and
     * less strictly until there is text enough; else the longest attempt holds.
     */
    boolean[] elements() {
        boolean[] best = new boolean[tree.size()];
        int most = 0;
        for (Strictness strictness : Strictness.values()) {
            boolean[] chosen = attempt(strictness);
            int letters = 0;
            for (int i = 0; i < chosen.length; i++) {
                letters += chosen[i] ? tree.own().letters[i] : 0;
            }
            if (letters > most) {
                most = letters;
                best = chosen;
            }
            if (letters >= LEAST_TEXT) {
                return chosen;
            }
        }
        return best;
    }

    /** How much is believed: names that make an element unlikely, names that weigh, and shapes that are left out. */
    private enum Strictness {
        FULL(true, true, true),
        LIKELY_OR_NOT(false, true, true),
        UNWEIGHED(false, false, true),
        UNTRIMMED(false, false, false);

        private final boolean unlikely;
        private final boolean weighs;
        private final boolean trims;

        Strictness(boolean unlikely, boolean weighs, boolean trims) {
            this.unlikely = unlikely;
            this.weighs = weighs;
            this.trims = trims;
        }
    }

    private boolean[] attempt(Strictness strictness) {
        boolean[] out = out(strictness.unlikely);
        PageTree.Amounts sums = tree.sums(out);
        double[] scores = scores(out, sums, strictness.weighs);
        int top = top(scores, out);
        boolean[] chosen = new boolean[tree.size()];
        for (int part : withSiblings(top, scores, sums, out)) {
            for (int i = part; i < tree.end(part); i++) {
                chosen[i] = !out[i];
            }
        }
        if (strictness.trims) {
            new Trimming(tree, strictness.weighs ? names : null).trim(chosen);
        }
        return chosen;
    }

    private boolean[] out(boolean unlikely) {
        boolean[] out = furniture.clone();
        boolean[] tabled = new boolean[tree.size()];
        for (int i = 1; i < tree.size(); i++) {
            int parent = tree.parent(i);
            Element element = tree.element(i);
            String tag = element.normalName();
            tabled[i] = tabled[parent] || tag.equals("table") || tag.equals("code");
            boolean may = tag.equals("a") || tag.equals("body") || tabled[i];
            out[i] = out[i] || out[parent] || tree.isHidden(i) || (unlikely && !may && names.isUnlikely(element));
        }
        return out;
    }

    private double[] scores(boolean[] out, PageTree.Amounts sums, boolean weighs) {
        double[] scores = new double[tree.size()];
        boolean[] met = new boolean[tree.size()];
        Paragraphs paragraphs = new Paragraphs(tree, out, sums);
        for (int i = 1; i < tree.size(); i++) {
            if (out[i]) {
                continue;
            }
            boolean whole = SCORED.contains(tree.element(i).normalName()) || paragraphs.isOne(i);
            int letters = whole ? sums.letters[i] : paragraphs.letters(i);
            int commas = whole ? sums.commas[i] : paragraphs.commas(i);
            if (letters < LEAST_PARAGRAPH) {
                continue;
            }
            double worth = 2.0 + commas + Math.min(letters / 100, 3);
            int around = whole ? paragraphs.around(i) : i;
            for (int level = 0; level < LEVELS && around > 0; level++) {
                if (!met[around]) {
                    met[around] = true;
                    scores[around] += start(tree.element(around), weighs);
                }
                scores[around] += worth / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
                around = paragraphs.around(around);
            }
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] = met[i] ? scores[i] * (1 - sums.linkDensity(i)) : Double.NEGATIVE_INFINITY;
        }
        return scores;
    }

    private double start(Element element, boolean weighs) {
        int tag = switch (element.normalName()) {
            case "div" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
            case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
            default -> 0;
        };
        return tag + (weighs ? names.weight(element) : 0);
    }

    /** The element with the best score, or one around it that is worth more or that holds several nearly as good. */
    private int top(double[] scores, boolean[] out) {
        List<Integer> best = new ArrayList<>();
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > Double.NEGATIVE_INFINITY && !out[i]) {
                best.add(i);
            }
        }
        best.sort(Comparator.comparingDouble((Integer i) -> -scores[i]));
        if (best.isEmpty()) {
            return 0;
        }
        int top = around(best.subList(0, Math.min(TOP, best.size())), scores);
        double last = scores[top];
        double least = last / 3;
        for (int up = tree.parent(top); up > 0; up = tree.parent(up)) {
            if (scores[up] == Double.NEGATIVE_INFINITY) {
                continue;
            }
            if (scores[up] < least) {
                break;
            }
            if (scores[up] > last) {
                top = up;
                break;
            }
            last = scores[up];
        }
        while (tree.parent(top) > 0 && hasOneChild(tree.parent(top), out)) {
            top = tree.parent(top);
        }
        return top;
    }

    /** The nearest element that holds at least three of the best, where these are nearly as good as the first. */
    private int around(List<Integer> best, double[] scores) {
        int first = best.getFirst();
        List<Integer> alike = best.stream()
                .skip(1)
                .filter(other -> scores[first] > 0 && scores[other] / scores[first] >= ALIKE)
                .toList();
        for (int up = tree.parent(first); alike.size() >= LEAST_ALIKE && up > 0; up = tree.parent(up)) {
            int start = up;
            long held = alike.stream()
                    .filter(other -> other > start && other < tree.end(start))
                    .count();
            if (held >= LEAST_ALIKE) {
                return up;
            }
        }
        return first;
    }

    private boolean hasOneChild(int element, boolean[] out) {
        int children = 0;
        for (int child = element + 1; child < tree.end(element); child = tree.end(child)) {
            children += out[child] ? 0 : 1;
        }
        return children == 1;
    }

    private List<Integer> withSiblings(int top, double[] scores, PageTree.Amounts sums, boolean[] out) {
        if (top == 0) {
            return List.of(0);
        }
        List<Integer> parts = new ArrayList<>();
        int parent = tree.parent(top);
        double score = Math.max(scores[top], 0);
        double least = Math.max(LEAST_SIBLING, score * .2);
        String name = tree.element(top).className();
        for (int i = parent + 1; i < tree.end(parent); i = tree.end(i)) {
            double bonus = !name.isEmpty() && tree.element(i).className().equals(name) ? score * .2 : 0;
            boolean worth = scores[i] + bonus >= least || isParagraphOfText(i, sums);
            if (i == top || (!out[i] && worth)) {
                parts.add(i);
            }
        }
        return parts;
    }

    private boolean isParagraphOfText(int element, PageTree.Amounts sums) {
        if (!tree.element(element).normalName().equals("p")) {
            return false;
        }
        double links = sums.linkDensity(element);
        int letters = sums.letters[element];
        return letters > LONG_SIBLING
                ? links < .25
                : letters > 0
                        && links == 0
                        && Prose.ends(tree.element(element).text().strip());
    }

    /** Text that is no paragraph by its tag: what stands in an element beside blocks, or in an element without any. */
    private static final class Paragraphs {

        private final PageTree tree;
        private final int[] letters;
        private final int[] commas;
        private final boolean[] blocks;
        private final int[] children;

        Paragraphs(PageTree tree, boolean[] out, PageTree.Amounts sums) {
            this.tree = tree;
            letters = tree.own().letters.clone();
            commas = tree.own().commas.clone();
            blocks = new boolean[tree.size()];
            children = new int[tree.size()];
            for (int i = tree.size() - 1; i > 0; i--) {
                if (out[i]) {
                    continue;
                }
                int parent = tree.parent(i);
                children[parent]++;
                if (tree.element(i).isBlock() || blocks[i]) {
                    blocks[parent] = true;
                } else {
                    letters[parent] += sums.letters[i];
                    commas[parent] += sums.commas[i];
                }
            }
        }

        /** Whether an element is a paragraph though it is called a division. */
        boolean isOne(int element) {
            return tree.element(element).normalName().equals("div") && !blocks[element];
        }

        /** The text that stands between the blocks of a division. */
        int letters(int element) {
            return tree.element(element).normalName().equals("div") ? letters[element] : 0;
        }

        int commas(int element) {
            return commas[element];
        }

        /** The element around, passing over divisions that hold nothing else. */
        int around(int element) {
            int around = tree.parent(element);
            while (around > 0
                    && children[around] == 1
                    && tree.own().letters[around] == 0
                    && tree.element(around).normalName().equals("div")
                    && tree.element(element).normalName().equals("p")) {
                around = tree.parent(around);
            }
            return around;
        }
    }
}
