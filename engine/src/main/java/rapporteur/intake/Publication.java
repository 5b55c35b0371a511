package rapporteur.intake;

import java.time.LocalDate;

/**
 * When a report was published.
 *
 * @param value ISO 8601, to the day or the minute: {@code 2024-11-01} or {@code 2024-11-01T21:38}
 * @param from what says so
 */
public record Publication(String value, From from) {

    /** What a publication date was read from. */
    public enum From {
        METADATA,
        URL,
        DATELINE,
        TEXT,
        GIVEN
    }

    /** Checks that the value begins with a day. */
    public Publication {
        LocalDate.parse(value.substring(0, Math.min(10, value.length())));
    }

    /** The day of publication. */
    public LocalDate day() {
        return LocalDate.parse(value.substring(0, 10));
    }
}
