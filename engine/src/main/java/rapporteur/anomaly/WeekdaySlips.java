package rapporteur.anomaly;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rapporteur.anomaly.Dates.Written;

/** Weekdays that do not fit the date written beside them: {@code Monday, June 3} where June 3 is a Tuesday. */
final class WeekdaySlips {

    /** Within so many days of publication the year of a date that leaves it out is certain. */
    private static final int CERTAIN = 31;

    /** So many years from publication a written year is still one of the story's own. */
    private static final int YEARS = 10;

    /** A happening is reported within so many days. */
    private static final int FRESH = 14;

    private final Dates dates;
    private final Telling telling;

    WeekdaySlips(Dates dates, Telling telling) {
        this.dates = dates;
        this.telling = telling;
    }

    List<Anomaly> find() {
        List<Anomaly> slips = new ArrayList<>();
        for (Written written : dates.written()) {
            day(written)
                    .filter(day -> day.getDayOfWeek() != written.weekday())
                    .ifPresent(day -> slips.add(new Anomaly(
                            Anomaly.Kind.DATE_SLIP,
                            written.span(),
                            Notes.day(day) + (day.isAfter(dates.published()) ? " is a " : " was a ")
                                    + Notes.weekday(day) + ": " + meant(written, day))));
        }
        return slips;
    }

    /** The day that is written; empty where its year is not certain. */
    private Optional<LocalDate> day(Written written) {
        int now = dates.published().getYear();
        if (written.year() != null) {
            return Math.abs(written.year() - now) <= YEARS ? written.in(written.year()) : Optional.empty();
        }
        for (int year = now - 1; year <= now + 1; year++) {
            Optional<LocalDate> day = written.in(year).filter(near -> distance(near) <= CERTAIN);
            if (day.isPresent()) {
                return isUnsure(written, day.get()) ? Optional.empty() : day;
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the day may be one of another year: the report tells of that year, and the weekday fits in it; or the day is
     * well after publication and yet not told as one to come, as in words added to a page later. The year before is told of
     * often, and a weekday that is one off always fits in it: it counts only if it was written out just before.
     */
    private boolean isUnsure(Written written, LocalDate day) {
        boolean earlier = dates.years().stream().anyMatch(year -> year < day.getYear() - 1 && written.fits(year));
        boolean justBefore = dates.told().stream()
                .filter(told ->
                        told.explicit() && told.span().end() <= written.span().start())
                .reduce((first, second) -> second)
                .filter(told -> told.year() != day.getYear() && written.fits(told.year()))
                .isPresent();
        return earlier
                || justBefore
                || (day.isAfter(dates.published().plusWeeks(1)) && !telling.isAhead(written.span()));
    }

    private String meant(Written written, LocalDate day) {
        int now = dates.published().getYear();
        if (written.year() != null && written.year() != now && written.fits(now)) {
            Optional<LocalDate> thisYear = written.in(now).filter(near -> distance(near) <= CERTAIN);
            if (thisYear.isPresent()) {
                return "probably " + Notes.full(thisYear.get()) + " is meant";
            }
        }
        LocalDate byWeekday = nearest(day, written.weekday());
        boolean dayTold = dates.tells(day, written.span());
        boolean weekdayTold = dates.tells(byWeekday, written.span());
        if (dayTold != weekdayTold) {
            return "probably " + Notes.full(dayTold ? day : byWeekday)
                    + " is meant, which the report tells of elsewhere";
        }
        boolean past = telling.isPast(written.span());
        if (past && day.isAfter(dates.published()) != byWeekday.isAfter(dates.published())) {
            LocalDate before = day.isAfter(byWeekday) ? byWeekday : day;
            return "probably " + Notes.full(before) + " is meant, since it is told as past";
        }
        Optional<LocalDate> nextMonth = Optional.of(day.plusMonths(1))
                .filter(later -> later.getDayOfWeek() == written.weekday())
                .filter(later -> past && !later.isAfter(dates.published()) && distance(later) <= FRESH)
                .filter(later -> distance(day) > FRESH);
        return nextMonth
                .map(later -> "probably " + Notes.full(later) + " is meant")
                .orElseGet(() -> "either " + Notes.full(day) + " or " + Notes.full(byWeekday) + " is meant");
    }

    private long distance(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(dates.published(), day));
    }

    /** The day of that weekday that is nearest to a day. */
    private static LocalDate nearest(LocalDate day, DayOfWeek weekday) {
        int ahead = Math.floorMod(weekday.getValue() - day.getDayOfWeek().getValue(), 7);
        return ahead <= 3 ? day.plusDays(ahead) : day.minusDays(7 - ahead);
    }
}
