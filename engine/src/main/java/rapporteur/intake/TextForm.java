package rapporteur.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapporteur.text.AlignedText;

/**
 * Plain text as passages: a line each, or a paragraph each where lines are broken to a width.
 *
 * <p>A text is broken to a width if its lines are short and, wherever one line follows another without a blank line
 * between, the next line's first word would not have fitted.
 */
final class TextForm {

    private static final Pattern BLANK_LINES = Pattern.compile("(?>\\R)(?:[ \\t\\xA0]*+(?>\\R))+");
    private static final Pattern MARKDOWN_HEADING = Pattern.compile("^\\s{0,3}#{1,6}\\s+(?=\\S)");
    private static final Pattern MARKDOWN_STRONG =
            Pattern.compile("^\\s*(?:\\*\\*|__)(?<words>[^*_]{2,200})(?:\\*\\*|__)\\s*$");

    private static final int WIDEST = 100;
    private static final int NARROWEST = 50;
    /** So many breaks must speak for a width before it is believed. */
    private static final int LEAST_BREAKS = 3;

    private TextForm() {}

    /** The passages of a text. Linear in its length. */
    static List<Passage> passages(AlignedText text) {
        List<int[]> lines = lines(text.text());
        boolean wrapped = isWrapped(text.text(), lines);
        List<Passage> passages = new ArrayList<>();
        boolean opens = true;
        for (int i = 0; i < lines.size(); i++) {
            int start = lines.get(i)[0];
            int end = lines.get(i)[1];
            if (isBlank(text.text(), start, end)) {
                opens = true;
                continue;
            }
            while (wrapped && i + 1 < lines.size() && continues(text.text(), lines.get(i), lines.get(i + 1))) {
                i++;
                end = lines.get(i)[1];
            }
            Passage passage = passage(text.part(start, end), opens);
            // A line that was a picture and nothing else parts what stands around it.
            opens = passage.text().isEmpty();
            if (!opens) {
                passages.add(passage);
            }
        }
        return passages;
    }

    private static Passage passage(AlignedText written, boolean opens) {
        Matcher strong = MARKDOWN_STRONG.matcher(written.text());
        if (strong.find()) {
            return Passage.ofText(written.part(strong.start("words"), strong.end("words")), Block.Kind.HEADING, opens);
        }
        AlignedText line = MarkdownMarks.removed(written);
        Matcher heading = MARKDOWN_HEADING.matcher(line.text());
        if (heading.find()) {
            return Passage.ofText(line.part(heading.end(), line.text().length()), Block.Kind.HEADING, opens);
        }
        return Passage.ofText(line, Block.Kind.PARAGRAPH, opens);
    }

    /** The paragraphs between blank lines, as they stand: start and end of each. */
    static List<int[]> paragraphs(String text) {
        List<int[]> paragraphs = new ArrayList<>();
        Matcher blank = BLANK_LINES.matcher(text);
        int start = 0;
        while (blank.find()) {
            addTrimmed(text, start, blank.start(), paragraphs);
            start = blank.end();
        }
        addTrimmed(text, start, text.length(), paragraphs);
        return paragraphs;
    }

    private static void addTrimmed(String text, int from, int to, List<int[]> spans) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            spans.add(new int[] {start, end});
        }
    }

    private static List<int[]> lines(String text) {
        List<int[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBreak(text.charAt(i))) {
                lines.add(new int[] {start, i});
                if (i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        return lines;
    }

    private static boolean isBreak(char unit) {
        return unit == '\n' || unit == '\r' || unit == '\u2028' || unit == '\u2029' || unit == '\f';
    }

    private static boolean isWrapped(String text, List<int[]> lines) {
        int width = 0;
        for (int[] line : lines) {
            width = Math.max(width, line[1] - line[0]);
        }
        if (width > WIDEST || width < NARROWEST) {
            return false;
        }
        int forced = 0;
        int free = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            int[] line = lines.get(i);
            int[] next = lines.get(i + 1);
            if (!isBlank(text, line[0], line[1]) && !isBlank(text, next[0], next[1])) {
                boolean full = line[1] - line[0] + 1 + firstWord(text, next) > width - 2;
                forced += full ? 1 : 0;
                free += full ? 0 : 1;
            }
        }
        return forced >= LEAST_BREAKS && forced > free * 3;
    }

    /** Whether the next line goes on with this one's sentence, in a text broken to a width. */
    private static boolean continues(String text, int[] line, int[] next) {
        int length = line[1] - line[0];
        return !isBlank(text, next[0], next[1]) && length >= NARROWEST - 10;
    }

    private static int firstWord(String text, int[] line) {
        int start = line[0];
        while (start < line[1] && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < line[1] && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end - start;
    }

    private static boolean isBlank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char unit = text.charAt(i);
            if (!Character.isWhitespace(unit) && !Character.isSpaceChar(unit) && unit != '\u200B' && unit != '\uFEFF') {
                return false;
            }
        }
        return true;
    }
}
