package rapporteur.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rapporteur.text.Span;

/**
 * A text cut for {@link Grammar} into words (runs of letters), numbers ({@code 12,000}, {@code 3.5}, {@code 1030}) and
 * single marks. White space only parts them, so that {@code 10 : 30} and {@code 10:30} are the same three.
 */
public final class Words {

    private final String text;
    private final List<Word> words = new ArrayList<>();

    private record Word(Span span, String key, boolean number, boolean opensLine) {}

    /** Cuts a text. Cost: linear. */
    public Words(String text) {
        this.text = text;
        int at = 0;
        boolean opensLine = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                opensLine = true;
                at++;
            } else if (isSpace(c)) {
                at++;
            } else {
                int end = end(at);
                boolean number = Character.isDigit(c);
                words.add(new Word(new Span(at, end), key(text.substring(at, end)), number, opensLine));
                opensLine = false;
                at = end;
            }
        }
    }

    /** How many there are. */
    public int size() {
        return words.size();
    }

    /** Where one stands in the text. */
    public Span span(int word) {
        return words.get(word).span();
    }

    /** One in lower case, with plain apostrophes and hyphens. */
    public String key(int word) {
        return words.get(word).key();
    }

    /** Whether it is a number in digits. */
    public boolean isNumber(int word) {
        return words.get(word).number();
    }

    /** Whether it is the first of its line. */
    public boolean opensLine(int word) {
        return words.get(word).opensLine();
    }

    /** Whether no white space parts it from the one before. */
    public boolean isGlued(int word) {
        return word > 0 && span(word - 1).end() == span(word).start();
    }

    /** Whether it begins with a capital. */
    public boolean isCapital(int word) {
        return Character.isUpperCase(text.charAt(span(word).start()));
    }

    private int end(int start) {
        char first = text.charAt(start);
        int end = start + 1;
        if (Character.isDigit(first)) {
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            boolean grouped = end - start <= 3;
            while (grouped && digits(end + 1) == 3 && text.charAt(end) == ',') {
                end += 4;
            }
            if (digits(end + 1) > 0 && text.charAt(end) == '.' && !isClockOrDate(start, end)) {
                end += 1 + digits(end + 1);
            }
        } else if (Character.isLetter(first)) {
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
        } else if (Character.isHighSurrogate(first) && end < text.length()) {
            end++;
        }
        return end;
    }

    /** Whether more than one full stop joins the digits here, as in {@code 30.10.2024}. */
    private boolean isClockOrDate(int start, int end) {
        int after = end + 1 + digits(end + 1);
        boolean continued = digits(after + 1) > 0 && text.charAt(after) == '.';
        boolean continues = start > 1 && text.charAt(start - 1) == '.' && Character.isDigit(text.charAt(start - 2));
        return continued || continues;
    }

    private int digits(int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return Math.max(0, end - from);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    private static String key(String word) {
        if (word.length() == 1) {
            return switch (word.charAt(0)) {
                case '\u2019', '\u2018', '\u02bc' -> "'";
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> "-";
                default -> word.toLowerCase(Locale.ROOT);
            };
        }
        return word.toLowerCase(Locale.ROOT);
    }
}
