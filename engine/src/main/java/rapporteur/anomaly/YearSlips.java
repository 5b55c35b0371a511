package rapporteur.anomaly;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rapporteur.anomaly.Dates.Told;

/**
 * Years that cannot be right beside the day of publication: the news of this week dated a year back, and a day that is
 * still to come told as past. Only a day with its year written out is looked at.
 */
final class YearSlips {

    /** A happening is news for so many days. */
    private static final int NEWS = 10;

    private final Dates dates;
    private final Telling telling;

    YearSlips(Dates dates, Telling telling) {
        this.dates = dates;
        this.telling = telling;
    }

    List<Anomaly> find() {
        List<Anomaly> slips = new ArrayList<>();
        for (Told told : dates.told()) {
            LocalDate day = told.day();
            if (day != null && told.explicit()) {
                note(told, day).ifPresent(note -> slips.add(new Anomaly(Anomaly.Kind.DATE_SLIP, told.span(), note)));
            }
        }
        return slips;
    }

    private Optional<String> note(Told told, LocalDate day) {
        LocalDate published = dates.published();
        if (day.isAfter(published.plusDays(1))) {
            return telling.isHappeningAlone(told.span()) ? Optional.of(ahead(day)) : Optional.empty();
        }
        LocalDate nextYear = day.plusYears(1);
        boolean aYearBack = isNews(nextYear)
                && !dates.writes(day.getYear(), told.span())
                && telling.isHappening(told.span())
                && !dates.looksBack(telling.nearby(told.span()))
                && telling.isTheStory(told.span());
        return aYearBack
                ? Optional.of("a year before the report was published, but told as its news: probably "
                        + Notes.day(nextYear) + " is meant")
                : Optional.empty();
    }

    private String ahead(LocalDate day) {
        return "after the report was published, on " + Notes.day(dates.published()) + ", but told as past: "
                + Stream.of(day.minusYears(1), day.minusMonths(1))
                        .filter(this::isNews)
                        .findFirst()
                        .map(meant -> "probably " + Notes.day(meant) + " is meant")
                        .orElse("the date is wrong, or the text was changed later");
    }

    private boolean isNews(LocalDate day) {
        long age = ChronoUnit.DAYS.between(day, dates.published());
        return age >= -1 && age <= NEWS;
    }
}
