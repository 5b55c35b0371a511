package rapporteur.origin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a figure is said to hold.
 *
 * @param from first day
 * @param to last day
 */
public record Held(LocalDate from, LocalDate to) implements Comparable<Held> {

    /** A day, month or year in ISO 8601; empty for anything else. */
    public static Optional<Held> of(@Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return switch (value.length()) {
                case 4 -> {
                    Year year = Year.parse(value);
                    yield Optional.of(new Held(year.atDay(1), year.atDay(year.length())));
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(value);
                    yield Optional.of(new Held(month.atDay(1), month.atEndOfMonth()));
                }
                default -> {
                    LocalDate day = LocalDate.parse(value.substring(0, Math.min(10, value.length())));
                    yield Optional.of(new Held(day, day));
                }
            };
        } catch (DateTimeException e) {
            // a value such as 2024-W44 or PAST_REF tells no day
            return Optional.empty();
        }
    }

    /** The days between the two, 0 where they share one. */
    public long daysTo(Held other) {
        if (to.isBefore(other.from)) {
            return other.from.toEpochDay() - to.toEpochDay();
        }
        return other.to.isBefore(from) ? from.toEpochDay() - other.to.toEpochDay() : 0;
    }

    /** By last day, then by first. */
    @Override
    public int compareTo(Held other) {
        int byEnd = to.compareTo(other.to);
        return byEnd != 0 ? byEnd : from.compareTo(other.from);
    }
}
