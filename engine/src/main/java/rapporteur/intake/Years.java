package rapporteur.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rapporteur.intake.Input.Read;

/**
 * Gives the day of a dateline its year, where reports are read together: agencies write {@code SEOUL, Oct 23}, and only the
 * reports beside it tell of which year. Each report whose day is known speaks for the year that puts the day nearest to it;
 * one a half year away speaks for none. The year holds where nearly all speak for it, so a collection of many years'
 * reports dates nothing.
 *
 * <p>Only days that reports state count, so the order of the reports does not matter. Cost: linear in the reports, for each
 * of at most 366 days.
 */
final class Years {

    /** In days. */
    private static final int HALF_YEAR = 183;
    /** So many of so many dated reports must agree. */
    private static final int AGREE = 3;

    private static final int OF = 4;

    private final Datelines datelines;

    Years(Datelines datelines) {
        this.datelines = datelines;
    }

    /** The inputs, datelines without a year dated by the reports around them, in the same order. */
    List<Input> dated(List<Input> inputs) {
        Map<LocalDate, Integer> stated = new TreeMap<>();
        for (Input input : inputs) {
            if (input instanceof Read(Report report)) {
                Publication published = report.imprint().published();
                if (published != null) {
                    stated.merge(published.day(), 1, Integer::sum);
                }
            }
        }
        if (stated.isEmpty()) {
            return inputs;
        }
        Map<CalendarDay, Optional<LocalDate>> known = new HashMap<>();
        return inputs.stream()
                .map(input -> switch (input) {
                    case Input.Unreadable unreadable -> unreadable;
                    case Read(Report report) ->
                        new Read(filed(report)
                                .flatMap(day -> known.computeIfAbsent(day, unknown -> date(unknown, stated)))
                                .map(date -> published(report, date))
                                .orElse(report));
                })
                .map(Input.class::cast)
                .toList();
    }

    /** The day that a report without a date names in its dateline. */
    private Optional<CalendarDay> filed(Report report) {
        return report.imprint().published() != null
                ? Optional.empty()
                : datelines
                        .in(report.text(), report.blocks())
                        .flatMap(found -> Optional.ofNullable(found.day()))
                        .filter(day -> day.year() == null);
    }

    /** The date that a day has beside reports of these days, each with how many there are of it. */
    private static Optional<LocalDate> date(CalendarDay day, Map<LocalDate, Integer> stated) {
        Map<LocalDate, Integer> votes = new TreeMap<>();
        stated.forEach((other, reports) -> day.nearest(other)
                .filter(date -> Math.abs(ChronoUnit.DAYS.between(other, date)) <= HALF_YEAR)
                .ifPresent(date -> votes.merge(date, reports, Integer::sum)));
        int all = stated.values().stream().mapToInt(Integer::intValue).sum();
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() * OF >= all * AGREE)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Report published(Report report, LocalDate date) {
        Imprint imprint = report.imprint();
        Imprint dated = new Imprint(
                imprint.title(),
                imprint.outlet(),
                imprint.byline(),
                imprint.language(),
                new Publication(date.toString(), Publication.From.DATELINE),
                imprint.dateline());
        return new Report(report.id(), report.provenance(), dated, report.text(), report.blocks());
    }
}
