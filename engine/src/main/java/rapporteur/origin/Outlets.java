package rapporteur.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rapporteur.reading.Reading;

/** The outlets of a situation's reports, by the names by which other reports call them. */
final class Outlets {

    /** Shorter words are too common to stand for an outlet. */
    private static final int WORD = 4;

    private final Map<String, Set<String>> reports = new HashMap<>();
    private final Map<String, Set<String>> outletsByPart = new HashMap<>();

    Outlets(List<Reading> readings) {
        for (Reading reading : readings) {
            String outlet = Precedence.outlet(reading.report());
            if (!outlet.isEmpty()) {
                reports.computeIfAbsent(outlet, key -> new HashSet<>())
                        .add(reading.report().id());
                for (String part : parts(outlet)) {
                    outletsByPart.computeIfAbsent(part, key -> new HashSet<>()).add(outlet);
                }
            }
        }
    }

    /** The first or last words of an outlet's name, by which it is called for short: {@code the Herald}. */
    private static List<String> parts(String outlet) {
        List<String> words = List.of(outlet.split(" "));
        List<String> parts = new ArrayList<>();
        for (int at = 1; at < words.size(); at++) {
            parts.add(String.join(" ", words.subList(0, at)));
            parts.add(String.join(" ", words.subList(at, words.size())));
        }
        return parts.stream().filter(part -> part.length() >= WORD).toList();
    }

    /** The reports of the outlet with this name, or with this part of its name if no other has it; none for other names. */
    Set<String> reports(String name) {
        String plain = Precedence.plain(name);
        Set<String> own = reports.get(plain);
        if (own != null) {
            return own;
        }
        Set<String> outlets = outletsByPart.getOrDefault(plain, Set.of());
        return outlets.size() == 1 ? reports.getOrDefault(outlets.iterator().next(), Set.of()) : Set.of();
    }
}
