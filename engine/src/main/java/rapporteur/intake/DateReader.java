package rapporteur.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapporteur.rule.Resources;
import rapporteur.rule.Rule;
import rapporteur.text.Span;

/**
 * Finds days, and the time beside them, as pages write them. Only a full date counts: day, month and year.
 *
 * <p>Times are kept as they stand, in the place's own time: the day a page shows is the day its readers know.
 */
final class DateReader {

    /** Which comes first in 3/4/2024. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        UNKNOWN
    }

    /**
     * A date in a text.
     *
     * @param value ISO 8601, to the day or the minute
     * @param span of the date, with the time where one stands beside it
     */
    record Found(String value, Span span) {}

    /** Languages that give a name of an earlier one in the list to another month: Croatian has listopad for October. */
    private static final List<String> RIVALS = List.of("hr");

    /** What every day that is found has in it, and few lines have. */
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d|\\d[./]\\s?\\d{1,2}[./]\\s?\\d\\d");

    /** What every day in figures has in it. */
    private static final Pattern FIGURES =
            Pattern.compile("\\d\\s?[-–/.年년]\\s?\\d{1,2}\\s?[-–/.月월]\\s?\\d|\\stháng\\s");

    private static final int EARLIEST = 1980;
    private static final int LATEST = 2099;

    private static final String ORDINAL = "(?:st|nd|rd|th|er|\\.|º)";
    private static final String CLOCK =
            "(?<h>[01]?\\d|2[0-3])(?:[:.h](?<min>[0-5]\\d)(?:[:.][0-5]\\d)?(?!\\d)(?:\\s?(?<ap>[ap]\\.?m\\.?)(?:(?!\\w)|(?-i:(?<=[AP]M)))|(?!\\w))|\\s?(?<only>[ap]\\.?m\\.?)(?!\\w))";
    private static final Pattern AFTER = Pattern.compile(
            "^(?:,|\\s|at\\s|um\\s|à\\s|[-–|·•]\\s|T){0,4}(?:" + CLOCK
                    + "|(?<mil>(?:[01]\\d|2[0-3])[0-5]\\d)(?=\\s?(?:GMT|UTC)))(?<zone>\\s?(?:GMT|UTC|Uhr|[A-Z]{2,4}T)(?!\\w))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile(
            "(?<!\\d)" + CLOCK + "(?:\\s?(?:GMT|UTC|[A-Z]{2,4}T))?(?:,\\s?|\\s(?:on\\s)?)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ISO_TIME = Pattern.compile(
            "^\\s*(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?\\s?(Z|[+-]\\d{2}:?\\d{2})?)?.*",
            Pattern.DOTALL);

    private static final int NEAR = 24;
    /** How far a day reaches on either side of what {@link #YEAR} finds, in UTF-16 code units. */
    private static final int AROUND = 40;

    private final Map<String, Integer> months;
    private final Map<String, Pattern> days;

    private final Map<String, DateReader> rivals;

    private DateReader(Map<String, Integer> months, Map<String, Pattern> days, Map<String, DateReader> rivals) {
        this.months = months;
        this.days = days;
        this.rivals = rivals;
    }

