package rapporteur.intake;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A day as an English dateline writes it, often without its year: {@code Oct 23}, {@code Sunday, 17 February 2026}.
 *
 * @param day of a month
 * @param year null where none is named
 * @param weekday null where none is named
 */
record CalendarDay(
        MonthDay day, @Nullable Integer year, @Nullable DayOfWeek weekday) {

    private static final Pattern NAME = Pattern.compile("\\p{L}{3,}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    /** So many letters tell a month or a weekday. */
    private static final int LETTERS = 3;

    private static final int LONGEST_DATE = 2;

    /** Reads a day in words; empty where the month has no such day. */
    static Optional<CalendarDay> read(String words) {
        Month month = null;
        DayOfWeek weekday = null;
        Matcher names = NAME.matcher(words);
        while (names.find()) {
            String letters = names.group().substring(0, LETTERS).toUpperCase(Locale.ROOT);
            for (Month each : Month.values()) {
                month = each.name().startsWith(letters) ? each : month;
            }
            for (DayOfWeek each : DayOfWeek.values()) {
                weekday = each.name().startsWith(letters) ? each : weekday;
            }
        }
        int date = 0;
        Integer year = null;
        Matcher numbers = NUMBER.matcher(words);
        while (numbers.find()) {
            int number = Integer.parseInt(numbers.group());
            date = numbers.group().length() <= LONGEST_DATE ? number : date;
            year = numbers.group().length() > LONGEST_DATE ? Integer.valueOf(number) : year;
        }
        try {
            return month == null
                    ? Optional.empty()
                    : Optional.of(new CalendarDay(MonthDay.of(month, date), year, weekday));
        } catch (DateTimeException e) {
            return Optional.empty(); // the 31st of June
        }
    }

    /** The day, where its year is named. */
    Optional<LocalDate> full() {
        return year == null || !day.isValidYear(year) ? Optional.empty() : Optional.of(day.atYear(year));
    }

    /** The day of another year nearest to {@code other} that is the weekday named, if any is; at most a year off. */
    Optional<LocalDate> nearest(LocalDate other) {
        return IntStream.rangeClosed(other.getYear() - 1, other.getYear() + 1)
                .filter(day::isValidYear)
                .mapToObj(day::atYear)
                .filter(date -> weekday == null || date.getDayOfWeek() == weekday)
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(other, date))));
    }
}
