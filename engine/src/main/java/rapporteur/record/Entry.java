package rapporteur.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rapporteur.text.Span;
import tools.jackson.databind.JsonNode;

/** One JSON object that is being read. Its place is known, so that a message can name it. */
final class Entry {

    private final JsonNode node;
    private final String place;

    Entry(JsonNode node, String place) {
        this.node = node;
        this.place = place;
        if (!node.isObject()) {
            throw new MalformedRecordException(place + " is not an object");
        }
    }

    String text(String name) {
        JsonNode value = field(name);
        if (!value.isString()) {
            throw wrong(name, "a string");
        }
        return value.stringValue();
    }

    @Nullable
    String textOrNull(String name) {
        return field(name).isNull() ? null : text(name);
    }

    <E extends Enum<E>> E word(String name, Class<E> values) {
        String value = text(name);
        try {
            return Enum.valueOf(values, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new MalformedRecordException(place + "." + name + " is no value it may have: " + value, e);
        }
    }

    boolean flag(String name) {
        JsonNode value = field(name);
        if (!value.isBoolean()) {
            throw wrong(name, "true or false");
        }
        return value.booleanValue();
    }

    int count(String name) {
        return integer(field(name), name);
    }

    @Nullable
    Integer indexOrNull(String name) {
        return field(name).isNull() ? null : (Integer) count(name);
    }

    double number(String name) {
        JsonNode value = field(name);
        if (!value.isNumber()) {
            throw wrong(name, "a number");
        }
        return value.doubleValue();
    }

    @Nullable
    Double numberOrNull(String name) {
        return field(name).isNull() ? null : (Double) number(name);
    }

    List<String> texts(String name) {
        return list(name, (value, where) -> {
            if (!value.isString()) {
                throw new MalformedRecordException(where + " is not a string");
            }
            return value.stringValue();
        });
    }

    List<List<String>> groups(String name) {
        return list(name, (value, where) -> {
            List<String> group = new ArrayList<>();
            value.values().forEach(member -> group.add(member.asString()));
            return group;
        });
    }

    /** The object's own {@code start} and {@code end}. */
    Span span() {
        return span(count("start"), count("end"), place);
    }

    /** A field that is {@code [start, end]}. */
    Span span(String name) {
        return pair(field(name), place + "." + name, (start, end) -> span(start, end, place + "." + name));
    }

    List<Span> spans(String name) {
        return list(name, (value, where) -> pair(value, where, (start, end) -> span(start, end, where)));
    }

    <T> List<T> pairs(String name, BiFunction<Integer, Integer, T> reader) {
        return list(name, (value, where) -> pair(value, where, reader));
    }

    <T> T object(String name, Function<Entry, T> reader) {
        return reader.apply(new Entry(field(name), place + "." + name));
    }

    <T> @Nullable T objectOrNull(String name, Function<Entry, T> reader) {
        return field(name).isNull() ? null : object(name, reader);
    }

    <T> List<T> objects(String name, Function<Entry, T> reader) {
        return list(name, (value, where) -> reader.apply(new Entry(value, where)));
    }

    /** A message that names this object's field. */
    MalformedRecordException wrong(String name, String expected) {
        return new MalformedRecordException(place + "." + name + " is not " + expected + ": " + field(name));
    }

    MalformedRecordException wrong(String name, String expected, Exception cause) {
        return new MalformedRecordException(place + "." + name + " is not " + expected + ": " + field(name), cause);
    }

    private <T> List<T> list(String name, BiFunction<JsonNode, String, T> reader) {
        JsonNode values = field(name);
        if (!values.isArray()) {
            throw wrong(name, "a list");
        }
        List<T> items = new ArrayList<>(values.size());
        for (JsonNode value : values.values()) {
            items.add(reader.apply(value, place + "." + name + "[" + items.size() + "]"));
        }
        return items;
    }

    private <T> T pair(JsonNode value, String where, BiFunction<Integer, Integer, T> reader) {
        if (!value.isArray() || value.size() != 2) {
            throw new MalformedRecordException(where + " is not a pair of numbers");
        }
        return reader.apply(integer(value.get(0), where), integer(value.get(1), where));
    }

    private int integer(JsonNode value, String name) {
        if (!value.isInt()) {
            throw new MalformedRecordException(place + "." + name + " is not a whole number: " + value);
        }
        return value.intValue();
    }

    private static Span span(int start, int end, String where) {
        if (start < 0 || end < start) {
            throw new MalformedRecordException(where + " is no span: [" + start + ", " + end + "]");
        }
        return new Span(start, end);
    }

    private JsonNode field(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new MalformedRecordException(place + " has no field " + name);
        }
        return value;
    }
}
