package rapporteur.capture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a capture's container says of the report in it, as written there: an object's members, a feed's elements, a
 * letter's headers.
 *
 * @param title null where it says nothing, like the others
 * @param outlet who published it
 * @param byline who wrote it; one entry may name several
 * @param published when, in whatever form
 * @param url the report's address; believed first whatever the weight, as it is where the bytes stood
 * @param language a language code
 * @param weight how far it is believed
 */
public record Label(
        @Nullable String title,
        @Nullable String outlet,
        List<String> byline,
        @Nullable String published,
        @Nullable String url,
        @Nullable String language,
        Weight weight) {

    /** How far a label is believed. */
    public enum Weight {
        /** A user or their program gave it: before all that the report says itself. */
        GIVEN,
        /** The container states it: before what the report says itself, but as a statement like another. */
        STATED,
        /** It speaks of the report from elsewhere: heard where the report itself is silent. */
        HEARD
    }

    /** The label of a container that says nothing. */
    public static final Label NONE = new Label(null, null, List.of(), null, null, null, Weight.STATED);

    /** Copies the byline; words of white space alone are none. */
    public Label {
        title = present(title);
        outlet = present(outlet);
        byline = byline.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        published = present(published);
        url = present(url);
        language = present(language);
    }

    /** This label with another address. */
    Label withAddress(@Nullable String address) {
        return new Label(title, outlet, byline, published, address, language, weight);
    }

    private static @Nullable String present(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
