package rapporteur.rule;

import java.util.Map;
import java.util.Optional;
import rapporteur.text.Span;

/**
 * What a rule of a {@link Grammar} found.
 *
 * @param rule the rule
 * @param span what its square brackets hold, or all that it matched; offsets of the text
 * @param first index of the first of the {@link Words} in the span
 * @param end index after the last one
 * @param slots what the lists and ranges of the pattern stand for, and the rule's own fields, by name
 * @param parts what the rules found that the pattern calls, by name
 */
public record Found(Rule rule, Span span, int first, int end, Map<String, String> slots, Map<String, Found> parts) {

    /** Copies the maps. */
    public Found {
        slots = Map.copyOf(slots);
        parts = Map.copyOf(parts);
    }

    /** What stands in a slot. */
    public Optional<String> slot(String name) {
        return Optional.ofNullable(slots.get(name));
    }

    /** What a called rule found. */
    public Optional<Found> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }
}
