package rapporteur.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an address says of a report: the day it was published on. */
final class Urls {

    private static final Pattern DAY = Pattern.compile(
            "[/_-](?<y>(?:19|20)\\d{2})(?<sep>[/_-]?)(?<m>0[1-9]|1[0-2]|[1-9])\\k<sep>(?<d>0[1-9]|[12]\\d|3[01]|[1-9])(?!\\d)");
    private static final Pattern MONTH_BY_NAME =
            Pattern.compile("/(?<y>(?:19|20)\\d{2})/(?<mon>[a-z]{3,9})/(?<d>\\d{1,2})(?:/|$)");

    private static final Pattern HOST = Pattern.compile("^https?://(?:www\\.)?([^/:?#]+)", Pattern.CASE_INSENSITIVE);

    private Urls() {}

    /** The full day in an address, as in {@code /2024/11/01/}. */
    static Optional<String> day(String url, DateReader dates) {
        Matcher day = DAY.matcher(url);
        if (day.find()) {
            Optional<String> found = dates.metadata(
                    day.group("y") + "-" + padded(day.group("m")) + "-" + padded(day.group("d")),
                    DateReader.Order.UNKNOWN);
            if (found.isPresent()) {
                return found;
            }
        }
        Matcher named = MONTH_BY_NAME.matcher(url);
        return named.find()
                ? dates.metadata(
                        named.group("d") + " " + named.group("mon") + " " + named.group("y"), DateReader.Order.UNKNOWN)
                : Optional.empty();
    }

    /** The host of an address without {@code www}; null where it has none. */
    static @Nullable String host(String url) {
        Matcher host = HOST.matcher(url);
        return host.find() ? host.group(1).toLowerCase(Locale.ROOT) : null;
    }

    private static String padded(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
