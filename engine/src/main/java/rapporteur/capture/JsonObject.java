package rapporteur.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.text.AlignedText;

/**
 * A report as a JSON object: {@code {"id", "text" or "html", "title", "outlet", "byline", "published", "url", "language"}},
 * all but text or html optional; or as ninjs, the International Press Telecommunications Council's news in JSON (versions 1
 * to 3). Our own members go first; what is given is believed; {@code null} is as good as absent; other members are passed over.
 *
 * <p>Of ninjs: the body is {@code body_text}, {@code body_xhtml}, {@code body_html}, or that of {@code bodies} (the one whose
 * role is main or unsaid, plain before marked up); the title {@code headline} or the main of {@code headlines}, which go before
 * {@code title} where the body is ninjs's (there {@code title} is a short name for editors); the outlet {@code provider}, then
 * {@code infosource(s)}, then {@code copyrightholder}; the date {@code firstcreated} before {@code versioncreated}, which is
 * of the last version; the address {@code uri} where it is one of the web. {@code located} is left to the text's dateline.
 */
final class JsonObject {

    private static final Set<String> WANTED = Set.of(
            "id",
            "text",
            "html",
            "title",
            "outlet",
            "byline",
            "published",
            "url",
            "language",
            "uri",
            "headline",
            "headlines",
            "bylines",
            "body_text",
            "body_xhtml",
            "body_html",
            "bodies",
            "provider",
            "infosource",
            "infosources",
            "copyrightholder",
            "firstcreated",
            "versioncreated",
            "pubstatus");

    private final JsonSource source;
    private final Map<String, JsonValue> members;

    /**
     * Reads one object.
     *
     * @throws UnreadableException if {@code json} is not one JSON object
     */
    JsonObject(AlignedText json) throws UnreadableException {
        source = new JsonSource(json);
        members = source.members(WANTED);
    }

    /**
     * Its own name; null where it gives none.
     *
     * @throws UnreadableException if a member that names it is neither string nor number
     */
    @Nullable
    String id() throws UnreadableException {
        if (members.get("id") instanceof JsonValue.Numeral(String digits)) {
            return digits;
        }
        String id = words("id");
        if (id != null) {
            return id;
        }
        String uri = words("uri");
        return uri == null || Address.isWeb(uri) ? null : Address.name(uri);
    }

    /**
     * What it holds.
     *
     * @throws UnreadableException if it holds neither a text nor a page, or a member is not of its type
     */
    Content content() throws UnreadableException {
        String status = words("pubstatus");
        if (status != null && !status.equals("usable")) {
            throw new UnreadableException("its publisher holds it back (\"pubstatus\" is \"" + status + "\")");
        }
        for (String name : List.of("text", "html")) {
            JsonValue.Words own = string(name);
            if (own != null) {
                return Content.of(source.aligned(own), name.equals("html"), label(title("title", "headline")));
            }
        }
        for (String name : List.of("body_text", "body_xhtml", "body_html")) {
            JsonValue.Words body = string(name);
            if (body != null) {
                return Content.of(source.aligned(body), !name.equals("body_text"), label(title("headline", "title")));
            }
        }
        JsonValue.Members body = main("bodies", "text/plain");
        if (body != null && body.members().get("value") instanceof JsonValue.Words words) {
            boolean page = !type(body).equals("text/plain");
            return Content.of(source.aligned(words), page, label(title("headline", "title")));
        }
        throw new UnreadableException("it has neither \"text\" nor \"html\"");
    }

    private Label label(@Nullable String title) throws UnreadableException {
        String uri = words("uri");
        String url = words("url");
        return new Label(
                title,
                first(
                        words("outlet"),
                        name("provider"),
                        name("infosources"),
                        name("infosource"),
                        words("copyrightholder")),
                byline(),
                first(words("published"), words("firstcreated"), words("versioncreated")),
                url != null || uri == null || !Address.isWeb(uri) ? url : uri,
                words("language"),
                Label.Weight.GIVEN);
    }

