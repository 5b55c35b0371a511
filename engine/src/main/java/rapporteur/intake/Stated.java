package rapporteur.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a capture's own fields (a page's metadata, an object's members) state about the report, before its text is looked
 * at.
 *
 * @param title null where not stated, like the others
 * @param outlet as stated
 * @param byline empty where not stated
 * @param published as stated
 * @param url the page's own address
 * @param language a language code
 */
record Stated(
        @Nullable String title,
        @Nullable String outlet,
        List<String> byline,
        @Nullable Publication published,
        @Nullable String url,
        @Nullable String language) {

    static final Stated NOTHING = new Stated(null, null, List.of(), null, null, null);

    Stated {
        byline = List.copyOf(byline);
    }

    /** These statements, and {@code other}'s where these are silent. */
    Stated or(Stated other) {
        return new Stated(
                title != null ? title : other.title,
                outlet != null ? outlet : other.outlet,
                byline.isEmpty() ? other.byline : byline,
                published != null ? published : other.published,
                url != null ? url : other.url,
                language != null ? language : other.language);
    }
}
