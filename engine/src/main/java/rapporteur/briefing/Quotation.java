package rapporteur.briefing;

import java.util.List;
import java.util.function.IntFunction;
import rapporteur.intake.Block;
import rapporteur.language.Sentence;
import rapporteur.reading.Reading;
import rapporteur.text.Span;

/**
 * Words of a report with the sentence around them, cut to what a line can hold.
 *
 * @param before what precedes them in the sentence, possibly cut
 * @param words the words
 * @param after what follows them in the sentence, possibly cut
 */
record Quotation(String before, String words, String after) {

    private static final int BEFORE = 90;
    private static final int WORDS = 480;
    private static final int AFTER = 150;
    private static final String CUT = "\u2026";

    /** The words of {@code span} in their sentence, or in their block where no sentence is known. Cost: log n. */
    static Quotation of(Reading reading, Span span) {
        String text = reading.report().text();
        Span around = surroundings(reading, span);
        return new Quotation(
                tail(text.substring(around.start(), span.start()), BEFORE),
                head(span.of(text), WORDS),
                head(text.substring(span.end(), around.end()), AFTER));
    }

    private static Span surroundings(Reading reading, Span span) {
        List<Sentence> sentences = reading.analysis().sentences();
        Span around =
                at(span.start(), span, sentences.size(), i -> sentences.get(i).span());
        around = around.cover(at(
                Math.max(span.start(), span.end() - 1),
                span,
                sentences.size(),
                i -> sentences.get(i).span()));
        if (around.equals(span)) {
            List<Block> blocks = reading.report().blocks();
            around = around.cover(
                    at(span.start(), span, blocks.size(), i -> blocks.get(i).span()));
        }
        return around;
    }

    /** The one of so many spans that holds an offset; {@code none} where there is none. */
    private static Span at(int offset, Span none, int size, IntFunction<Span> spans) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.apply(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < size && spans.apply(low).contains(offset) ? spans.apply(low) : none;
    }

    /** The start of a text, cut between words. */
    static String head(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int blank = text.lastIndexOf(' ', length);
        int end = blank > length / 2 ? blank : whole(text, length);
        return text.substring(0, end) + CUT;
    }

    private static String tail(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int blank = text.indexOf(' ', text.length() - length);
        int start = blank >= 0 ? blank + 1 : whole(text, text.length() - length);
        return CUT + text.substring(start);
    }

    /** An offset that parts no surrogate pair. */
    private static int whole(String text, int offset) {
        return Character.isLowSurrogate(text.charAt(offset)) ? offset - 1 : offset;
    }
}
