package rapporteur.anomaly;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days are written in notes. */
final class Notes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    private Notes() {}

    /** {@code 3 June 2025}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code Tuesday}. */
    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** {@code Tuesday 3 June 2025}. */
    static String full(LocalDate day) {
        return FULL.format(day);
    }
}
