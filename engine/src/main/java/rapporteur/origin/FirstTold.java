package rapporteur.origin;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.intake.Publication;
import rapporteur.quantity.Quantity;
import rapporteur.reading.Reading;

/**
 * Gives figures that only repeat another report the day of the one they repeat: what a wire says of Monday is no news of Tuesday in
 * the paper that prints it. Repeated is the same number of the same noun from the same mouth, in a copy, or on the word of that
 * report's outlet; a figure whose report tells its day keeps that.
 */
public final class FirstTold {

    private final Origins origins;
    private final Set<String> copies = new HashSet<>();
    private final Map<String, LocalDate> published = new HashMap<>();

    private FirstTold(List<Reading> readings, Origins origins, List<Copy> copied) {
        this.origins = origins;
        copied.forEach(copy -> copies.add(copy.from() + " " + copy.to()));
        for (Reading reading : readings) {
            Publication day = reading.report().imprint().published();
            if (day != null) {
                published.put(reading.report().id(), day.day());
            }
        }
    }

    /**
     * The figures, in their order. Cost: linear, and quadratic in the figures that give one number of one unit.
     *
     * @param figures in the order of publication
     */
    public static List<Figure> dated(List<Figure> figures, List<Reading> readings, Origins origins, List<Copy> copies) {
        FirstTold first = new FirstTold(readings, origins, copies);
        Map<Quantity.Amount, List<Figure>> before = new HashMap<>();
        List<Figure> dated = new ArrayList<>();
        for (Figure figure : figures) {
            List<Figure> same = before.computeIfAbsent(figure.quantity().amount(), amount -> new ArrayList<>());
            Figure told =
                    first.repeated(figure, same).map(day -> figure.asOf(day)).orElse(figure);
            same.add(told);
            dated.add(told);
        }
        return List.copyOf(dated);
    }

    /** The day of the figure that one repeats. */
    private Optional<String> repeated(Figure figure, List<Figure> before) {
        LocalDate own = day(figure.quantity().asOf());
        LocalDate printed = published.get(figure.report());
        if (own == null || printed == null || !(own.equals(printed) || own.equals(printed.minusDays(1)))) {
            return Optional.empty();
        }
        return before.stream()
                .filter(earlier -> isEarlier(earlier, own) && repeats(figure, earlier))
                .findFirst()
                .map(earlier -> String.valueOf(earlier.quantity().asOf()));
    }

    private static boolean isEarlier(Figure figure, LocalDate own) {
        LocalDate day = day(figure.quantity().asOf());
        return day != null && day.isBefore(own);
    }

    private boolean repeats(Figure figure, Figure earlier) {
        if (figure.report().equals(earlier.report()) || !isOfOneNoun(figure, earlier)) {
            return false;
        }
        boolean copied = copies.contains(earlier.report() + " " + figure.report());
        boolean said = !figure.voice().isReport() && key(figure).equals(key(earlier));
        return said
                || (copied && figure.voice().isReport() == earlier.voice().isReport())
                || origins.isFrom(Carrier.of(figure), earlier.report());
    }

    private String key(Figure figure) {
        return origins.key(Carrier.of(figure));
    }

    private static boolean isOfOneNoun(Figure figure, Figure earlier) {
        String one = figure.quantity().counted().text().toLowerCase(Locale.ROOT);
        String two = earlier.quantity().counted().text().toLowerCase(Locale.ROOT);
        return one.isEmpty() || two.isEmpty() || one.equals(two);
    }

    private static @Nullable LocalDate day(@Nullable String date) {
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException noDay) {
            // a month or a year
            return null;
        }
    }
}
