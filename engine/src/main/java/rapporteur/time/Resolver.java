package rapporteur.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapporteur.rule.Found;
import rapporteur.rule.InstallationException;

/** Makes TIMEX3's value of what a rule found, in the way that the rule's field {@code as} names. */
final class Resolver {

    /** The value of a finding. */
    Value resolve(Found found, Setting setting) {
        return switch (slot(found, "as")) {
            case "given" -> Value.of(filled(slot(found, "value"), found.slots()));
            case "calendar" -> CalendarRules.date(number(found, "year"), number(found, "month"), day(found), setting);
            case "slashed" -> slashed(found, setting);
            case "feast" -> {
                String[] parts = slot(found, "feast").split("-");
                yield CalendarRules.date(null, Integer.valueOf(parts[0]), Integer.valueOf(parts[1]), setting);
            }
            case "weekday" -> weekday(found, setting);
            case "day-alone" -> dayAlone(found, setting);
            case "shift" -> shift(found, setting);
            case "same" -> same(found, setting);
            case "same-year" -> sameYear(found, setting);
            case "within-year" -> {
                Integer year = year(found, setting);
                yield CalendarRules.date(year, number(found, "month"), null, setting);
            }
            case "month-turned" -> monthTurned(found, setting);
            case "year-short" -> shortYear(found, setting);
            case "decade" -> Value.of(slot(found, "decade").substring(0, 3));
            case "decade-short" -> shortDecade(found, setting);
            case "century" -> Value.of("%02d".formatted(Integer.parseInt(slot(found, "ordinal")) - 1));
            case "quarter" -> quarter(found, setting);
            case "half" -> Value.of(yearText(year(found, setting)) + "-H" + slot(found, "half"));
            case "season" -> season(found, setting);
            case "weekend" -> {
                LocalDate day = setting.published();
                yield day == null
                        ? Value.of(Grain.WEEKEND.unknown())
                        : Value.of(new When(CalendarRules.weekend(day, setting.bias()), Grain.WEEKEND));
            }
            case "week-of" -> weekOf(found, setting);
            case "part" -> resolve(part(found, "date"), setting);
            case "clock" -> Clock.time(found, setting.part(), dayOfTime(found, setting));
            case "day-part" -> Clock.partOfDay(slot(found, "part"), dayOfTime(found, setting));
            case "duration" -> Value.of(Duration.value(found));
            case "often" -> Value.of(Duration.value(found));
            case "every-weekday" -> Value.of("XXXX-WXX-" + slot(found, "weekday"));
            default ->
                throw new InstallationException(
                        "rule " + found.rule().id() + ": no way of resolving is called " + slot(found, "as"));
        };
    }

