package rapporteur.time;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapporteur.rule.Found;

/** TIMEX3's values of times of day: {@code 2024-10-30T14:05Z}, {@code 2024-10-29TNI}. */
final class Clock {

    private static final int NOON = 12 * 60;
    private static final int DAY = 2 * NOON;

    /** A night's hours before this one are those of the next morning. */
    private static final int SMALL_HOURS = 6 * 60;

    private Clock() {}

    /**
     * A time by the clock; none where what was found is no hour after all ({@code at 1975 hours}).
     *
     * @param beside the part of the day told beside it, null where none is
     */
    static Value time(Found found, @Nullable String beside, @Nullable LocalDate day) {
        Found clock = found.part("clock").orElse(found);
        Found hour = clock.part("at").orElse(clock);
        int told = told(hour);
        if (told < 0) {
            return Value.none();
        }
        int offset = offset(clock);
        String part = part(found, hour, beside);
        int minutes = (isOfTwelve(hour, told) ? inPart(told, offset, part) : told) + offset;
        boolean tomorrow = part.equals("NI")
                && (beside != null
                        || found.part("part").filter(Resolver::namesDay).isPresent())
                && (minutes < SMALL_HOURS || minutes > DAY);
        int shown = minutes == DAY ? minutes : Math.floorMod(minutes, DAY);
        String second = clock.slot("second").map(s -> ":" + s).orElse("");
        String zone = hour.slot("zone").filter(z -> !z.equals("-")).orElse("");
        return Value.of(date(day != null && tomorrow ? day.plusDays(1) : day)
                + "T%02d:%02d".formatted(shown / 60, shown % 60)
                + second
                + zone);
    }

    /** The time as it is told, in minutes; -1 where it is none. */
    private static int told(Found clock) {
        String written = clock.slot("hhmm").orElse(null);
        String hour;
        String minute = "00";
        if (clock.slot("named").isPresent()) {
            hour = clock.slot("named").get();
        } else if (written != null) {
            hour = written.substring(0, 2);
            minute = written.substring(2);
        } else if (clock.slot("hm").isPresent()) {
            String[] parts = clock.slot("hm").get().split("\\.");
            hour = parts[0];
            minute = parts[1];
        } else {
            hour = clock.slot("hour").orElse("0");
            minute = clock.slot("minute").orElse("00");
        }
        boolean well = hour.matches("[01]?\\d|2[0-4]") && minute.matches("[0-5]\\d");
        return well ? Integer.parseInt(hour) * 60 + Integer.parseInt(minute) : -1;
    }

    /** Whether the hour is one of twelve, so that the part of the day tells which of two is meant. */
    private static boolean isOfTwelve(Found clock, int told) {
        return told < 13 * 60
                && clock.slot("named").isEmpty()
                && clock.slot("hhmm").isEmpty()
                && clock.slot("hour").filter(hour -> hour.startsWith("0")).isEmpty();
    }

    /** By how many minutes the time lies after the hour that it names: 30 at half past, -15 at a quarter to. */
    private static int offset(Found clock) {
        int way = clock.slot("way").map(Integer::parseInt).orElse(0);
        String minutes = clock.part("n")
                .map(Duration::number)
                .or(() -> clock.slot("minutes"))
                .orElse("0");
        return way * Integer.parseInt(minutes);
    }

    private static String part(Found found, Found hour, @Nullable String beside) {
        return hour.slot("half")
                .or(() -> found.part("part").flatMap(Clock::part))
                .orElse(beside == null ? "" : beside);
    }

    /** The hour on a clock of 24: twelve is the end of its half of the day where minutes are still to go to it. */
    private static int inPart(int told, int offset, String part) {
        boolean twelve = told >= NOON;
        return switch (part) {
            case "PM", "AF" -> twelve ? (offset < 0 && part.equals("PM") ? told + NOON : told) : told + NOON;
            case "EV" -> twelve && offset >= 0 ? told : told + NOON;
            case "NI" -> told < SMALL_HOURS ? told : told + NOON;
            case "AM", "MO" -> twelve && offset >= 0 ? told - NOON : told;
            default -> told;
        };
    }

    /** The part of a day that was found, by TIMEX3's code for it. */
    static Optional<String> part(Found found) {
        return found.slot("part")
                .map(part -> part.startsWith("T") ? part.substring(1) : part)
                .filter(part -> part.matches("MO|AF|EV|NI"));
    }

    /** A part of a day, by TIMEX3's code for it or as {@code T12:00}. */
    static Value partOfDay(String part, @Nullable LocalDate day) {
        return Value.of(date(day) + (part.startsWith("T") ? part : "T" + part));
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? Grain.DAY.unknown() : day.toString();
    }
}