    /** Reads the rules that ship with the program. */
    static DateReader load() {
        Map<String, Integer> months = months(null);
        String names = months.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
        Map<String, Pattern> days = new LinkedHashMap<>();
        for (Rule rule : Resources.rules("en/intake/dates.yml")) {
            String pattern = rule.pattern().replace("{month}", names).replace("{ordinal}", ORDINAL);
            days.put(rule.id(), Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
        Map<String, DateReader> rivals = new LinkedHashMap<>();
        RIVALS.forEach(language -> rivals.put(language, new DateReader(months(language), days, Map.of())));
        return new DateReader(months, days, rivals);
    }

    /** The reader for pages in a language: a name that two languages give to two months is then that language's. */
    DateReader in(@Nullable String language) {
        return language == null ? this : rivals.getOrDefault(language, this);
    }

    /** The months by their names, {@code first}'s before the others'. */
    private static Map<String, Integer> months(@Nullable String first) {
        List<List<String>> table = new ArrayList<>(Resources.table("en/intake/months.tsv"));
        table.sort(Comparator.comparing(row -> !row.getFirst().equals(first)));
        Map<String, Integer> months = new LinkedHashMap<>();
        for (List<String> row : table) {
            for (int month = 1; month < row.size(); month++) {
                for (String name : row.get(month).split(" ")) {
                    months.putIfAbsent(name, month);
                }
            }
        }
        return months;
    }

    /** The first full date in {@code text}. Linear in its length. */
    Optional<Found> find(String text, Order order) {
        return all(text, order).stream().findFirst();
    }

    /** All full dates in {@code text}, in its order, none within another. Linear in its length but for their number. */
    List<Found> all(String text, Order order) {
        List<Found> all = new ArrayList<>();
        Matcher year = YEAR.matcher(text);
        int end = -1;
        while (year.find()) {
            if (year.start() >= end) {
                end = Math.min(text.length(), year.end() + AROUND);
                around(text, Math.max(0, year.start() - AROUND), end, order, all);
            }
        }
        all.sort(Comparator.comparingInt(found -> found.span().start()));
        List<Found> apart = new ArrayList<>();
        for (Found found : all) {
            if (apart.isEmpty()
                    || found.span().start() >= apart.getLast().span().end()) {
                apart.add(found);
            }
        }
        return apart;
    }

    private void around(String text, int from, int to, Order order, List<Found> found) {
        boolean named = namesMonth(text, from, to);
        if (!named && !FIGURES.matcher(text).region(from, to).find()) {
            return;
        }
        days.forEach((id, day) -> {
            if (named || !day.namedGroups().containsKey("mon")) {
                Matcher m = day.matcher(text)
                        .region(from, to)
                        .useTransparentBounds(true)
                        .useAnchoringBounds(false);
                while (m.find()) {
                    LocalDate date = date(m, order);
                    if (date != null) {
                        found.add(withTime(text, date, new Span(m.start(), m.end())));
                    }
                }
            }
        });
    }

    /** Whether a month's name stands between two places, as a word or at the end of one that a capital parts. */
    private boolean namesMonth(String text, int from, int to) {
        int start = from;
        for (int i = from; i <= to; i++) {
            boolean letter = i < to && Character.isLetter(text.charAt(i));
            boolean hump = letter
                    && i > start
                    && Character.isUpperCase(text.charAt(i))
                    && Character.isLowerCase(text.charAt(i - 1));
            if (!letter || hump) {
                if (i - start > 2 && months.containsKey(text.substring(start, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                start = hump ? i : i + 1;
            }
        }
        return false;
    }

    /** Whether some date stands in {@code text}, whatever its order. */
    boolean isIn(String text) {
        return find(text, Order.DAY_FIRST).isPresent()
                || find(text, Order.MONTH_FIRST).isPresent();
    }

    /** A date as metadata give it: ISO 8601 in one of its spellings, or any form that {@link #find} knows. */
    Optional<String> metadata(String value, Order order) {
        Matcher iso = ISO_TIME.matcher(value);
        if (iso.matches()) {
            LocalDate day = day(iso.group(1), number(iso.group(2)), number(iso.group(3)));
            if (day != null) {
                String hour = iso.group(4);
                // Midnight sharp without a zone is how software writes a day without a time.
                boolean midnight = hour != null && (hour + iso.group(5)).equals("0000") && iso.group(7) == null;
                boolean timed = hour != null && !midnight && number(hour) < 24 && number(iso.group(5)) < 60;
                return Optional.of(timed ? day + "T" + hour + ":" + iso.group(5) : day.toString());
            }
        }
        return find(value, order).map(Found::value);
    }

    private @Nullable LocalDate date(Matcher m, Order order) {
        Map<String, Integer> groups = m.namedGroups();
        String year =
                groups.containsKey("y") ? m.group("y") : (m.group("yy").charAt(0) >= '8' ? "19" : "20") + m.group("yy");
        if (groups.containsKey("a")) {
            int a = number(m.group("a"));
            int b = number(m.group("b"));
            boolean dayFirst = b <= 12 && (a > 12 || a == b || order == Order.DAY_FIRST);
            boolean monthFirst = a <= 12 && (b > 12 || order == Order.MONTH_FIRST);
            return dayFirst ? day(year, b, a) : monthFirst ? day(year, a, b) : null;
        }
        int month = groups.containsKey("mon")
                ? months.getOrDefault(m.group("mon").toLowerCase(Locale.ROOT), 0)
                : number(m.group("m"));
        return day(year, month, number(m.group("d")));
    }

    private static @Nullable LocalDate day(String year, int month, int day) {
        int y = number(year);
        if (y < EARLIEST || y > LATEST) {
            return null;
        }
        try {
            return LocalDate.of(y, month, day);
        } catch (DateTimeException e) {
            return null; // the 31st of June: no day, so no date
        }
    }

    private static Found withTime(String text, LocalDate day, Span span) {
        String rest = text.substring(span.end(), Math.min(text.length(), span.end() + NEAR));
        Matcher after = AFTER.matcher(rest);
        if (after.find()) {
            String military = after.group("mil");
            String time = military != null ? military.substring(0, 2) + ":" + military.substring(2) : time(after);
            return new Found(day + "T" + time, new Span(span.start(), span.end() + after.end()));
        }
        int from = Math.max(0, span.start() - NEAR);
        Matcher before = BEFORE.matcher(text.substring(from, span.start()));
        if (before.find()) {
            return new Found(day + "T" + time(before), new Span(from + before.start(), span.end()));
        }
        return new Found(day.toString(), span);
    }

    private static String time(Matcher clock) {
        int hour = number(clock.group("h"));
        String minutes = clock.group("min") == null ? "00" : clock.group("min");
        String half = clock.group("ap") != null ? clock.group("ap") : clock.group("only");
        if (half != null && hour <= 12) {
            boolean afternoon = half.charAt(0) == 'p' || half.charAt(0) == 'P';
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        return (hour < 10 ? "0" : "") + hour + ":" + minutes;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Whether rule {@code id} finds a day. */
    boolean finds(String id, String text) {
        Pattern day = days.get(id);
        return day != null && day.matcher(text).find();
    }
}
