package rapporteur.dispute;

import java.util.List;
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

    private static final Pattern UP_TO_NUMBER =
            Pattern.compile("^\\D*\\d[\\d,.]*(?:\\s*(?:to|and|or|[-–])\\s*\\d[\\d,.]*)?"
                    + "(?:\\s*(?:hundred|thousand|million|billion|trillion|per ?cent|percent|%))?");

    private static final Pattern ARTICLE =
            Pattern.compile("^(?:the|those|these|its|their|our|his|her) (?:estimated )?");

    private static final Pattern PLACED =
            Pattern.compile("\\s+(?:in|to|at|into|on|near|from|inside)\\s+.*$", Pattern.DOTALL);

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

    /** A figure's number as its report puts it: {@code more than 12,000}. */
    String position(Figure figure) {
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
            return "How many " + topic.unit() + ": " + around(entries.getFirst()) + "?";
        }
        String state = topic.standing() == Topic.Standing.PLANNED ? "are to be" : courses.words(topic.state());
        String asked = state.equals("are") && where.isEmpty() ? "are there" : state;
        return "How many " + without(things, courses.nouns(topic.state())) + " " + asked + where + "?";
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
        return folded(before + " … " + after);
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

    /** The days an entry holds, for a person: {@code 2024-10-30}, {@code no date}. */
    static String day(Entry entry) {
        Held held = entry.held();
        if (held == null) {
            return "no date";
        }
        return held.from().equals(held.to()) ? held.from().toString() : held.from() + " to " + held.to();
    }

    /** The question whether something told is so. */
    static String isItSo(String told) {
        String words =
                folded(told).replaceAll("^(?:that|whether|if|and|but) ", "").replaceAll("[.?!,;:\"”]+$", "");
        return "Is it so: " + words + "?";
    }

    static String folded(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
