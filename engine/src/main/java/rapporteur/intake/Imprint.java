package rapporteur.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of itself.
 *
 * @param title null where none is stated
 * @param outlet the outlet's name as people say it
 * @param byline authors and credited agencies, in the page's order
 * @param language ISO 639-1 code, {@code und} where it cannot be told
 * @param published the day, or minute, of publication
 * @param dateline the place a report is filed from, where it opens with one
 */
public record Imprint(
        @Nullable String title,
        @Nullable String outlet,
        List<String> byline,
        String language,
        @Nullable Publication published,
        @Nullable Dateline dateline) {

    /** Copies the byline. */
    public Imprint {
        byline = List.copyOf(byline);
    }
}
