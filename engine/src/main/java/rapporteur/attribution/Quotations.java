package rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import rapporteur.text.Span;

/**
 * Finds what stands in quotation marks: {@code “ ” „ « » " `` ''} and, where they cannot be apostrophes, single ones. A
 * speech of several paragraphs opens each of them with a mark and closes the last alone.
 */
final class Quotations {

    private static final String OPENING = "“„«";
    private static final String CLOSING = "”»";

    private final String text;
    private final List<Quotation> found = new ArrayList<>();

    private Quotations(String text) {
        this.text = text;
    }

    /** The quotations of a text, in its order, none in another. Cost: linear. */
    static List<Quotation> find(String text, List<Span> paragraphs) {
        Quotations quotations = new Quotations(text);
        paragraphs.forEach(quotations::scan);
        return List.copyOf(quotations.found);
    }

    private void scan(Span paragraph) {
        boolean takesUp = !found.isEmpty() && !found.get(found.size() - 1).closed();
        int open = -1;
        int depth = 0;
        boolean atStart = true;
        for (int at = paragraph.start(); at < paragraph.end(); at++) {
            if (open < 0) {
                if (opens(at, paragraph)) {
                    open = at;
                    depth = 1;
                    takesUp &= atStart;
                    at += width(at) - 1;
                }
            } else if (closes(at, open, paragraph)) {
                depth--;
                at += width(at) - 1;
                if (depth == 0) {
                    add(open, at + 1, true, takesUp);
                    takesUp = false;
                    open = -1;
                }
            } else if (text.charAt(at) == text.charAt(open) && OPENING.indexOf(text.charAt(at)) >= 0) {
                depth++;
            }
            atStart &= Character.isWhitespace(text.charAt(at));
        }
        if (open >= 0 && !isSingle(open)) {
            add(open, paragraph.end(), false, takesUp);
        }
    }

    private void add(int start, int end, boolean closed, boolean continues) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        found.add(new Quotation(new Span(start, last), closed, continues));
    }

    private boolean opens(int at, Span paragraph) {
        char mark = text.charAt(at);
        if (OPENING.indexOf(mark) >= 0) {
            return true;
        }
        if (mark == '"' || isDouble(at, '`') || isDouble(at, '\'')) {
            return startsWord(at, at + width(at), paragraph);
        }
        return (mark == '‘' || mark == '\'') && startsWord(at, at + 1, paragraph) && singleEnd(at, paragraph) >= 0;
    }

    private boolean closes(int at, int open, Span paragraph) {
        char mark = text.charAt(at);
        char opening = text.charAt(open);
        return switch (opening) {
            case '„' -> mark == '“' || mark == '”' || (mark == '"' && !startsWord(at, at + 1, paragraph));
            case '“' -> mark == '”' || (mark == '"' && !startsWord(at, at + 1, paragraph));
            case '«' -> mark == '»';
            case '"' -> mark == '"' || CLOSING.indexOf(mark) >= 0;
            case '`' -> isDouble(at, '\'') || mark == '"';
            case '\'' -> isSingle(open) ? at == singleEnd(open, paragraph) : isDouble(at, '\'');
            default -> at == singleEnd(open, paragraph);
        };
    }

    private boolean startsWord(int at, int after, Span paragraph) {
        boolean clearBefore = at == paragraph.start() || !Character.isLetterOrDigit(text.charAt(at - 1));
        boolean afterBlank = at == paragraph.start()
                || Character.isWhitespace(text.charAt(at - 1))
                || "([—–-:".indexOf(text.charAt(at - 1)) >= 0;
        return clearBefore && afterBlank && after < paragraph.end() && !Character.isWhitespace(text.charAt(after));
    }

    /** Where a single mark that opens at an offset is closed: by a mark after punctuation, or before a blank; -1 if not. */
    private int singleEnd(int open, Span paragraph) {
        char closing = text.charAt(open) == '‘' ? '’' : '\'';
        int limit = Math.min(paragraph.end(), open + 600);
        for (int at = open + 2; at < limit; at++) {
            if (text.charAt(at) != closing) {
                continue;
            }
            boolean afterPunctuation = ",.?!…".indexOf(text.charAt(at - 1)) >= 0;
            boolean beforeWord = at + 1 < limit && Character.isLetterOrDigit(text.charAt(at + 1));
            boolean afterPlural = text.charAt(at - 1) == 's';
            if (!beforeWord && (afterPunctuation || (closing == '’' && !afterPlural))) {
                return at;
            }
        }
        return -1;
    }

    private boolean isSingle(int open) {
        return width(open) == 1 && "‘'".indexOf(text.charAt(open)) >= 0;
    }

    private int width(int at) {
        return isDouble(at, '\'') || isDouble(at, '`') ? 2 : 1;
    }

    private boolean isDouble(int at, char mark) {
        return text.charAt(at) == mark && at + 1 < text.length() && text.charAt(at + 1) == mark;
    }
}