    private Value weekday(Found found, Setting setting) {
        DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(slot(found, "weekday")));
        LocalDate published = setting.published();
        if (published == null) {
            return Value.of("XXXX-WXX-" + weekday.getValue());
        }
        Integer turn = number(found, "sign");
        LocalDate day;
        if (turn == null) {
            day = CalendarRules.weekday(published, weekday, setting.bias());
        } else if (found.slot("of").isPresent()) {
            day = published.plusWeeks(turn).with(weekday);
        } else {
            day = CalendarRules.turnedWeekday(published, weekday, turn);
        }
        return Value.of(new When(day, Grain.DAY));
    }

    private static Value dayAlone(Found found, Setting setting) {
        int day = Integer.parseInt(slot(found, "day"));
        LocalDate told = found.slot("sign")
                .map(Integer::parseInt)
                .flatMap(turn -> Optional.ofNullable(setting.published())
                        .map(published -> CalendarRules.at(
                                published.plusMonths(turn).getYear(),
                                published.plusMonths(turn).getMonthValue(),
                                day)))
                .orElseGet(() -> CalendarRules.dayAlone(day, number(found, "weekday"), setting));
        return told == null ? Value.of("XXXX-XX-%02d".formatted(day)) : Value.of(new When(told, Grain.DAY));
    }

    private static Value shift(Found found, Setting setting) {
        String count = found.part("n").map(Duration::number).orElse("1");
        int sign = Integer.parseInt(slot(found, "sign"));
        Grain grain = Grain.of(found.slot("unit").orElse(null));
        if (count.equals("X")) {
            return Value.of(sign < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        boolean fromLast = found.slot("from").isPresent();
        When base = fromLast ? setting.lastOrPublished() : null;
        LocalDate from = fromLast ? (base == null ? null : base.day()) : setting.published();
        boolean tooCoarse = base != null && base.grain().compareTo(grain) > 0;
        if (from == null || tooCoarse) {
            return Value.of(grain.unknown());
        }
        long periods = sign * (long) Double.parseDouble(count);
        if (found.slot("unit").filter("F"::equals).isPresent()) {
            periods *= 2;
        }
        LocalDate day = grain.shift(from, Duration.isShort(found.slot("unit").orElse("D")) ? 0 : periods);
        return Value.of(new When(day, found.part("n").isPresent() ? grain.whenCounted() : grain));
    }

    private static Value same(Found found, Setting setting) {
        if (found.slot("unit").isEmpty()) {
            When last = setting.lastOrPublished();
            return last == null ? Value.of(Grain.DAY.unknown()) : Value.of(last);
        }
        Grain grain = Grain.of(slot(found, "unit"));
        When last = setting.last();
        LocalDate day = last != null && last.grain().compareTo(grain) <= 0
                ? last.day()
                : setting.lastDay() != null ? setting.lastDay() : setting.published();
        return day == null ? Value.of(grain.unknown()) : Value.of(new When(day, grain));
    }

    private Value sameYear(Found found, Setting setting) {
        When last = setting.lastOrPublished();
        if (last == null) {
            return Value.of("XXXX");
        }
        Integer year = found.part("date").isPresent()
                ? year(found, setting)
                : Integer.valueOf(last.day().getYear() - 1);
        if (year == null) {
            return Value.of(last.grain().unknown());
        }
        return Value.of(new When(last.day().withYear(year), last.grain()));
    }

    private static Value monthTurned(Found found, Setting setting) {
        int month = Integer.parseInt(slot(found, "month"));
        LocalDate published = setting.published();
        if (published == null) {
            return Value.of("XXXX-%02d".formatted(month));
        }
        int turn = Integer.parseInt(slot(found, "sign"));
        return Value.of(new When(CalendarRules.turnedMonth(published, month, turn), Grain.MONTH));
    }

    private Value quarter(Found found, Setting setting) {
        int quarter = Integer.parseInt(slot(found, "quarter"));
        Integer year = year(found, setting);
        LocalDate published = setting.published();
        if (year == null && published != null && found.part("date").isEmpty()) {
            year = CalendarRules.yearOfQuarter(published, quarter, setting.bias());
        }
        return year == null
                ? Value.of("XXXX-Q" + quarter)
                : Value.of(new When(LocalDate.of(year, 3 * quarter - 2, 1), Grain.QUARTER));
    }

    private Value season(Found found, Setting setting) {
        String season = slot(found, "season");
        Integer year = year(found, setting);
        LocalDate published = setting.published();
        When last = found.slot("from").isPresent() ? setting.lastOrPublished() : null;
        if (last != null) {
            boolean whole = last.grain() == Grain.YEAR && slot(found, "sign").equals("1");
            LocalDate base = whole ? last.day().with(TemporalAdjusters.lastDayOfYear()) : last.day();
            year = CalendarRules.yearOfSeason(base, season, number(found, "sign"), setting.bias());
        } else if (year == null && published != null && found.part("date").isEmpty()) {
            year = CalendarRules.yearOfSeason(published, season, number(found, "sign"), setting.bias());
        }
        return Value.of(yearText(year) + "-" + season);
    }

    private Value weekOf(Found found, Setting setting) {
        When month = resolve(part(found, "date"), setting).when();
        if (month == null || month.grain() != Grain.MONTH) {
            return Value.of(Grain.WEEK.unknown());
        }
        int week = Integer.parseInt(slot(found, "week"));
        return Value.of(new When(CalendarRules.weekOfMonth(month.day(), week), Grain.WEEK));
    }

    /** Months come first in the American order, which English-language reports use most; a number above 12 decides. */
    private static Value slashed(Found found, Setting setting) {
        int first = Integer.parseInt(slot(found, "a"));
        int second = Integer.parseInt(slot(found, "b"));
        int written = Integer.parseInt(slot(found, "year"));
        int year = slot(found, "year").length() <= 2 ? 2000 + written : written;
        return first > 12
                ? CalendarRules.date(year, second, first, setting)
                : CalendarRules.date(year, first, second, setting);
    }

    private static Value shortYear(Found found, Setting setting) {
        int written = Integer.parseInt(slot(found, "two"));
        LocalDate published = setting.published();
        int now = published == null ? 2030 : published.getYear() + 5;
        return CalendarRules.date(2000 + written <= now ? 2000 + written : 1900 + written, null, null, setting);
    }

    private static Value shortDecade(Found found, Setting setting) {
        String digit =
                found.slot("tens-digit").orElseGet(() -> slot(found, "two").substring(0, 1));
        LocalDate published = setting.published();
        int now = published == null ? 2029 : published.getYear();
        return Value.of((Integer.parseInt("20" + digit + "0") <= now ? "20" : "19") + digit);
    }

    /** The day of a time of day: the one that it names, or else the one that stands by it. */
    @Nullable
    LocalDate dayOfTime(Found found, Setting setting) {
        if (found.part("part").filter(Resolver::namesDay).isPresent()) {
            return dayOfTime(part(found, "part"), setting);
        }
        if (found.part("date").isPresent()) {
            When when = resolve(part(found, "date"), setting).when();
            return when == null || when.grain() != Grain.DAY ? null : when.day();
        }
        if (found.slot("month").isPresent()) {
            When when = CalendarRules.date(number(found, "year"), number(found, "month"), day(found), setting)
                    .when();
            return when == null ? null : when.day();
        }
        Integer shift = number(found, "sign");
        LocalDate published = setting.published();
        if (shift != null) {
            return published == null ? null : published.plusDays(shift);
        }
        return setting.dayOfTime();
    }

    /** Whether a time of day says itself on which day it was. */
    static boolean namesDay(Found found) {
        return found.part("date").isPresent()
                || found.slot("month").isPresent()
                || found.slot("sign").isPresent()
                || found.part("part").filter(Resolver::namesDay).isPresent();
    }

    private @Nullable Integer year(Found found, Setting setting) {
        if (found.part("date").isEmpty()) {
            return null;
        }
        When when = resolve(part(found, "date"), setting).when();
        return when == null ? null : Integer.valueOf(when.day().getYear());
    }

    private static String yearText(@Nullable Integer year) {
        return year == null ? "XXXX" : "%04d".formatted(year);
    }

    private static @Nullable Integer day(Found found) {
        return found.part("day").map(day -> number(day, "day")).orElseGet(() -> number(found, "day"));
    }

    private static @Nullable Integer number(Found found, String slot) {
        return found.slot(slot).map(Integer::valueOf).orElse(null);
    }

    private static String filled(String template, Map<String, String> slots) {
        String filled = template;
        for (Map.Entry<String, String> slot : slots.entrySet()) {
            filled = filled.replace("{" + slot.getKey() + "}", slot.getValue());
        }
        return filled;
    }

    private static Found part(Found found, String name) {
        return found.part(name).orElseThrow(() -> missing(found, name));
    }

    private static String slot(Found found, String name) {
        return found.slot(name).orElseThrow(() -> missing(found, name));
    }

    private static InstallationException missing(Found found, String name) {
        return new InstallationException("rule " + found.rule().id() + " gives no " + name);
    }
}
