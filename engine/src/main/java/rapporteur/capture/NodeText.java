package rapporteur.capture;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import rapporteur.text.AlignedText;

/**
 * Aligns the words of a page's or feed's text node to the source they were read from: sign by sign where the source holds the same
 * signs, character references or line ends; as a whole where the parser changed something else.
 */
public final class NodeText {

    private static final int LONGEST_REFERENCE = 34;

    /** Units {@code from} to {@code to} of a node's text stand for the source from {@code start} to {@code end}. */
    private record Step(int from, int to, int start, int end) {}

    private NodeText() {}

    /** Writes {@code text}, which was read from {@code source} between {@code start} and {@code end}. */
    public static void append(AlignedText.Builder words, String text, String source, int start, int end) {
        List<Step> steps = new ArrayList<>();
        int i = 0;
        int at = start;
        boolean same = true;
        while (same && i < text.length() && at < end) {
            Step step = source.charAt(at) == '&' ? reference(text, i, source, at, end) : run(text, i, source, at, end);
            steps.add(step);
            same = step.to() > step.from() || step.end() > step.start();
            i = step.to();
            at = step.end();
        }
        if (i < text.length()) {
            words.replace(text, start, end);
            return;
        }
        steps.forEach(step -> words.replace(text.substring(step.from(), step.to()), step.start(), step.end()));
    }

    /** The stretch of same signs; a line end of two units is one in the text. */
    private static Step run(String text, int from, String source, int start, int end) {
        int i = from;
        int at = start;
        while (i < text.length() && at < end && source.charAt(at) == text.charAt(i) && source.charAt(at) != '&') {
            i++;
            at++;
        }
        boolean lineEnd = at == start && source.charAt(at) == '\r';
        boolean single = lineEnd && !source.startsWith("\n", at + 1);
        return lineEnd ? new Step(from, single ? from + 1 : from, start, start + 1) : new Step(from, i, start, at);
    }

    private static Step reference(String text, int i, String source, int at, int end) {
        int to = at + 1;
        while (to < end
                && to - at < LONGEST_REFERENCE
                && (Character.isLetterOrDigit(source.charAt(to)) || source.charAt(to) == '#')) {
            to++;
        }
        if (to < end && source.charAt(to) == ';') {
            to++;
        }
        String signs = Parser.unescapeEntities(source.substring(at, to), false);
        if (text.startsWith(signs, i)) {
            return new Step(i, i + signs.length(), at, to);
        }
        return text.charAt(i) == '&' ? new Step(i, i + 1, at, at + 1) : new Step(i, i, at, at);
    }
}
