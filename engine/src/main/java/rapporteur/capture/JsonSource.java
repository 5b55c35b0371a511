package rapporteur.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.text.AlignedText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads the wanted members of one JSON object; others are passed over unread, however deep they are nested. */
final class JsonSource {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50_000)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** How deep a wanted member is read: an array of objects of strings. */
    private static final int DEEPEST = 4;

    private final AlignedText source;

    JsonSource(AlignedText source) {
        this.source = source;
    }

    /**
     * The wanted members that are not null; of two with one name the last.
     *
     * @throws UnreadableException if the source is not one JSON object
     */
    Map<String, JsonValue> members(Set<String> wanted) throws UnreadableException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), source.text())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableException("it is not a JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (wanted.contains(name)) {
                    put(members, name, value(parser, 0));
                } else {
                    parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                throw new UnreadableException("more than one JSON value stands on it");
            }
        } catch (JacksonException e) {
            throw new UnreadableException("it is not valid JSON: " + e.getOriginalMessage(), e);
        }
        return members;
    }

    private static void put(Map<String, JsonValue> members, String name, @Nullable JsonValue value) {
        if (value == null) {
            members.remove(name);
        } else {
            members.put(name, value);
        }
    }

    private static @Nullable JsonValue value(JsonParser parser, int depth) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
            if (depth >= DEEPEST) {
                parser.skipChildren();
                return token == JsonToken.START_ARRAY
                        ? new JsonValue.Several(List.of())
                        : new JsonValue.Members(Map.of());
            }
            return token == JsonToken.START_ARRAY ? several(parser, depth) : object(parser, depth);
        }
        if (token == JsonToken.VALUE_STRING) {
            int quote = (int) parser.currentTokenLocation().getCharOffset();
            return new JsonValue.Words(parser.getString(), quote);
        }
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return new JsonValue.Numeral(parser.getString());
        }
        return token == JsonToken.VALUE_NULL ? null : new JsonValue.Flag();
    }

    private static JsonValue several(JsonParser parser, int depth) {
        List<JsonValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonValue value = value(parser, depth + 1);
            if (value != null) {
                values.add(value);
            }
        }
        return new JsonValue.Several(List.copyOf(values));
    }

    private static JsonValue object(JsonParser parser, int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            put(members, name, value(parser, depth + 1));
        }
        return new JsonValue.Members(members);
    }

    /** A string with its escapes undone (RFC 8259, section 7), aligned to the bytes of the object. */
    AlignedText aligned(JsonValue.Words string) {
        String json = source.text();
        AlignedText.Builder words = new AlignedText.Builder();
        int i = string.quote() + 1;
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
