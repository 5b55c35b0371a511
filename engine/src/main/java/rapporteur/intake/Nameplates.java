package rapporteur.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.rule.Resources;

/**
 * Tells the lines above a report that name its outlet, service or issue ({@code en/intake/nameplates.yml}, {@code
 * outlet-words.tsv}) from its headline.
 */
final class Nameplates {

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}&.'’-]*";
    private static final String LINKS = "(?:(?i:of|the|and|&|for|in|on|de|du|des|da|do|del|la|le|les|el)\\s){0,2}";
    private static final String NAME = "(?:The\\s)?" + WORD + "(?:\\s" + LINKS + WORD + "){0,5}";
    private static final String LABEL = "[\\p{Lu}\\p{N}][\\p{L}\\p{M}\\p{N}&.,:'’/-]*(?:\\s" + LINKS
            + "[\\p{Lu}\\p{N}/&-][\\p{L}\\p{M}\\p{N}&.,:'’/-]*){0,6}";
    /** A name set with a space between any two letters. */
    private static final Pattern SPACED = Pattern.compile("(?<!\\S)\\p{Lu}(?:\\s{1,3}\\p{Lu}){3,}(?!\\S)");

    /** What tells one service of an outlet from another. */
    private static final String EDITION =
            "(?:\\s(?i:one|two|three|four|five|\\d{1,2}|international|national|world|online|english))?";

    private static final int LONGEST = 160;

    /**
     * A line that is no headline.
     *
     * @param outlet as written, if the line names it
     */
    record Found(@Nullable String outlet) {}

    private final Map<String, Pattern> patterns;

    private Nameplates(Map<String, Pattern> patterns) {
        this.patterns = patterns;
    }

    /** Reads the rules that ship with the program. */
    static Nameplates load() {
        String start = "";
        String end = "";
        for (List<String> row : Resources.table("en/intake/outlet-words.tsv")) {
            String words = Stream.of(row.get(1).split(" "))
                    .flatMap(word -> Stream.of(word, word.toUpperCase(Locale.ROOT)))
                    .distinct()
                    .collect(Collectors.joining("|", "(?:", ")(?![\\p{L}\\p{N}])"));
            start = row.getFirst().equals("start") ? words : start;
            end = row.getFirst().equals("end") ? words : end;
        }
        String outlet = "(?:(?:(?:The|THE)\\s)?(?:" + WORD + "\\s" + LINKS + "){1,5}" + end + EDITION + "|" + start
                + "\\s" + LINKS + WORD + "(?:\\s" + LINKS + WORD + "){0,5})";
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        Resources.rules("en/intake/nameplates.yml")
                .forEach(rule -> patterns.put(
                        rule.id(),
                        Pattern.compile(rule.pattern()
                                .replace("{outlet}", outlet)
                                .replace("{name}", NAME)
                                .replace("{label}", LABEL))));
        return new Nameplates(patterns);
    }

    /** What a line of the head names that is no report. */
    Optional<Found> at(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String words = closed(line);
        for (Pattern pattern : patterns.values()) {
            Matcher nameplate = pattern.matcher(words);
            if (nameplate.find()) {
                boolean named = pattern.namedGroups().containsKey("outlet");
                return Optional.of(new Found(named ? nameplate.group("outlet") : null));
            }
        }
        return Optional.empty();
    }

    /** The line, letters that spaces part made words again. */
    private static String closed(String line) {
        return SPACED.matcher(line)
                .replaceAll(name -> name.group()
                        .replaceAll("\\s{3}", "\u0000")
                        .replace(" ", "")
                        .replace('\u0000', ' '));
    }

    /** Whether rule {@code id} finds something in the line. */
    boolean finds(String id, String line) {
        Pattern pattern = patterns.get(id);
        return pattern != null && pattern.matcher(closed(line)).find();
    }
}
