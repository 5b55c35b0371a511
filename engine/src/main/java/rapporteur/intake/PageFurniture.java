package rapporteur.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import rapporteur.rule.Resources;

/** Parts of a page that are not the report, told by their tags and by what their authors call them. */
final class PageFurniture {

    private static final Set<String> TAGS = Set.of(
            "nav",
            "footer",
            "aside",
            "form",
            "button",
            "iframe",
            "select",
            "textarea",
            "dialog",
            "noscript",
            "svg",
            "object");
    private static final Set<String> NEVER_SHOWN =
            Set.of("script", "style", "template", "head", "noscript", "svg", "title");
    private static final Set<String> ROLES =
            Set.of("navigation", "complementary", "contentinfo", "dialog", "alertdialog", "search", "menu", "menubar");
    private static final Set<String> NEVER = Set.of("html", "body", "article", "main");
    private static final Set<String> ASIDE = Set.of("related", "comments", "navigation");
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    /** One rule; an element of more words than {@code most} is no case of it. */
    private record Kind(String id, Pattern pattern, int most, boolean card) {}

    private final List<Kind> kinds;

    private PageFurniture(List<Kind> kinds) {
        this.kinds = kinds;
    }

    /** Reads the rules that ship with the program. */
    static PageFurniture load() {
        return new PageFurniture(Resources.rules("en/intake/page-furniture.yml").stream()
                .map(rule -> new Kind(
                        rule.id(),
                        Pattern.compile(rule.pattern()),
                        Integer.parseInt(rule.fields().getOrDefault("most", String.valueOf(Integer.MAX_VALUE))),
                        Boolean.parseBoolean(rule.fields().getOrDefault("card", "false"))))
                .toList());
    }

    /** Whether a browser shows nothing of the element. */
    static boolean isHidden(Element element) {
        return NEVER_SHOWN.contains(element.normalName())
                || element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    /** Whether an element is never furniture, whatever it is called. */
    static boolean isNever(Element element) {
        return NEVER.contains(element.normalName());
    }

    /** Whether an element is furniture by its tag or its role. */
    static boolean isByTag(Element element) {
        return TAGS.contains(element.normalName())
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT));
    }

    /** How many words an element of this name may hold and still be furniture by its name; -1 where it is none. */
    int most(String name) {
        int most = -1;
        for (Kind kind : kinds) {
            if (kind.most() > most
                    && !kind.card()
                    && kind.pattern().matcher(name).find()) {
                most = kind.most();
            }
        }
        return most;
    }

    /** Whether an element of this name shows only when a reader points at a word. */
    boolean isCard(String name) {
        return kinds.stream()
                .anyMatch(kind -> kind.card() && kind.pattern().matcher(name).find());
    }

    /** Whether an element holds what is said beside the report: other stories, comments, the site's own parts. */
    boolean isAside(Element element) {
        String name = name(element);
        return TAGS.contains(element.normalName())
                || ASIDE.stream().anyMatch(id -> finds(id, name) && !NEVER.contains(element.normalName()));
    }

    /** Whether rule {@code id} takes an element of this name. */
    boolean finds(String id, String name) {
        return kinds.stream()
                .anyMatch(kind ->
                        kind.id().equals(id) && kind.pattern().matcher(name).find());
    }

    /** What its author calls an element: tag, id, classes and role. */
    static String name(Element element) {
        return (element.normalName() + " " + (element.id().isEmpty() ? "-" : element.id()) + " " + element.className()
                        + " " + element.attr("role"))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
