package rapporteur.intake;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    /** What a name says; nothing, of most. */
    Set<Says> of(String name) {
        Set<Says> says = EnumSet.noneOf(Says.class);
        patterns.forEach((what, pattern) -> {
            if (pattern.matcher(name).find()) {
                says.add(what);
            }
        });
        return says;
    }

    /** The names of one page, each looked at once: a page repeats a few hundred. */
    final class OfPage {

        private final Map<String, Set<Says>> known = new HashMap<>();

        /** Whether an element is unlikely to hold main text. */
        boolean isUnlikely(Element element) {
            Set<Says> says = says(element.className() + " " + element.id());
            return says.contains(Says.UNLIKELY) && !says.contains(Says.PERHAPS);
        }

        /** How much an element's class and identifier speak for main text; below 0 where they speak against it. */
        int weight(Element element) {
            return weight(element.className()) + weight(element.id());
        }

        private int weight(String name) {
            if (name.isEmpty()) {
                return 0;
            }
            Set<Says> says = says(name);
            return (says.contains(Says.OWN) ? WEIGHT : 0) - (says.contains(Says.FOREIGN) ? WEIGHT : 0);
        }

        /** What the words of a name say together: pages make their names of few words. */
        private Set<Says> says(String name) {
            Set<Says> says = EnumSet.noneOf(Says.class);
            for (String word : name.split(" ")) {
                says.addAll(known.computeIfAbsent(word, one -> of(one.toLowerCase(Locale.ROOT))));
            }
            return says;
        }
    }
}
