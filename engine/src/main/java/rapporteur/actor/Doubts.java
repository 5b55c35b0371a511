package rapporteur.actor;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Circles that may be one but are kept apart. */
final class Doubts {

    private final Map<Circle, Set<Circle>> perhaps = new HashMap<>();

    /** Notes that the two may be the same. */
    void mark(Circle one, Circle other) {
        if (one != other) {
            perhaps.computeIfAbsent(one, c -> new LinkedHashSet<>()).add(other);
            perhaps.computeIfAbsent(other, c -> new LinkedHashSet<>()).add(one);
        }
    }

    /** The circles that may be the same as this one. */
    Set<Circle> of(Circle circle) {
        return perhaps.getOrDefault(circle, Set.of());
    }
}
