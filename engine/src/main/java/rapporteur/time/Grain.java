package rapporteur.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** How finely a date is told, and TIMEX3's way of writing it. */
enum Grain {
    DAY("D"),
    WEEK("W"),
    WEEKEND("WE"),
    MONTH("M"),
    QUARTER("Q"),
    YEAR("Y"),
    DECADE("DE"),
    CENTURY("CE");

    private final String code;

    Grain(String code) {
        this.code = code;
    }

    /** The grain of a unit of the word lists; of hours and less the day. */
    static Grain of(@Nullable String code) {
        for (Grain grain : values()) {
            if (grain.code.equals(code)) {
                return grain;
            }
        }
        return code != null && code.equals("F") ? WEEK : DAY;
    }

    /** How finely so many of them ago is told: a week ago was a day, two decades ago a year. */
    Grain whenCounted() {
        return switch (this) {
            case WEEK -> DAY;
            case DECADE -> YEAR;
            default -> this;
        };
    }

    /** The value of the period of this length that holds a day. */
    String value(LocalDate day) {
        return switch (this) {
            case DAY -> day.toString();
            case WEEK -> week(day);
            case WEEKEND -> week(day) + "-WE";
            case MONTH -> day.toString().substring(0, 7);
            case QUARTER -> year(day) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> year(day);
            case DECADE -> year(day).substring(0, 3);
            case CENTURY -> year(day).substring(0, 2);
        };
    }

    /** The value where nothing tells the day. */
    String unknown() {
        return switch (this) {
            case DAY -> "XXXX-XX-XX";
            case WEEK -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case YEAR -> "XXXX";
            case DECADE -> "XXX";
            case CENTURY -> "XX";
        };
    }

    /** The day so many periods later. */
    LocalDate shift(LocalDate day, long count) {
        return switch (this) {
            case DAY -> day.plusDays(count);
            case WEEK, WEEKEND -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case QUARTER -> day.plusMonths(3 * count);
            case YEAR -> day.plusYears(count);
            case DECADE -> day.plus(count, ChronoUnit.DECADES);
            case CENTURY -> day.plus(count, ChronoUnit.CENTURIES);
        };
    }

    private static String week(LocalDate day) {
        return "%04d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String year(LocalDate day) {
        return "%04d".formatted(day.getYear());
    }
}
