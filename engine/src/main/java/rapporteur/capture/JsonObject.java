package rapporteur.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapporteur.text.AlignedText;
import rapporteur.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A report as a JSON object: {@code {"id", "text" or "html", "title", "outlet", "byline", "published", "url", "language"}},
 * all but text or html optional. What is given there is believed. Other members are passed over.
 */
final class JsonObject {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final AlignedText source;

    private @Nullable String id;
    private @Nullable String title;
    private @Nullable String outlet;
    private @Nullable String published;
    private @Nullable String url;
    private @Nullable String language;
    private @Nullable AlignedText text;
    private @Nullable AlignedText html;
    private final List<String> byline = new ArrayList<>();

    /**
     * Reads one object.
     *
     * @throws UnreadableException if {@code source} is not one JSON object
     */
    JsonObject(AlignedText source) throws UnreadableException {
        this.source = source;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), source.text())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableException("it is not a JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                member(name, parser.nextToken(), parser);
            }
            if (parser.nextToken() != null) {
                throw new UnreadableException("more than one JSON value stands on it");
            }
        } catch (JacksonException e) {
            throw new UnreadableException("it is not valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Whether the first sign of a JSON text opens an array. */
    static boolean isArray(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' '
                    && b != '\t'
                    && b != '\r'
                    && b != '\n'
                    && b != (byte) 0xEF
                    && b != (byte) 0xBB
                    && b != (byte) 0xBF) {
                return b == '[';
            }
        }
        return false;
    }

    /**
     * The bytes of each element of a JSON array.
     *
     * @throws UnreadableException if {@code bytes} is not a JSON array
     */
    static List<byte[]> elements(byte[] bytes) throws UnreadableException {
        AlignedText json = Decoding.decode(bytes);
        List<byte[]> elements = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json.text())) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                int end = (int) parser.currentLocation().getCharOffset();
                Span place = json.alignment().toInput(new Span(start, Math.max(start + 1, end)));
                elements.add(Arrays.copyOfRange(bytes, place.start(), place.end()));
            }
        } catch (JacksonException e) {
            throw new UnreadableException("it is not valid JSON: " + e.getOriginalMessage(), e);
        }
        return elements;
    }

    private void member(String name, JsonToken value, JsonParser parser) {
        if (value == JsonToken.START_ARRAY && name.equals("byline")) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    byline.add(parser.getString().strip());
                } else {
                    parser.skipChildren();
                }
            }
            return;
        }
        if (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        if (value == JsonToken.VALUE_NUMBER_INT && name.equals("id")) {
            id = parser.getString();
        }
        if (value != JsonToken.VALUE_STRING) {
            return;
        }
        int start = (int) parser.currentTokenLocation().getCharOffset();
        String words = parser.getString();
        switch (name) {
            case "id" -> id = words;
            case "title" -> title = words;
            case "outlet" -> outlet = words;
            case "byline" -> byline.add(words);
            case "published" -> published = words;
            case "url" -> url = words;
            case "language" -> language = words;
            case "text" -> text = string(start);
            case "html" -> html = string(start);
            default -> {
                // other members belong to other programs
            }
        }
    }

    /** Its own name; null where it gives none. */
    @Nullable
    String id() {
        return id == null || id.isBlank() ? null : id;
    }

    /**
     * What it holds.
     *
     * @throws UnreadableException if it holds neither a text nor a page
     */
    Content content() throws UnreadableException {
        Label label = new Label(title, outlet, byline, published, url, language, Label.Weight.GIVEN);
        if (text != null) {
            return new Content(text, false, label);
        }
        if (html != null) {
            return new Content(html, true, label);
        }
        throw new UnreadableException("it has neither \"text\" nor \"html\"");
    }

    /** The string whose opening quotation mark stands at {@code quote}, aligned to its escapes (RFC 8259, section 7). */
    private AlignedText string(int quote) {
        String json = source.text();
        AlignedText.Builder words = new AlignedText.Builder();
        int i = quote + 1;
        int run = i;
        int highEnd = -1; // where an escaped high surrogate ended
        while (json.charAt(i) != '"') {
            if (json.charAt(i) != '\\') {
                i++;
                continue;
            }
            words.copy(json, run, i);
            int end = i + (json.charAt(i + 1) == 'u' ? 6 : 2);
            char unit = escaped(json, i);
            boolean high = Character.isHighSurrogate(unit);
            boolean paired =
                    high ? json.startsWith("\\u", end) && Character.isLowSurrogate(escaped(json, end)) : highEnd == i;
            // Half of a pair that stands alone is no character.
            words.replace(Character.isSurrogate(unit) && !paired ? "\uFFFD" : Character.toString(unit), i, end);
            highEnd = high && paired ? end : -1;
            i = end;
            run = i;
        }
        return words.copy(json, run, i).build().after(source);
    }

    private static char escaped(String json, int at) {
        return switch (json.charAt(at + 1)) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Integer.parseInt(json, at + 2, at + 6, 16);
            default -> json.charAt(at + 1);
        };
    }
}
