package rapporteur.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the furniture of one page: elements that {@link PageFurniture}'s rules take, that the page's own style sheet hides,
 * and small boxes whose first words head other stories or an advertisement.
 */
final class PageFurnishing {

    /** In words. */
    private static final int LARGEST_BOX = 120;

    private static final Pattern CLASS = Pattern.compile("\\.([\\w-]+)\\s*$");
    private static final Pattern HIDES = Pattern.compile("display\\s*:\\s*none|left\\s*:\\s*-9999px");
    private static final int LONGEST_CLASS = 80;
    private static final int LONGEST_RULE = 400;

    private final PageTree tree;
    private final PageTree.Amounts amounts;
    private final Rules rules;
    private final Set<String> unseen;
    /** For each element the text node that its words begin with; -1 where it has none. */
    private final int[] first;

    private final Map<String, Integer> most = new HashMap<>();
    private final Map<Integer, Boolean> heads = new HashMap<>();

    private PageFurnishing(Document page, PageTree tree, Rules rules) {
        this.tree = tree;
        this.rules = rules;
        amounts = tree.sums(new boolean[tree.size()]);
        unseen = unseen(page);
        first = firstTexts();
    }

    /** The elements of {@code page} that are furniture. */
    static boolean[] of(Document page, PageTree tree, Rules rules) {
        PageFurnishing furnishing = new PageFurnishing(page, tree, rules);
        boolean[] furniture = new boolean[tree.size()];
        for (int i = 1; i < furniture.length; i++) {
            furniture[i] = furniture[tree.parent(i)] || furnishing.takes(i);
        }
        furnishing.addCards(furniture);
        return furniture;
    }

    private int[] firstTexts() {
        int[] texts = new int[tree.size()];
        Arrays.fill(texts, -1);
        for (int text = 0; text < tree.texts().size(); text++) {
            for (int i = tree.holder(text); i >= 0 && texts[i] < 0; i = tree.parent(i)) {
                texts[i] = text;
            }
        }
        return texts;
    }

    private boolean takes(int number) {
        Element element = tree.element(number);
        int words = amounts.words[number];
        int all = amounts.words[0];
        if (PageFurniture.isNever(element)) {
            return false;
        }
        if (tree.isHidden(number)) {
            return true;
        }
        if (words > 0 && words * 2 <= all) {
            boolean named = PageFurniture.isByTag(element) || words <= most(element);
            if (named) {
                return true;
            }
        }
        return isHeadedBox(number, element, words) || isStyledAway(element, words, all);
    }

    /** The innermost of the elements that are called cards, but for links and inline elements that stand alone. */
    private void addCards(boolean[] furniture) {
        Map<String, Boolean> cards = new HashMap<>();
        boolean[] card = new boolean[furniture.length];
        boolean[] wraps = new boolean[furniture.length];
        for (int i = furniture.length - 1; i > 0; i--) {
            Element element = tree.element(i);
            card[i] = !element.normalName().equals("a")
                    && !furniture[i]
                    && !PageFurniture.isNever(element)
                    && amounts.words[i] <= LARGEST_BOX
                    && isCard(element, cards);
            wraps[tree.parent(i)] |= card[i] || wraps[i];
        }
        boolean[] within = new boolean[furniture.length];
        for (int i = 1; i < furniture.length; i++) {
            int parent = tree.parent(i);
            within[i] = within[parent] || card[parent];
            boolean innermost = card[i] && !wraps[i] && (tree.element(i).isBlock() || within[i]);
            furniture[i] |= furniture[parent] || innermost;
        }
    }

    /** As {@link PageFurniture#most}, of each word of a name by itself: pages make their names of few words. */
    private int most(Element element) {
        int largest = -1;
        for (String word : PageFurniture.name(element).split(" ")) {
            largest = Math.max(largest, most.computeIfAbsent(word, rules.page()::most));
        }
        return largest;
    }

    private boolean isCard(Element element, Map<String, Boolean> cards) {
        for (String word : PageFurniture.name(element).split(" ")) {
            if (cards.computeIfAbsent(word, rules.page()::isCard)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeadedBox(int number, Element element, int words) {
        if (words == 0
                || words > LARGEST_BOX
                || !element.isBlock()
                || element.normalName().equals("p")) {
            return false;
        }
        boolean floats = element.normalName().equals("table") && element.hasAttr("align");
        return floats || (first[number] >= 0 && heads.computeIfAbsent(first[number], this::heads));
    }

    private boolean heads(int text) {
        return rules.furniture().heads(tree.texts().get(text).text().strip());
    }

    private boolean isStyledAway(Element element, int words, int pageWords) {
        return !unseen.isEmpty()
                && words * 5 < pageWords
                && element.classNames().stream().anyMatch(unseen::contains);
    }

    /** The classes that the page's own style sheets hide. Linear in their length. */
    private static Set<String> unseen(Document page) {
        Set<String> unseen = new TreeSet<>();
        for (Element style : page.select("style")) {
            String sheet = style.data();
            for (String hiding : List.of("none", "-9999px")) {
                for (int at = sheet.indexOf(hiding); at >= 0; at = sheet.indexOf(hiding, at + 1)) {
                    int open = opening(sheet, at);
                    if (open >= 0
                            && HIDES.matcher(sheet)
                                    .region(open, at + hiding.length())
                                    .find()) {
                        Matcher name = CLASS.matcher(sheet.substring(Math.max(0, open - LONGEST_CLASS), open));
                        if (name.find()) {
                            unseen.add(name.group(1));
                        }
                    }
                }
            }
        }
        return unseen;
    }

    /** Where the rule around {@code at} opens; -1 where none does near by. */
    private static int opening(String sheet, int at) {
        for (int i = at; i >= 0 && at - i < LONGEST_RULE; i--) {
            if (sheet.charAt(i) == '{' || sheet.charAt(i) == '}') {
                return sheet.charAt(i) == '{' ? i : -1;
            }
        }
        return -1;
    }
}
