package rapporteur.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import rapporteur.rule.Found;
import rapporteur.rule.InstallationException;

/** The number that a rule of the groups {@code number}, {@code money}, {@code below-hundred} … found. */
final class NumberReader {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private NumberReader() {}

    /** Its value. */
    static BigDecimal value(Found number) {
        return switch (number.slots().getOrDefault("as", "")) {
            case "digits" -> slot(number, "n").orElse(BigDecimal.ZERO).multiply(scale(number));
            case "vulgar" ->
                slot(number, "n")
                        .orElse(BigDecimal.ZERO)
                        .add(slot(number, "vulgar").orElse(BigDecimal.ZERO));
            case "word" -> slot(number, "n").orElse(BigDecimal.ZERO);
            case "tens" ->
                slot(number, "tens")
                        .orElse(BigDecimal.ZERO)
                        .add(slot(number, "ones").orElse(BigDecimal.ZERO));
            case "hundreds" ->
                slot(number, "hundreds")
                        .orElse(BigDecimal.ONE)
                        .multiply(HUNDRED)
                        .add(rest(number));
            case "thousands" ->
                part(number, "thousands")
                        .orElse(BigDecimal.ONE)
                        .multiply(THOUSAND)
                        .add(rest(number));
            case "scaled" -> part(number, "times").orElse(BigDecimal.ONE).multiply(scale(number));
            case "rest" -> rest(number);
            case "half" -> HALF.multiply(scale(number));
            case "and-a-half" ->
                part(number, "whole").orElse(BigDecimal.ZERO).add(HALF).multiply(scale(number));
            default ->
                throw new InstallationException(
                        "rule " + number.rule().id() + ": no way of reading a number is called as its field as is");
        };
    }

    /** {@code 2/3} as percent, two decimals. */
    static BigDecimal percent(String fraction) {
        String[] parts = fraction.split("/");
        return percent(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
    }

    /** One number's share of another as percent, two decimals. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        BigDecimal percent = part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
        return percent.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal scale(Found number) {
        return slot(number, "scale").orElse(BigDecimal.ONE);
    }

    private static BigDecimal rest(Found number) {
        return part(number, "rest").orElse(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> part(Found number, String name) {
        return number.part(name).map(NumberReader::value);
    }

    private static Optional<BigDecimal> slot(Found number, String name) {
        return number.slot(name).map(written -> new BigDecimal(written.replace(",", "")));
    }
}
