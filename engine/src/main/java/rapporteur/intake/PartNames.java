package rapporteur.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import rapporteur.rule.Resources;

/** What the names of a page's parts say of its main text ({@code en/intake/main-text.yml}). */
final class PartNames {

    private static final String FILE = "en/intake/main-text.yml";

    /** What a name says. */
    enum Says {
        UNLIKELY,
        PERHAPS,
        OWN,
        FOREIGN
    }

    /** What one name counts. */
    static final int WEIGHT = 25;

    private final Map<Says, Pattern> patterns;

    private PartNames(Map<Says, Pattern> patterns) {
        this.patterns = patterns;
    }

    /** Reads the rules that ship with the program. */
    static PartNames load() {
        Map<Says, Pattern> patterns = new EnumMap<>(Says.class);
        Resources.rules(FILE)
                .forEach(rule -> patterns.put(
                        Says.valueOf(rule.fields().getOrDefault("says", "").toUpperCase(Locale.ROOT)),
                        Pattern.compile(rule.pattern())));
        return new PartNames(patterns);
    }

    /** Whether a name, in lower case, says so. */
    boolean says(Says what, String name) {
        Pattern pattern = patterns.get(what);
        return pattern != null && pattern.matcher(name).find();
    }

    /** The names of one page, each word of them looked at once: a page repeats a few hundred. */
    final class OfPage {

        private final Map<Says, Map<String, Boolean>> known = new EnumMap<>(Says.class);

        /** Whether an element is unlikely to hold main text. */
        boolean isUnlikely(Element element) {
            String name = (element.className() + " " + element.id()).strip();
            return !name.isEmpty() && says(Says.UNLIKELY, name) && !says(Says.PERHAPS, name);
        }

        /** How much an element's class and identifier speak for main text; below 0 where they speak against it. */
        int weight(Element element) {
            return weight(element.className()) + weight(element.id());
        }

        private int weight(String name) {
            return name.isEmpty() ? 0 : (says(Says.OWN, name) ? WEIGHT : 0) - (says(Says.FOREIGN, name) ? WEIGHT : 0);
        }

        private boolean says(Says what, String name) {
            Map<String, Boolean> words = known.computeIfAbsent(what, says -> new HashMap<>());
            for (String word : name.split(" ")) {
                if (words.computeIfAbsent(word, one -> PartNames.this.says(what, one.toLowerCase(Locale.ROOT)))) {
                    return true;
                }
            }
            return false;
        }
    }
}
