package rapporteur.briefing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import rapporteur.text.Span;

/**
 * Writes a report's text with an element around each span that lines link to. Spans may lie in one another, cross, or run
 * over several blocks: where one cannot be one element, its first part carries the anchor as {@code id} and each further
 * part names it in {@code data-part}.
 */
final class MarkedText {

    private final Html html;
    private final String text;
    private final int number;
    /** By start, the longer first, so that what is opened together closes in turn. */
    private final List<Span> spans;

    private final Deque<Span> open = new ArrayDeque<>();
    /** Spans that go on in the next block, outermost first. */
    private final List<Span> carried = new ArrayList<>();

    private int next;

    MarkedText(Html html, String text, int number, SortedSet<Span> spans) {
        this.html = html;
        this.text = text;
        this.number = number;
        this.spans = spans.stream()
                .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()))
                .toList();
    }

    /** Writes a block; blocks come in the order of the text. Cost: linear in the text and the depth of its spans. */
    void write(Span block) {
        int at = block.start();
        for (Span span : carried) {
            if (span.end() > at) {
                begin(span, true);
            }
        }
        carried.clear();
        while (true) {
            int opening = next < spans.size() && spans.get(next).start() < block.end()
                    ? Math.max(at, spans.get(next).start())
                    : block.end();
            int closing = open.stream().mapToInt(Span::end).min().orElse(block.end());
            int stop = Math.min(block.end(), Math.min(opening, closing));
            html.text(text.substring(at, stop));
            at = stop;
            end(at);
            if (at == block.end()) {
                break;
            }
            while (next < spans.size() && spans.get(next).start() <= at) {
                begin(spans.get(next), false);
                next++;
            }
            end(at);
        }
        // what ends with the block has been closed; what goes on is taken up by the next one
        Iterator<Span> outermost = open.descendingIterator();
        outermost.forEachRemaining(carried::add);
        while (!open.isEmpty()) {
            open.pop();
            html.close();
        }
    }

    private void begin(Span span, boolean further) {
        String anchor = Passages.anchor(number, span);
        @Nullable String id = further ? null : anchor;
        @Nullable String part = further ? anchor : null;
        html.open("span", "id", id, "data-part", part);
        open.push(span);
    }

    /** Closes what ends here; what lies inside it and goes on is parted. */
    private void end(int at) {
        while (open.stream().anyMatch(span -> span.end() <= at)) {
            Deque<Span> goingOn = new ArrayDeque<>();
            while (true) {
                Span innermost = open.pop();
                html.close();
                if (innermost.end() <= at) {
                    break;
                }
                goingOn.push(innermost);
            }
            goingOn.forEach(span -> begin(span, true));
        }
    }
}
