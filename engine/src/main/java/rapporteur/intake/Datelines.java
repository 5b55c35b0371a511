package rapporteur.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapporteur.rule.Resources;
import rapporteur.text.Span;

/** Reads where a report was filed from, as its first words say ({@code en/intake/datelines.yml}). */
final class Datelines {

    private static final String CAPS =
            "(?!(?:BREAKING|EXCLUSIVE|UPDATED?|WATCH|OPINION|ANALYSIS|REVIEW|VIDEO|LIVE|NEWS|CORRECTION|NOTE)\\b)"
                    + "\\p{Lu}(?=[\\p{Lu}.'’-]*\\p{Lu})[\\p{Lu}\\p{M}.'’-]*(?:[\\s/]\\p{Lu}[\\p{Lu}\\p{M}.'’-]*){0,5}";
    private static final String PLACE = "\\p{Lu}[\\p{L}\\p{M}'’-]+(?:[\\s/]\\p{Lu}[\\p{L}\\p{M}'’-]+){0,2}";
    private static final String MONTH =
            "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December)\\.?";
    private static final String DAY = "(?:" + MONTH + "\\s\\d{1,2}|\\d{1,2}\\s" + MONTH + ")";
    private static final String DASH = "(?:\\s-{1,2}\\s|--\\s?|\\s?[–—―\\x{96}\\x{97}]\\s?)";
    /** How much of a report is looked at. */
    private static final int REACH = 160;

    /**
     * A dateline found.
     *
     * @param place its span in the text looked at
     * @param agency who is credited in it
     */
    record Found(Span place, @Nullable String agency) {}

    private final Map<String, Pattern> patterns;

    private Datelines(Map<String, Pattern> patterns) {
        this.patterns = patterns;
    }

    /** Reads the rules that ship with the program. */
    static Datelines load() {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        Resources.rules("en/intake/datelines.yml")
                .forEach(rule -> patterns.put(
                        rule.id(),
                        Pattern.compile(rule.pattern()
                                .replace("{caps}", CAPS)
                                .replace("{place}", PLACE)
                                .replace("{day}", DAY)
                                .replace("{dash}", DASH))));
        return new Datelines(patterns);
    }

    /** The dateline at the start of {@code text}. */
    Optional<Found> at(String text) {
        String start = text.substring(0, Math.min(text.length(), REACH));
        for (Pattern pattern : patterns.values()) {
            Matcher dateline = pattern.matcher(start);
            if (dateline.find()) {
                String agency = pattern.namedGroups().containsKey("agency") ? dateline.group("agency") : null;
                return Optional.of(new Found(new Span(dateline.start("place"), dateline.end("place")), agency));
            }
        }
        return Optional.empty();
    }

    /** Whether rule {@code id} finds a dateline. */
    boolean finds(String id, String text) {
        Pattern pattern = patterns.get(id);
        return pattern != null && pattern.matcher(text).find();
    }
}
