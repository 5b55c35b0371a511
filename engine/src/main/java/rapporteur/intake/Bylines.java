package rapporteur.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapporteur.rule.Resources;

/** Reads who a report is by: which lines are bylines ({@code en/intake/bylines.yml}), and the names in them. */
final class Bylines {

    private static final String FILE = "en/intake/bylines.yml";
    private static final String CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’-]*";
    private static final String PARTICLE = "(?:al|bin|da|de|del|den|der|di|dos|du|el|la|le|van|von|y)";
    private static final String NAME = CAPITALISED + "(?:\\s(?:" + PARTICLE + "\\s){0,2}" + CAPITALISED + "){0,4}?";
    private static final String NAMES =
            "(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Janu|Febru)ary|March|April|June|July"
                    + "|August|(?:Septem|Octo|Novem|Decem)ber|The\\b)" + CAPITALISED
                    + "(?:,?\\s(?:" + CAPITALISED + "|" + PARTICLE + "|and|&|in|for|of|the|at|with)){0,24}";

    private static final Pattern JOINTS =
            Pattern.compile("\\s*(?:;|,\\s(?:and|AND|und|et)\\s|,|\\s(?:and|AND|&|und|et)\\s|\\s\\|\\s)\\s*");
    private static final Pattern PLACE = Pattern.compile("\\s(?:in|IN|at|for|FOR)\\s\\p{Lu}.*$");
    private static final Pattern LEAD =
            Pattern.compile("^(?:[Bb][Yy]|[Ww]ritten [Bb]y|[Pp]osted [Bb]y|[Ff]rom)\\s*:?\\s+");
    private static final Pattern ROLE = Pattern.compile(
            "(?i)\\b(?:staff|writer|correspondent|editor|reporter|columnist|contributor|bureau chief|producer|photographer)s?\\b");
    private static final Pattern NOT_A_NAME =
            Pattern.compile("(?i)https?:|www\\.|@.*\\.|^\\d+$|^(?:admin|unknown|null|editor)$");

    private static final int LONGEST = 80;
    private static final int LONGEST_LINE = 200;

    private final Map<String, Pattern> patterns;

    private Bylines(Map<String, Pattern> patterns) {
        this.patterns = patterns;
    }

    /** Reads the rules that ship with the program. */
    static Bylines load() {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        Resources.rules(FILE)
                .forEach(rule -> patterns.put(
                        rule.id(),
                        Pattern.compile(rule.pattern().replace("{names}", NAMES).replace("{name}", NAME))));
        return new Bylines(patterns);
    }

    /** The names that a line credits; empty where it is no byline. */
    List<String> in(String line) {
        if (line.length() > LONGEST_LINE) {
            return List.of();
        }
        for (Pattern pattern : patterns.values()) {
            Matcher byline = pattern.matcher(line);
            if (byline.find()) {
                return names(byline.group("names"));
            }
        }
        return List.of();
    }

    /** Whether rule {@code id} takes the line for a byline. */
    boolean finds(String id, String line) {
        Pattern pattern = patterns.get(id);
        return pattern != null && pattern.matcher(line).find();
    }

    /** The single names in a list of names as written, without places and posts. */
    static List<String> names(String joined) {
        String list = LEAD.matcher(joined.strip()).replaceFirst("");
        List<String> parts = new ArrayList<>();
        for (String part : JOINTS.split(list)) {
            String name = PLACE.matcher(part.strip()).replaceFirst("").strip();
            if (!name.isEmpty()
                    && name.length() <= LONGEST
                    && !NOT_A_NAME.matcher(name).find()) {
                parts.add(name);
            }
        }
        if (parts.size() < 2) {
            return List.copyOf(parts);
        }
        List<String> names = new ArrayList<>();
        for (String part : parts) {
            // After a first name of several words, a single word is a place and a post is a post.
            boolean aside = !names.isEmpty()
                    && (part.indexOf(' ') < 0 || ROLE.matcher(part).find());
            if (!aside && !names.contains(part)) {
                names.add(part);
            }
        }
        return List.copyOf(names);
    }

    /** A name in catalogue order, family name first, in the order it is spoken. */
    static String spoken(String catalogued) {
        int comma = catalogued.indexOf(',');
        return comma < 0 || comma != catalogued.lastIndexOf(',')
                ? catalogued.strip()
                : (catalogued.substring(comma + 1).strip() + " "
                        + catalogued.substring(0, comma).strip());
    }

    /** Names compared without regard to case, for uniting two lists. */
    static List<String> united(List<String> first, List<String> second) {
        Map<String, String> names = new LinkedHashMap<>();
        first.forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        second.forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return List.copyOf(names.values());
    }
}