    private @Nullable String title(String before, String after) throws UnreadableException {
        JsonValue.Members headline = main("headlines", "");
        String main =
                headline != null && headline.members().get("value") instanceof JsonValue.Words(String words, int quote)
                        ? words
                        : null;
        return before.equals("title")
                ? first(words(before), words(after), main)
                : first(words(before), main, words(after));
    }

    private List<String> byline() throws UnreadableException {
        List<String> names = new ArrayList<>();
        for (String member : List.of("byline", "bylines")) {
            JsonValue value = members.get(member);
            if (!names.isEmpty() || value == null) {
                continue;
            }
            if (value instanceof JsonValue.Several(List<JsonValue> values)) {
                for (JsonValue one : values) {
                    names.add(nameOf(one, member));
                }
            } else {
                names.add(nameOf(value, member));
            }
        }
        return names;
    }

    private static String nameOf(JsonValue value, String member) throws UnreadableException {
        if (value instanceof JsonValue.Words(String words, int quote)) {
            return words;
        }
        if (value instanceof JsonValue.Members object) {
            String name = name(object);
            if (name != null) {
                return name;
            }
        }
        throw new UnreadableException("\"" + member + "\" holds " + value.what() + " where a name belongs");
    }

    /** The name of who stands in a member: a string, an object with a name, or the first of several. */
    private @Nullable String name(String member) {
        JsonValue value = members.get(member);
        if (value instanceof JsonValue.Several(List<JsonValue> values)) {
            value = values.isEmpty() ? null : values.getFirst();
        }
        return value instanceof JsonValue.Words(String words, int quote)
                ? words
                : value instanceof JsonValue.Members object ? name(object) : null;
    }

    private static @Nullable String name(JsonValue.Members object) {
        for (String key : List.of("name", "value", "literal")) {
            if (object.members().get(key) instanceof JsonValue.Words(String words, int quote)) {
                return words;
            }
        }
        return null;
    }

    /** The entry of a list whose role is main or unsaid; among those the first of this type, else the first that is text. */
    private JsonValue.@Nullable Members main(String list, String preferred) {
        JsonValue.Members best = null;
        if (members.get(list) instanceof JsonValue.Several(List<JsonValue> values)) {
            for (JsonValue value : values) {
                boolean fits = value instanceof JsonValue.Members entry
                        && Set.of("", "main", "body", "full").contains(text(entry, "role"))
                        && Set.of("text/plain", "text/html", "application/xhtml+xml")
                                .contains(type(entry));
                if (fits
                        && (best == null
                                || (type((JsonValue.Members) value).equals(preferred)
                                        && !type(best).equals(preferred)))) {
                    best = (JsonValue.Members) value;
                }
            }
        }
        return best;
    }

    private static String type(JsonValue.Members entry) {
        String type = text(entry, "contenttype");
        return type.isEmpty() ? "text/plain" : type;
    }

    private static String text(JsonValue.Members entry, String key) {
        return entry.members().get(key) instanceof JsonValue.Words(String words, int quote)
                ? words.strip().toLowerCase(Locale.ROOT)
                : "";
    }

    private @Nullable String words(String name) throws UnreadableException {
        JsonValue.Words string = string(name);
        return string == null ? null : string.words();
    }

    /** A member that must be a string; null where it is absent or blank. */
    private JsonValue.@Nullable Words string(String name) throws UnreadableException {
        JsonValue value = members.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonValue.Words string) {
            return string.words().isBlank() ? null : string;
        }
        throw new UnreadableException("\"" + name + "\" is " + value.what() + ", not a string");
    }

    private static @Nullable String first(@Nullable String... choices) {
        for (String choice : choices) {
            if (choice != null && !choice.isBlank()) {
                return choice;
            }
        }
        return null;
    }
}
