package rapporteur.time;

import java.math.BigDecimal;
import java.util.Map;
import rapporteur.rule.Found;

/** TIMEX3's values of lengths of time: {@code P3W}, {@code PT2H}, {@code P2.5Y}, {@code PXY}. */
final class Duration {

    private static final Map<String, BigDecimal> YEARS =
            Map.of("DE", BigDecimal.TEN, "CE", BigDecimal.valueOf(100), "F", BigDecimal.TWO);
    private static final String UNKNOWN = "X";

    private Duration() {}

    /** The value of a length. */
    static String value(Found found) {
        String unit = found.slot("unit").orElse("D");
        String count = found.part("n")
                .map(Duration::number)
                .or(() -> found.slot("count"))
                .orElse("1");
        if (found.slot("half").isPresent()) {
            BigDecimal half = new BigDecimal("0.5");
            count = found.slot("half").get().equals("only")
                    ? half.toString()
                    : count.equals(UNKNOWN)
                            ? count
                            : new BigDecimal(count).add(half).toPlainString();
        }
        BigDecimal years = YEARS.get(unit);
        if (years != null && !count.equals(UNKNOWN)) {
            count = plain(new BigDecimal(count).multiply(years));
            unit = unit.equals("F") ? "W" : "Y";
        }
        return switch (unit) {
            case "H", "S" -> "PT" + count + unit;
            case "MIN" -> "PT" + count + "M";
            case "2Y" -> "P2Y";
            case "F" -> "P" + count + "W";
            default -> "P" + count + unit;
        };
    }

    /** The number that a rule of the group {@code number} found, {@code X} where it says none. */
    static String number(Found number) {
        if (number.slot("tens").isPresent()) {
            int ones = number.slot("ones").map(Integer::parseInt).orElse(0);
            return Integer.toString(Integer.parseInt(number.slot("tens").get()) + ones);
        }
        String written = number.slot("n").orElse(UNKNOWN);
        return written.equals(UNKNOWN) ? written : plain(new BigDecimal(written.replace(",", "")));
    }

    /** Whether a unit is shorter than a day. */
    static boolean isShort(String unit) {
        return switch (unit) {
            case "H", "MIN", "S" -> true;
            default -> false;
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }
}
