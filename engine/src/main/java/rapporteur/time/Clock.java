package rapporteur.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rapporteur.rule.Found;

/** TIMEX3's values of times of day: {@code 2024-10-30T14:05Z}, {@code 2024-10-29TNI}. */
final class Clock {

    private Clock() {}

    /** A time by the clock. */
    static Value time(Found found, @Nullable LocalDate day) {
        Found clock = found.part("clock").orElse(found);
        int hour;
        String minute;
        if (clock.slot("hhmm").isPresent()) {
            hour = Integer.parseInt(clock.slot("hhmm").get().substring(0, 2));
            minute = clock.slot("hhmm").get().substring(2);
        } else if (clock.slot("hm").isPresent()) {
            String[] parts = clock.slot("hm").get().split("[.,]");
            hour = Integer.parseInt(parts[0]) % 24;
            minute = parts.length == 2 && parts[1].matches("[0-5]\\d") ? parts[1] : "00";
        } else {
            hour = Integer.parseInt(clock.slot("hour").orElse("0"));
            minute = clock.slot("minute").orElse("00");
        }
        String part = found.part("part").flatMap(inner -> inner.slot("part")).orElse("");
        boolean afternoon = clock.slot("half").filter("PM"::equals).isPresent()
                || part.equals("AF")
                || part.equals("EV")
                || (part.equals("NI") && hour > 5);
        boolean morning = clock.slot("half").filter("AM"::equals).isPresent();
        if (afternoon && hour < 12) {
            hour += 12;
        } else if (morning && hour == 12) {
            hour = 0;
        }
        String second = clock.slot("second").map(s -> ":" + s).orElse("");
        String zone = clock.slot("zone").filter(z -> !z.equals("-")).orElse("");
        return Value.of(date(day) + "T%02d:%s".formatted(hour, minute) + second + zone);
    }

    /** A part of a day, by TIMEX3's code for it or as {@code T12:00}. */
    static Value partOfDay(String part, @Nullable LocalDate day) {
        return Value.of(date(day) + (part.startsWith("T") ? part : "T" + part));
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? Grain.DAY.unknown() : day.toString();
    }
}
