package rapporteur.capture;

import java.util.List;
import java.util.Map;

/** A value in a JSON object, as far as a report needs it. */
sealed interface JsonValue {

    /**
     * A string.
     *
     * @param quote where its opening quotation mark stands in the source, in UTF-16 code units
     */
    record Words(String words, int quote) implements JsonValue {}

    /** A number, as written. */
    record Numeral(String digits) implements JsonValue {}

    /** True or false. */
    record Flag() implements JsonValue {}

    /** An array. */
    record Several(List<JsonValue> values) implements JsonValue {}

    /** An object; its members in their order. */
    record Members(Map<String, JsonValue> members) implements JsonValue {}

    /** What it is, for messages. */
    default String what() {
        return switch (this) {
            case Words w -> "a string";
            case Numeral n -> "a number";
            case Flag f -> "true or false";
            case Several s -> "an array";
            case Members m -> "an object";
        };
    }
}
