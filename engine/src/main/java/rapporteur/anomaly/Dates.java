package rapporteur.anomaly;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapporteur.intake.Report;
import rapporteur.rule.Found;
import rapporteur.rule.Grammar;
import rapporteur.rule.Words;
import rapporteur.text.Span;
import rapporteur.time.TimeExpression;

/** The dates of one report, as they are written and as they are read. */
final class Dates {

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T.*)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:-.*)?");

    private final LocalDate published;
    private final List<Written> written = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final SortedSet<Integer> years = new TreeSet<>();
    private final List<Span> looksBack = new ArrayList<>();
    private boolean commemorates;

    /**
     * A date with the weekday written beside it.
     *
     * @param span both, in the text
     * @param year null where none is written
     */
    record Written(
            Span span,
            DayOfWeek weekday,
            int month,
            int day,
            @Nullable Integer year) {

        /** The day of that number in a year; empty where the calendar has none. */
        Optional<LocalDate> in(int year) {
            return at(year, month, day);
        }

        /** Whether its day is of that weekday in a year. */
        boolean fits(int year) {
            return in(year).filter(date -> date.getDayOfWeek() == weekday).isPresent();
        }
    }

    /**
     * A time expression that says more than how long.
     *
     * @param year that it names or implies
     * @param day null where it is coarser than a day
     * @param explicit whether its year is written
     */
    record Told(Span span, int year, @Nullable LocalDate day, boolean explicit) {}

    Dates(Report report, Grammar grammar, List<TimeExpression> times, LocalDate published) {
        this.published = published;
        String text = report.text();
        @Nullable String title = report.imprint().title();
        commemorates = title != null
                && grammar.scan(new Words(title)).stream()
                        .anyMatch(found -> found.slot("weekday").isEmpty());
        for (Found found : grammar.scan(new Words(text))) {
            if (found.slot("weekday").isPresent()) {
                written.add(written(found));
            } else {
                looksBack.add(found.span());
                commemorates |= found.slot("reach").isPresent();
            }
        }
        for (TimeExpression time : times) {
            Matcher year = YEAR.matcher(time.value());
            boolean dated = time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME;
            if (dated && year.matches()) {
                years.add(Integer.valueOf(year.group(1)));
                boolean explicit = time.span().of(text).contains(year.group(1));
                told.add(new Told(time.span(), Integer.parseInt(year.group(1)), day(time.value()), explicit));
            }
        }
    }

    private static Written written(Found found) {
        return new Written(
                found.span(),
                DayOfWeek.of(number(found, "weekday")),
                number(found, "month"),
                number(found, "day"),
                found.slot("year").map(Integer::valueOf).orElse(null));
    }

    private static int number(Found found, String slot) {
        return found.slot(slot)
                .map(Integer::parseInt)
                .orElseThrow(
                        () -> new IllegalStateException("rule " + found.rule().id() + " gives no " + slot));
    }

    private static @Nullable LocalDate day(String value) {
        Matcher day = DAY.matcher(value);
        if (!day.matches()) {
            return null;
        }
        String[] parts = day.group(1).split("-");
        return at(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
                .orElse(null);
    }

    private static Optional<LocalDate> at(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // as a writer may slip too: 31 November
        }
    }

    /** The day of publication. */
    LocalDate published() {
        return published;
    }

    /** The dates that have their weekday beside them, in the order of the text. */
    List<Written> written() {
        return written;
    }

    /** All that is dated, in the order of the text. */
    List<Told> told() {
        return told;
    }

    /** All years that are told of, in order. */
    SortedSet<Integer> years() {
        return years;
    }

    /** Whether the report says that it looks back: within these words ({@code a year later}), or in its title, or as a whole. */
    boolean looksBack(Span words) {
        return commemorates || looksBack.stream().anyMatch(cue -> overlaps(cue, words));
    }

    /** Whether a date elsewhere in the report is that day. */
    boolean tells(LocalDate day, Span elsewhere) {
        return told.stream().anyMatch(other -> day.equals(other.day()) && !overlaps(other.span(), elsewhere));
    }

    /** Whether the report writes out that year elsewhere. */
    boolean writes(int year, Span elsewhere) {
        return told.stream()
                .anyMatch(other -> other.explicit() && other.year() == year && !overlaps(other.span(), elsewhere));
    }

    static boolean overlaps(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
