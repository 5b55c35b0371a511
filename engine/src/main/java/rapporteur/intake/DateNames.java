package rapporteur.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rapporteur.rule.Resources;

/** Tells from what a page's author calls a part whether it holds the report's day ({@code en/intake/date-names.yml}). */
final class DateNames {

    /** What a part's name says of the days in it. */
    enum Says {
        /** They are of others' words: comments, related stories. */
        NEVER,
        /** They count only where words beside them say what they are. */
        CUED,
        PUBLISHED,
        UPDATED,
        /** One of them may be the report's. */
        UNCLEAR
    }

    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern JOINT = Pattern.compile("[-_:./]+");
    private static final Pattern GAP = Pattern.compile("\\s+");

    private record Kind(String id, Says says, Pattern pattern) {}

    private final List<Kind> kinds;

    private DateNames(List<Kind> kinds) {
        this.kinds = kinds;
    }

    /** Reads the rules that ship with the program. */
    static DateNames load() {
        return new DateNames(Resources.rules("en/intake/date-names.yml").stream()
                .map(rule -> new Kind(
                        rule.id(),
                        Says.valueOf(rule.fields().getOrDefault("says", "").toUpperCase(Locale.ROOT)),
                        Pattern.compile(rule.pattern())))
                .toList());
    }

    /** An element's name, not yet levelled. */
    static String name(Element element) {
        return (element.normalName() + " " + element.className() + " " + element.id() + " "
                + element.attr("itemprop") + " " + element.attr("property") + " "
                + (element.normalName().equals("meta") ? element.attr("name") : "")
                + (element.hasAttr("pubdate") ? " pubdate" : ""));
    }

    private static String levelled(String names) {
        String humps = HUMP.matcher(names).replaceAll("-");
        String joints = JOINT.matcher(humps).replaceAll("-").toLowerCase(Locale.ROOT);
        return " " + GAP.matcher(joints).replaceAll(" ").strip() + " ";
    }

    /** What the name of an element says; null where it says nothing. The first rule that knows it decides. */
    @Nullable
    Says of(String written) {
        String name = levelled(written);
        for (Kind kind : kinds) {
            if (kind.pattern().matcher(name).find()) {
                return kind.says();
            }
        }
        return null;
    }

    /** Whether rule {@code id} is the one that knows an element of this name. */
    boolean finds(String id, String names) {
        for (Kind kind : kinds) {
            if (kind.pattern().matcher(levelled(names)).find()) {
                return kind.id().equals(id);
            }
        }
        return false;
    }
}
