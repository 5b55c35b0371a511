package rapporteur.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rapporteur.rule.Found;
import rapporteur.rule.Words;
import rapporteur.text.Span;

/** Two days told with one month, {@code June 3 and 4}: two findings, the second of the words that are its own. */
final class Pairs {

    private Pairs() {}

    /** What was found, in two where its rule has the field {@code both}. */
    static List<Found> parted(Found found, Words words) {
        Found first = found.part("day").orElse(null);
        Found second = found.part("until").orElse(null);
        if (first == null || second == null || found.slot("both").isEmpty()) {
            return List.of(found);
        }
        Map<String, String> slots = new HashMap<>(found.slots());
        slots.remove("both");
        Span start = words.span(found.first()).cover(words.span(first.end() - 1));
        Span end = words.span(second.first()).cover(words.span(found.end() - 1));
        return List.of(
                new Found(found.rule(), start, found.first(), first.end(), slots, Map.of("day", first)),
                new Found(found.rule(), end, second.first(), found.end(), slots, Map.of("day", second)));
    }
}
