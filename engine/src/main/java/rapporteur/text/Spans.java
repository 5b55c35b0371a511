package rapporteur.text;

import java.util.ArrayList;
import java.util.List;

/** Sets of offsets as lists of spans: in the order of the text, apart from each other. */
public final class Spans {

    private Spans() {}

    /** All offsets that lie in one of some spans, which may come in any order and overlap. */
    public static List<Span> union(List<Span> some) {
        List<Span> merged = new ArrayList<>();
        for (Span span : some.stream().sorted().toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && span.start() <= merged.get(last).end()) {
                merged.set(last, merged.get(last).cover(span));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }

    /** The offsets of some spans that do not lie in {@code hole}. */
    public static List<Span> without(List<Span> some, Span hole) {
        List<Span> left = new ArrayList<>();
        for (Span span : some) {
            if (!span.overlaps(hole)) {
                left.add(span);
                continue;
            }
            if (span.start() < hole.start()) {
                left.add(new Span(span.start(), hole.start()));
            }
            if (hole.end() < span.end()) {
                left.add(new Span(hole.end(), span.end()));
            }
        }
        return List.copyOf(left);
    }

    /** The shortest span that holds all of some, which are not none. */
    public static Span cover(List<Span> some) {
        return some.stream().reduce(Span::cover).orElseThrow(() -> new IllegalArgumentException("no span to cover"));
    }

    /** Whether a span overlaps one of some. */
    public static boolean overlap(List<Span> some, Span span) {
        return some.stream().anyMatch(span::overlaps);
    }
}
