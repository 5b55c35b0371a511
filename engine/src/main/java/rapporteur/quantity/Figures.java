package rapporteur.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapporteur.quantity.Quantity.Relation;
import rapporteur.rule.Found;
import rapporteur.rule.InstallationException;

/** Reads relation, ends and unit of what a rule found. */
final class Figures {

    private Figures() {}

    /**
     * What a rule says of a figure.
     *
     * @param relation how the ends bound the number
     * @param low lower end, null where it is open
     * @param high upper end, null where it is open
     * @param unit null where the thing counted tells it
     */
    record Figure(
            Relation relation,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String unit) {

        /** With its ends multiplied. */
        Figure times(double factor) {
            BigDecimal by = BigDecimal.valueOf(factor);
            return factor == 1
                    ? this
                    : new Figure(
                            relation,
                            low == null ? null : low.multiply(by),
                            high == null ? null : high.multiply(by),
                            unit);
        }

        private static Figure of(Relation relation, BigDecimal number, @Nullable String unit) {
            // a fortnight is two weeks: a unit may stand for so many of another
            int times = unit == null ? -1 : unit.indexOf('*');
            if (unit != null && times >= 0) {
                return of(
                        relation, number.multiply(new BigDecimal(unit.substring(times + 1))), unit.substring(0, times));
            }
            return switch (relation) {
                case AT_LEAST, MORE_THAN -> new Figure(relation, number, null, unit);
                case AT_MOST, LESS_THAN -> new Figure(relation, null, number, unit);
                case EXACT, ABOUT, RANGE, VAGUE -> new Figure(relation, number, number, unit);
            };
        }
    }

    /** The figure; empty where the words make none, such as a range that runs backwards. */
    static Optional<Figure> read(Found found) {
        Relation relation = relation(found);
        String unit = found.slot("unit").orElse(null);
        return switch (found.slots().getOrDefault("as", "")) {
            case "number" -> Optional.of(Figure.of(relation, number(found, "number"), unit));
            case "single" -> Optional.of(Figure.of(relation, BigDecimal.ONE, unit));
            case "age" -> Optional.of(Figure.of(relation, new BigDecimal(slot(found, "n")), unit));
            case "fraction" -> Optional.of(Figure.of(relation, NumberReader.percent(slot(found, "fraction")), unit));
            case "half-share" -> Optional.of(Figure.of(relation, NumberReader.percent("1/2"), unit));
            case "vague" -> Optional.of(Figure.of(Relation.AT_LEAST, new BigDecimal(slot(found, "vague")), unit));
            case "vague-duration" -> {
                String[] parts = slot(found, "vague").split(":");
                yield Optional.of(Figure.of(Relation.AT_LEAST, new BigDecimal(parts[1]), parts[0]));
            }
            case "none" -> Optional.of(Figure.of(Relation.EXACT, BigDecimal.ZERO, unit));
            case "share" -> share(found, relation, unit);
            case "range" -> range(found, unit);
            default ->
                throw new InstallationException(
                        "rule " + found.rule().id() + ": no way of reading a figure is called as its field as is");
        };
    }

    private static Optional<Figure> share(Found found, Relation relation, @Nullable String unit) {
        BigDecimal part = number(found, "low");
        BigDecimal whole = number(found, "high");
        return part.compareTo(whole) < 0
                ? Optional.of(Figure.of(relation, NumberReader.percent(part, whole), unit))
                : Optional.empty();
    }

    /** A scale said once counts for both ends: {@code 40-60m}, {@code 3 to 5 million}. */
    private static Optional<Figure> range(Found found, @Nullable String unit) {
        BigDecimal low = number(found, "low");
        BigDecimal high = number(found, "high");
        Optional<Found> lower = found.part("low");
        Optional<String> scale = found.part("high").flatMap(end -> end.slot("scale"));
        if (scale.isPresent() && lower.flatMap(end -> end.slot("scale")).isEmpty()) {
            BigDecimal scaled = low.multiply(new BigDecimal(scale.get()));
            low = scaled.compareTo(high) < 0 ? scaled : low;
        }
        if (low.compareTo(high) >= 0) {
            return Optional.empty();
        }
        int times = unit == null ? -1 : unit.indexOf('*');
        if (unit != null && times >= 0) {
            BigDecimal factor = new BigDecimal(unit.substring(times + 1));
            return Optional.of(
                    new Figure(Relation.RANGE, low.multiply(factor), high.multiply(factor), unit.substring(0, times)));
        }
        return Optional.of(new Figure(Relation.RANGE, low, high, unit));
    }

    private static Relation relation(Found found) {
        return found.part("cue")
                .flatMap(cue -> cue.slot("cue").or(() -> cue.slot("about-the")))
                .or(() -> found.slot("after"))
                .or(() -> found.slot("within"))
                .map(name -> Relation.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(Relation.EXACT);
    }

    private static BigDecimal number(Found found, String part) {
        return NumberReader.value(found.part(part)
                .orElseThrow(() ->
                        new InstallationException("rule " + found.rule().id() + " has no number called " + part)));
    }

    private static String slot(Found found, String name) {
        return found.slot(name)
                .orElseThrow(
                        () -> new InstallationException("rule " + found.rule().id() + " gives no " + name));
    }
}
