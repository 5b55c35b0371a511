package rapporteur.briefing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import rapporteur.dispute.Dispute;
import rapporteur.quantity.Quantity;

/** How the page puts numbers, dates and terms into words. English alone; the machine's own locale plays no part. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final double MILLION = 1e6;

    private Wording() {}

    /** An ISO 8601 day, minute or month in words; any other value as it stands. */
    static String date(String value) {
        try {
            return switch (value.length()) {
                case 7 -> YearMonth.parse(value).format(MONTH);
                case 10 -> LocalDate.parse(value).format(DAY);
                default -> value.length() > 10 ? LocalDateTime.parse(value).format(MINUTE) : value;
            };
        } catch (DateTimeException e) {
            // TIMEX3 has values that are no calendar date, such as 2024-W44: they say themselves what they mean
            return value;
        }
    }

    /** The day of an ISO 8601 day or minute in words. */
    static String day(String value) {
        return date(value.length() > 10 ? value.substring(0, 10) : value);
    }

    /** A number with its thousands parted, from a million on in millions or billions. */
    static String number(double value) {
        double size = Math.abs(value);
        if (size >= 1000 * MILLION) {
            return plain(value / (1000 * MILLION)) + " billion";
        }
        return size >= MILLION ? plain(value / MILLION) + " million" : plain(value);
    }

    /** How many, in words: {@code at least 41}. */
    static String amount(Quantity.Amount amount) {
        String low = amount.low() == null ? "?" : number(amount.low());
        String high = amount.high() == null ? low : number(amount.high());
        return switch (amount.relation()) {
            case EXACT -> low;
            case ABOUT -> "about " + low;
            case AT_LEAST -> "at least " + low;
            case MORE_THAN -> "more than " + low;
            case AT_MOST -> "up to " + high;
            case LESS_THAN -> "less than " + high;
            case RANGE -> low + " to " + high;
            case VAGUE -> "an unstated number";
        };
    }

    /** What a figure counts, shortly: its unit, or the noun that is counted. */
    static String unit(Quantity quantity) {
        String unit = quantity.amount().unit();
        boolean isCurrency = unit.length() == 3 && unit.equals(unit.toUpperCase(Locale.ROOT));
        return switch (unit) {
            case "person" -> "people";
            case "percent" -> "per cent";
            default ->
                isCurrency || quantity.counted().text().isBlank()
                        ? unit
                        : quantity.counted().text();
        };
    }

    /** The kind of a dispute in a word or two. */
    static String term(Dispute.Kind kind) {
        return switch (kind) {
            case CONFLICT -> "Conflict";
            case UPDATE -> "Update";
            case SCOPE -> "Different scope";
            case DENIAL -> "Denial";
            case ATTITUDE -> "Attitude";
            case DATE -> "Date";
        };
    }

    /** What that kind means, as the glossary has it. */
    static String meaning(Dispute.Kind kind) {
        return switch (kind) {
            case CONFLICT -> "one question, one time, answers that cannot both hold";
            case UPDATE -> "a later answer replaces an earlier one";
            case SCOPE -> "the answers count or speak of different things";
            case DENIAL -> "one side asserts what another says is not so";
            case ATTITUDE -> "sources disagree about how somebody regards something";
            case DATE -> "the same happening is placed at different times";
        };
    }

    /** {@code 1 report}, {@code 2 reports}. */
    static String count(int number, String one, String many) {
        return plain(number) + " " + (number == 1 ? one : many);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> words) {
        int last = words.size() - 1;
        if (last < 1) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** The words with a capital at their start. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String plain(double value) {
        String digits = BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        int point = digits.indexOf('.');
        StringBuilder parted = new StringBuilder(digits);
        int first = digits.startsWith("-") ? 1 : 0;
        for (int i = (point < 0 ? digits.length() : point) - 3; i > first; i -= 3) {
            parted.insert(i, ',');
        }
        return parted.toString();
    }
}
