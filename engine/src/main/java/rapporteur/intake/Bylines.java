package rapporteur.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            "(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Published|Updated|Posted|(?:Janu|Febru)ary|March|April|June|July"
                    + "|August|(?:Septem|Octo|Novem|Decem)ber|The\\b)" + CAPITALISED
                    + "(?:,?\\s(?:" + CAPITALISED + "|" + PARTICLE
                    + "|and|&|in|for|of|the|at|with|staff|reporters?|agencies)){0,24}";

    private static final Pattern JOINTS =
            Pattern.compile("\\s*(?:;|,\\s(?:and|AND|und|et)\\s|,|\\s(?:and|AND|&|und|et)\\s|\\s\\|\\s)\\s*");
    private static final Pattern PLACE = Pattern.compile("\\s(?:in|IN|at|for|FOR)\\s\\p{Lu}.*$");
    private static final Pattern LEAD =
            Pattern.compile("^(?:[Bb][Yy]|[Ww]ritten [Bb]y|[Pp]osted [Bb]y|[Ff]rom|[Vv]on|[Pp]ar|[Pp]or)\\s*:?\\s+");
    private static final Pattern ROLE = Pattern.compile(
            "(?i)\\b(?:staff|writer|correspondent|editor|reporter|columnist|contributor|bureau chief|producer|photographer)s?\\b");
    private static final Pattern NOT_A_NAME =
            Pattern.compile("(?i)https?:|www\\.|@.*\\.|^\\d+$|^(?:admin|unknown|null|editor)$");

    /** A list of no names: {@code Post Reporters and agencies}. */
    private static final Pattern NOBODY = Pattern.compile(
            "^[^,;]*\\b(?i:correspondents?|reporters?|staff|desk|writers?|bureau)\\s(?:and|&)\\s(?i:agencies|wires|(?:wire|news)\\sservices|news\\sagencies)$");

    private static final String PERSON = CAPITALISED + "(?:\\s(?:" + PARTICLE + "\\s){0,2}" + CAPITALISED + "){1,3}";
    private static final String PERSONS = PERSON + "(?:(?:,\\s(?:and\\s)?|\\s(?:and|&)\\s)" + PERSON + "){0,5}";
    private static final Pattern ONE = Pattern.compile(PERSON);
    private static final Pattern SEVERAL = Pattern.compile(PERSONS);
    private static final Pattern LISTED = Pattern.compile(
            PERSON + "(?:,?\\s(?:" + CAPITALISED + "|" + PARTICLE + "|and|&|in|for|of|the|at|with)){0,24}");

    /** A word of capitals, which no name of a person in small letters holds. */
    private static final Pattern INITIALS = Pattern.compile("(?<!\\p{L})\\p{Lu}{3,}(?!\\p{L})");

    /** What somebody is at a paper, behind the name. */
    private static final Pattern POST = Pattern.compile(
            "(?<=\\p{L}\\s\\p{Lu}[\\p{L}\\p{M}'’-]{1,30})(?:\\s(?i:senior|staff|chief|political|foreign|special|associate|guest|opinion|research))*"
                    + "\\s(?i:columnist|correspondent|editor|reporter|writer|contributor|fellow|analyst|producer)$");

    private static final Pattern AND = Pattern.compile("\\s(?:and|&)\\s");
    /** The outlet's name behind a person's. */
    private static final Pattern IN_CAPITALS = Pattern.compile("(?<=\\p{Ll})(?:\\s\\p{Lu}{3,})+$");

    private static final int LONGEST = 80;
    private static final int LONGEST_LINE = 200;

    /** Where a line may stand that a rule reads. */
    private enum At {
        HEAD,
        TURN,
        FOOT
    }

    /**
     * One rule.
     *
     * @param shape whether nothing but their shape tells the names
     */
    private record Form(String id, At at, boolean shape, Pattern pattern) {}

    private final List<Form> forms;
    private final Nameplates nameplates;

    private Bylines(List<Form> forms, Nameplates nameplates) {
        this.forms = forms;
        this.nameplates = nameplates;
    }

    /** Reads the rules that ship with the program. */
    static Bylines load(Nameplates nameplates) {
        List<Form> forms = Resources.rules(FILE).stream()
                .map(rule -> new Form(
                        rule.id(),
                        At.valueOf(rule.fields().getOrDefault("at", "head").toUpperCase(Locale.ROOT)),
                        rule.fields().getOrDefault("by", "words").equals("shape"),
                        Pattern.compile(rule.pattern()
                                .replace("{names}", NAMES)
                                .replace("{name}", NAME)
                                .replace("{persons}", PERSONS))))
                .toList();
        return new Bylines(forms, nameplates);
    }

    /** The names that a line credits; empty where it is no byline. */
    List<String> in(String line) {
        return line.length() > LONGEST_LINE
                ? List.of()
                : found(At.HEAD, line).map(found -> names(found.group("names"))).orElse(List.of());
    }

    /** Whether a line credits its authors and says nothing else. */
    boolean takesLine(String line) {
        return line.length() <= LONGEST_LINE
                && found(At.HEAD, line)
                        .filter(byline -> !byline.namedGroups().containsKey("more") || byline.group("more") == null)
                        .isPresent();
    }

    /** The one who leads a talk, where a turn of it says so: {@code ANN LEE, PRESENTER: Good evening}. */
    Optional<String> speaker(String turn) {
        return found(At.TURN, turn.substring(0, Math.min(turn.length(), LONGEST_LINE)))
                .map(label -> label.group("names"));
    }

    /** The reporters that a line below the report credits. */
    List<String> reporters(String line) {
        return found(At.FOOT, line).map(credit -> names(credit.group("names"))).orElse(List.of());
    }

    private Optional<Matcher> found(At at, String line) {
        return forms.stream()
                .filter(form -> form.at() == at)
                .flatMap(form -> found(form, line).stream())
                .findFirst();
    }

    private Optional<Matcher> found(Form form, String line) {
        return Optional.of(form.pattern().matcher(line)).filter(Matcher::find).filter(byline -> {
            List<String> names = names(byline.group("names"));
            return !names.isEmpty() && (!form.shape() || arePersons(names));
        });
    }

    /** Whether rule {@code id} takes the line for a byline. */
    boolean finds(String id, String line) {
        return forms.stream()
                .anyMatch(form -> form.id().equals(id) && found(form, line).isPresent());
    }

    private boolean arePersons(List<String> names) {
        return names.stream()
                .allMatch(name ->
                        ONE.matcher(name).matches() && nameplates.at(name).isEmpty());
    }

    /** The names of a line that is made of nothing else, each of two words or more, as those of persons are. */
    List<String> bare(String line) {
        boolean named = line.length() <= LONGEST_LINE
                && SEVERAL.matcher(line).matches()
                && !INITIALS.matcher(line).find();
        List<String> names = named ? names(line) : List.of();
        // Two names with a comma between are as often a name and what is said of it.
        boolean joined = names.size() < 2 || AND.matcher(line).find();
        return joined && arePersons(names) ? names : List.of();
    }

    /** Whether a byline names nobody: {@code Post Reporters and agencies}. */
    static boolean isNobody(String byline) {
        return NOBODY.matcher(byline).matches();
    }

    /** Whether a line is what somebody is at a paper, and nothing else: {@code Harbour correspondent}. */
    static boolean isPost(String line) {
        return line.length() <= LONGEST && ROLE.matcher(line).find() && !Prose.ends(line) && Prose.words(line) <= 6;
    }

    /** The names that an element lists which its author calls a byline. */
    List<String> listed(String words) {
        List<String> names = in(words);
        boolean listed = names.isEmpty()
                && words.length() <= LONGEST_LINE
                && LISTED.matcher(words).matches();
        return listed
                ? names(words).stream()
                        .filter(name -> arePersons(List.of(name)))
                        .toList()
                : names;
    }

    /** The single names in a list of names as written, without places and posts. */
    static List<String> names(String joined) {
        String list = LEAD.matcher(joined.strip()).replaceFirst("");
        if (NOBODY.matcher(list).matches()) {
            return List.of(list);
        }
        List<String> parts = new ArrayList<>();
        for (String part : JOINTS.split(list)) {
            String person = IN_CAPITALS.matcher(part.strip()).replaceFirst("");
            String alone = parts.isEmpty() ? POST.matcher(person).replaceFirst("") : person;
            String name = PLACE.matcher(alone).replaceFirst("").strip();
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
