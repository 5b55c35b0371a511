package rapporteur.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import rapporteur.text.Span;
import tools.jackson.core.JsonGenerator;

/** The fields of the JSON object that is being written; the order of the calls is the order in the record. */
final class Fields {

    private final JsonGenerator json;

    Fields(JsonGenerator json) {
        this.json = json;
    }

    /** A string, or null. */
    Fields text(String name, @Nullable String value) {
        json.writeStringProperty(name, value);
        return this;
    }

    /** A value out of a closed list, in lower case. */
    Fields word(String name, Enum<?> value) {
        return text(name, value.name().toLowerCase(Locale.ROOT));
    }

    Fields flag(String name, boolean value) {
        json.writeBooleanProperty(name, value);
        return this;
    }

    Fields count(String name, int value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    /** An index, or null. */
    Fields index(String name, @Nullable Integer value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value.intValue());
        }
        return this;
    }

    /** A number without exponent, and without fraction where it is whole; or null. */
    Fields number(String name, @Nullable Double value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
            json.writeNumber(plain.toPlainString());
        }
        return this;
    }

    Fields texts(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
        return this;
    }

    /** A span as the object's own {@code start} and {@code end}. */
    Fields place(Span span) {
        return count("start", span.start()).count("end", span.end());
    }

    /** A span as {@code [start, end]}. */
    Fields span(String name, Span span) {
        json.writeName(name);
        pair(span.start(), span.end());
        return this;
    }

    /** A list of {@code [start, end]}. */
    Fields spans(String name, List<Span> spans) {
        json.writeArrayPropertyStart(name);
        spans.forEach(span -> pair(span.start(), span.end()));
        json.writeEndArray();
        return this;
    }

    /** Opens a list of pairs; {@link #pair} fills it. */
    <T> Fields pairs(String name, List<T> items, BiConsumer<Fields, T> writer) {
        json.writeArrayPropertyStart(name);
        items.forEach(item -> writer.accept(this, item));
        json.writeEndArray();
        return this;
    }

    /** One pair of numbers. */
    void pair(int first, int second) {
        json.writeStartArray();
        json.writeNumber(first);
        json.writeNumber(second);
        json.writeEndArray();
    }

    /** An object, or null. */
    <T> Fields object(String name, @Nullable T value, BiConsumer<Fields, T> writer) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            item(value, writer);
        }
        return this;
    }

    /** A list of objects. */
    <T> Fields objects(String name, List<T> items, BiConsumer<Fields, T> writer) {
        json.writeArrayPropertyStart(name);
        items.forEach(item -> item(item, writer));
        json.writeEndArray();
        return this;
    }

    /** A list of lists of strings. */
    Fields groups(String name, List<List<String>> groups) {
        json.writeArrayPropertyStart(name);
        for (List<String> group : groups) {
            json.writeStartArray();
            group.forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndArray();
        return this;
    }

    /** A field that this version has no findings for. */
    Fields none(String name) {
        json.writeArrayPropertyStart(name);
        json.writeEndArray();
        return this;
    }

    private <T> void item(T value, BiConsumer<Fields, T> writer) {
        json.writeStartObject();
        writer.accept(this, value);
        json.writeEndObject();
    }
}
