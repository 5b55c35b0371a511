package rapporteur.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import rapporteur.time.Setting.Bias;

/** Which day, month, quarter or season is meant where the text leaves out its year or week. */
final class CalendarRules {

    /** A past tense speaks of a day ahead only within so many days: {@code the vote was set for 3 November}. */
    private static final int SOON = 45;

    private CalendarRules() {}

    /**
     * A date as far as it is written.
     *
     * <p>Without a year: a month looked back on is the last that has begun, any date looked ahead to the next; else the
     * nearest, a day ahead counting for twice as far and a month for four times, since writers name the year of what is far from now.
     *
     * @param year null where it is left out
     * @param month from 1, null for a year alone
     * @param day null for a month alone
     */
    static Value date(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day, Setting setting) {
        if (month == null) {
            return year == null ? Value.of("XXXX") : Value.of(new When(LocalDate.of(year, 1, 1), Grain.YEAR));
        }
        Grain grain = day == null ? Grain.MONTH : Grain.DAY;
        int dayOfMonth = day == null ? 1 : day;
        if (year != null) {
            LocalDate exact = at(year, month, dayOfMonth);
            return exact == null
                    ? Value.of("%04d-%02d-%02d".formatted(year, month, dayOfMonth))
                    : Value.of(new When(exact, grain));
        }
        LocalDate published = setting.published();
        if (published == null) {
            return Value.of(day == null ? "XXXX-%02d".formatted(month) : "XXXX-%02d-%02d".formatted(month, day));
        }
        LocalDate best = null;
        double bestDistance = Double.MAX_VALUE;
        LocalDate now = grain == Grain.MONTH ? published.withDayOfMonth(1) : published;
        for (int candidateYear = published.getYear() - 4; candidateYear <= published.getYear() + 4; candidateYear++) {
            LocalDate candidate = at(candidateYear, month, dayOfMonth);
            if (candidate != null) {
                double distance = distance(ChronoUnit.DAYS.between(now, candidate), grain, setting.bias());
                if (distance < bestDistance) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return best == null ? Value.of("XXXX-%02d".formatted(month)) : Value.of(new When(best, grain));
    }

    private static double distance(long days, Grain grain, Bias bias) {
        boolean ahead = days > 0;
        double wrongSide = 10_000.0 + Math.abs(days);
        return switch (bias) {
            case BACK -> !ahead ? -days : grain == Grain.MONTH || days > SOON ? wrongSide : 3.0 * days;
            case AHEAD -> ahead || days == 0 ? days : wrongSide;
            case UNKNOWN -> ahead ? (grain == Grain.MONTH ? 4.0 : 2.0) * days : -days;
        };
    }

    /** A day of the calendar, null where there is none. */
    static @Nullable LocalDate at(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null; // 29 February of a common year, or a slip of the writer
        }
    }

    /**
     * A day told by its number alone: in the month told last, or else the one nearest to the day told last, but only where
     * the clause looks ahead one that is still to come.
     *
     * @param weekday from 1, which it must be; null where none is told
     * @return null where nothing tells the month
     */
    static @Nullable LocalDate dayAlone(int day, @Nullable Integer weekday, Setting setting) {
        When last = setting.last();
        boolean monthTold = last != null && last.grain() == Grain.MONTH;
        LocalDate published = setting.published();
        LocalDate base = last != null && (monthTold || last.grain() == Grain.DAY) ? last.day() : published;
        if (base == null) {
            return null;
        }
        int months = weekday != null ? 12 : monthTold ? 0 : 1;
        LocalDate best = null;
        for (int i = -months; i <= months; i++) {
            LocalDate month = base.plusMonths(i);
            LocalDate candidate = at(month.getYear(), month.getMonthValue(), day);
            boolean fits = candidate != null
                    && (weekday == null || candidate.getDayOfWeek().getValue() == weekday)
                    && (monthTold || isOnItsSide(candidate, published, setting.bias()));
            if (fits
                    && (best == null
                            || Math.abs(ChronoUnit.DAYS.between(base, candidate))
                                    < Math.abs(ChronoUnit.DAYS.between(base, best)))) {
                best = candidate;
            }
        }
        return best;
    }

    private static boolean isOnItsSide(LocalDate day, @Nullable LocalDate published, Bias bias) {
        return published == null || (bias == Bias.AHEAD ? !day.isBefore(published) : !day.isAfter(published));
    }

    /** The weekday nearest on the side to which the clause looks; today's is today. */
    static LocalDate weekday(LocalDate published, DayOfWeek weekday, Bias bias) {
        return published.with(
                bias == Bias.AHEAD ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday));
    }

    /** {@code last}, {@code this}, {@code next} weekday: the one before today, of this week, of next week. */
    static LocalDate turnedWeekday(LocalDate published, DayOfWeek weekday, int turn) {
        if (turn < 0) {
            return published.with(TemporalAdjusters.previous(weekday));
        }
        return turn == 0 ? published.with(weekday) : published.plusWeeks(1).with(weekday);
    }

    /** {@code last}, {@code this}, {@code next} month of that name. */
    static LocalDate turnedMonth(LocalDate published, int month, int turn) {
        LocalDate now = published.withDayOfMonth(1);
        LocalDate same = now.withMonth(month);
        if (turn < 0) {
            return same.isBefore(now) ? same : same.minusYears(1);
        }
        return turn == 0 || same.isAfter(now) ? same : same.plusYears(1);
    }

    /** The year of a quarter: the last that is over, or the next that begins. */
    static int yearOfQuarter(LocalDate published, int quarter, Bias bias) {
        LocalDate begins = LocalDate.of(published.getYear(), 3 * quarter - 2, 1);
        if (bias == Bias.AHEAD) {
            return begins.plusMonths(3).isAfter(published) ? published.getYear() : published.getYear() + 1;
        }
        return begins.plusMonths(3).isAfter(published) ? published.getYear() - 1 : published.getYear();
    }

    /** The year in which a season begins; {@code turn} null where nothing says last, this or next. */
    static int yearOfSeason(LocalDate published, String season, @Nullable Integer turn, Bias bias) {
        int month = switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
        LocalDate begins = LocalDate.of(published.getYear(), month, 1);
        if (turn != null && turn < 0) {
            return begins.plusMonths(3).isAfter(published) ? published.getYear() - 1 : published.getYear();
        }
        if (turn == null ? bias == Bias.AHEAD : turn > 0) {
            return begins.isAfter(published) ? published.getYear() : published.getYear() + 1;
        }
        return turn != null || !begins.isAfter(published) ? published.getYear() : published.getYear() - 1;
    }

    /** The weekend spoken of: ahead this week's; else the last one, this week's from Friday on. */
    static LocalDate weekend(LocalDate published, Bias bias) {
        boolean thisWeek = bias == Bias.AHEAD || published.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) >= 0;
        return thisWeek ? published : published.minusWeeks(1);
    }

    /** The week of a month: the n-th, or the last for 5. */
    static LocalDate weekOfMonth(LocalDate month, int week) {
        return week >= 5
                ? month.with(TemporalAdjusters.lastDayOfMonth()).minusDays(3)
                : month.withDayOfMonth(Math.min(4 + 7 * (week - 1), month.lengthOfMonth()));
    }
}
