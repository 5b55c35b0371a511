package rapporteur.dispute;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rapporteur.origin.Figure;
import rapporteur.origin.Held;
import rapporteur.origin.Question;
import rapporteur.origin.Topic;
import rapporteur.quantity.Quantity;
import rapporteur.text.Span;

/** Puts questions, answers and reasons into words. */
final class Wordings {

    /** Stands for the figure that a question asks for. */
    private static final String GAP = "\u2026";

    private static final DateTimeFormatter DAY_ALONE = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);

    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final Pattern UP_TO_NUMBER =
            Pattern.compile("^\\D*\\d[\\d,.]*(?:\\s*(?:to|and|or|[-–])\\s*\\d[\\d,.]*)?"
                    + "(?:\\s*(?:hundred|thousand|million|billion|trillion|per ?cent|percent|%))?");

    private static final Pattern ARTICLE =
            Pattern.compile("^(?:the|those|these|its|their|our|his|her) (?:estimated )?");

    private static final Pattern PLACED =
            Pattern.compile("\\s+(?:in|to|at|into|on|near|from|inside)\\s+.*$", Pattern.DOTALL);

    /** Who says so stands with the answer. */
    private static final Pattern WHO_SAYS = Pattern.compile(", (?:[^,]* (?:said|says)|according to [^,]+)$");

    private static final Pattern PLACE =
            Pattern.compile("^.*\\p{Lu}[\\p{L}-]*(?: (?:region|province|oblast|district|county|area|border))*");

    private final Map<String, String> texts;
    private final Courses courses;

    /**
     * @param texts the reports' texts by id
     * @param courses how states are named
     */
    Wordings(Map<String, String> texts, Courses courses) {
        this.texts = texts;
        this.courses = courses;
    }

    /** A figure's number as its report puts it, no matter how a sentence begins: {@code more than 12,000}. */
    String position(Figure figure) {
        String words = number(figure);
        boolean capital = words.length() > 1 && Character.isLowerCase(words.charAt(1));
        return capital ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
    }

    private String number(Figure figure) {
        Quantity quantity = figure.quantity();
        Double high = quantity.amount().high();
        if (high != null && high == 0) {
            return "none";
        }
        String whole = folded(quantity.span().of(texts.getOrDefault(figure.report(), "")));
        String words = ARTICLE.matcher(whole).replaceFirst("");
        Matcher matcher = UP_TO_NUMBER.matcher(words);
        if (matcher.find()) {
            return matcher.group();
        }
        for (String things :
                List.of(quantity.counted().what(), quantity.counted().text())) {
            String counted = folded(things);
            if (!counted.isEmpty() && words.endsWith(" " + counted)) {
                return words.substring(0, words.length() - counted.length())
                        .strip()
                        .replaceFirst("\\s+of$", "");
            }
        }
        return words;
    }

    /** The question the entries answer, with the place where there is one. */
    String question(Question question, List<Entry> entries, boolean placed) {
        Topic topic = question.topic();
        String things = things(entries);
        String where = placed ? where(entries) : "";
        if (!topic.isPersons()) {
            return amount(topic.unit(), entries.getFirst());
        }
        String state = topic.standing() == Topic.Standing.PLANNED ? "are to be" : courses.words(topic.state());
        String asked = state.equals("are") && where.isEmpty() ? "are there" : state;
        return "How many " + without(things, courses.nouns(topic.state())) + " " + asked + where + "?";
    }

    /** Asked in the report's own words where the figure opens them, else in a quotation with a gap. */
    private String amount(String unit, Entry entry) {
        boolean isCurrency = unit.equals(unit.toUpperCase(Locale.ROOT));
        String asked = isCurrency ? "How much, in " + unit : "How many " + plural(unit);
        String around = around(entry);
        boolean opens = around.startsWith(GAP + " ") && Character.isLowerCase(around.charAt(GAP.length() + 1));
        return opens && !isCurrency
                ? asked + around.substring(GAP.length()) + "?"
                : asked + ": " + Quote.of(around) + "?";
    }

    /** Units are named in the singular. */
    private static String plural(String unit) {
        return switch (unit) {
            case "percent" -> "per cent";
            case "foot" -> "feet";
            case "inch" -> "inches";
            case "century" -> "centuries";
            default -> unit.endsWith("s") ? unit : unit + "s";
        };
    }

    /** {@code people killed} asked as {@code were killed} are people. */
    private static String without(String things, Set<String> nouns) {
        List<String> kept = Stream.of(things.split(" "))
                .filter(word -> !word.isEmpty() && !nouns.contains(word) && !Character.isDigit(word.charAt(0)))
                .toList();
        return kept.isEmpty() ? "people" : String.join(" ", kept);
    }

    /** The words around a figure, which it leaves a gap in: {@code … fell on the catchment}. */
    private String around(Entry entry) {
        Figure figure = entry.claim().figure();
        String text = texts.getOrDefault(figure.report(), "");
        Span around = entry.claim().around();
        Span own = figure.quantity().span();
        String before = text.substring(Math.min(around.start(), own.start()), own.start());
        String after = text.substring(own.end(), Math.max(around.end(), own.end()));
        String words = folded(before + " " + GAP + " " + after).replaceAll(GAP + " (?=[,.;:])", GAP);
        return WHO_SAYS.matcher(words).replaceFirst("");
    }

    private static String things(List<Entry> entries) {
        String best = "";
        for (Entry entry : entries) {
            Quantity quantity = entry.claim().figure().quantity();
            String what = ARTICLE.matcher(
                            PLACED.matcher(folded(quantity.counted().what())).replaceFirst(""))
                    .replaceFirst("");
            boolean named = !quantity.counted().text().isBlank();
            if (named && !what.isEmpty() && (best.isEmpty() || richer(what, best))) {
                best = what;
            }
        }
        if (!best.isEmpty()) {
            return best;
        }
        String kind = entries.getFirst().claim().topic().kind();
        return kind.equals("military") ? "soldiers" : kind;
    }

    /** A short name with a capital says whose; a long one says too much. */
    private static boolean richer(String what, String best) {
        return !hasCapital(best) && hasCapital(what) && what.length() <= 60;
    }

    private static boolean hasCapital(String words) {
        return words.chars().anyMatch(Character::isUpperCase);
    }

    private static String where(List<Entry> entries) {
        for (Entry entry : entries) {
            String where = entry.claim().where();
            if (where != null && !where.isBlank()) {
                return " in " + place(where);
            }
        }
        return "";
    }

    /** A place as written, up to its last word with a capital and what kind of place it is. */
    static String place(String where) {
        Matcher matcher = PLACE.matcher(folded(where));
        return matcher.find() ? matcher.group() : folded(where);
    }

    /** An answer with the days it is said of: {@code at least 20 as of 30 October 2024}. */
    static String dated(Answer answer, Entry entry) {
        Held held = entry.held();
        return held == null
                ? answer.position() + " on no stated day"
                : answer.position() + " as of " + days(held.from(), held.to());
    }

    /** Days in words: {@code 30 October 2024}, {@code 1 to 3 May 2024}. */
    static String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return from.format(DAY);
        }
        boolean oneYear = from.getYear() == to.getYear();
        boolean oneMonth = oneYear && from.getMonth() == to.getMonth();
        return from.format(oneMonth ? DAY_ALONE : oneYear ? DAY_AND_MONTH : DAY) + " to " + to.format(DAY);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}; at least one. */
    static String list(List<String> words) {
        String last = words.getLast();
        return words.size() == 1 ? last : String.join(", ", words.subList(0, words.size() - 1)) + " and " + last;
    }

    static String folded(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
