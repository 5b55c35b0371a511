package rapporteur.attribution;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import rapporteur.rule.Resources;

/** Tells titles that give what follows to another outlet: {@code Harbour Herald: Why the bridge fell}. */
final class RelayingTitles {

    private static final String FILE = "en/attribution/relaying-titles.yml";
    private static final String OUTLET = "{outlet}";

    private final Map<String, String> patterns = new LinkedHashMap<>();

    private RelayingTitles() {
        Resources.rules(FILE).forEach(rule -> patterns.put(rule.id(), rule.pattern()));
    }

    /**
     * For English.
     *
     * @throws rapporteur.rule.InstallationException if the rules are missing or damaged
     */
    static RelayingTitles english() {
        return new RelayingTitles();
    }

    /** Whether a title names the outlet as the one that has it. */
    boolean give(String title, String outlet) {
        return patterns.keySet().stream().anyMatch(id -> finds(id, title, outlet));
    }

    /** Whether rule {@code id} finds the outlet so named. */
    boolean finds(String id, String title, String outlet) {
        String pattern = patterns.get(id);
        return pattern != null
                && title.contains(outlet)
                && Pattern.compile(pattern.replace(OUTLET, Pattern.quote(outlet)), Pattern.CASE_INSENSITIVE)
                        .matcher(title)
                        .find();
    }
}
