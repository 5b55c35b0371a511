package rapporteur.language;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapporteur.language.Orthography.Stop;
import rapporteur.text.Span;

/** Cuts one stretch of a text that holds no blank, from left to right. */
final class WordScanner {

    private static final int LONGEST_EMOTICON = 4;

    /** Groups of digits between hyphens, at most: what goes on longer is no number. */
    private static final int LONGEST_NUMBER = 8;

    private final Orthography orthography;
    private final Addresses addresses;
    private final String text;
    private final int from;
    private final int to;

    WordScanner(Orthography orthography, String text, int from, int to) {
        this.orthography = orthography;
        this.text = text;
        this.from = from;
        this.to = to;
        addresses = new Addresses(orthography, text, from, to);
    }

    /** Adds the words of the stretch. */
    void scan(List<Span> words) {
        int at = from;
        while (at < to) {
            at = next(at, words);
        }
    }

    private int next(int at, List<Span> words) {
        int end = addresses.endAt(at);
        if (end < 0) {
            end = emoticonEnd(at);
        }
        if (end < 0) {
            int c = text.codePointAt(at);
            if (Letters.isApostrophe(c)) {
                end = apostropheEnd(at);
            } else if (Letters.isWord(c)) {
                return word(at, words);
            } else {
                end = signEnd(at);
            }
        }
        words.add(new Span(at, end));
        return end;
    }

    // ------------------------------------------------------------------ words

    private int word(int start, List<Span> words) {
        int end = wordEnd(start);
        int[] parts = orthography.contractions().get(lower(start, end));
        if (parts == null) {
            words.add(new Span(start, end));
        } else {
            int at = start;
            for (int length : parts) {
                words.add(new Span(at, at + length));
                at += length;
            }
        }
        return end;
    }

    private int wordEnd(int start) {
        int end = run(start);
        int unit = unitStart(start, end);
        if (unit > 0) {
            return unit;
        }
        int piece = start;
        while (end < to) {
            int next = joined(start, piece, end);
            if (next <= end) {
                return next < 0 ? end : next;
            }
            piece = end + 1;
            end = next;
            unit = unitStart(start, end);
            if (unit > 0) {
                return unit;
            }
            if (!Letters.isWord(text.codePointBefore(end))) {
                return end;
            }
        }
        return end;
    }

    /**
     * How far a word goes on over the sign at {@code end}.
     *
     * @param piece where the part before the sign starts
     * @return the end of the longer word; -1 where the word ends before the sign; an end further back where the last
     *     letter belongs to a clitic
     */
    private int joined(int start, int piece, int end) {
        char sign = text.charAt(end);
        boolean before = end + 1 < to && Letters.isWord(text.codePointAt(end + 1));
        return switch (sign) {
            case '\'', '\u2019' -> overApostrophe(start, end, before);
            case '.' -> overStop(start, piece, end, before);
            case '-', '\u2010', '\u2011' -> before ? overHyphen(start, end) : -1;
            case '/' -> before ? overSlash(start, end) : whole(start, end + 1);
            case ',' -> digit(end - 1) && digitsAt(end + 1) == 3 ? run(end + 1) : -1;
            case ':' -> digit(end - 1) && digit(end + 1) ? run(end + 1) : -1;
            case '*' -> before && !digit(end - 1) ? run(end + 1) : -1;
            case '@' -> before ? run(end + 1) : -1;
            case '&' ->
                before && end - start <= 3 && run(end + 1) - end <= 4 && sameCase(start, run(end + 1))
                        ? run(end + 1)
                        : -1;
            case '$' -> end - start <= 2 && upper(start) && upper(end - 1) ? end + 1 : -1;
            default -> -1;
        };
    }

    private int overApostrophe(int start, int end, boolean before) {
        if (!before) {
            return -1;
        }
        int after = run(end + 1);
        boolean last = after == to || !Letters.isApostrophe(text.charAt(after)) || after + 1 == to;
        if (after == end + 2 && lower(end + 1) == 't' && lower(end - 1) == 'n') {
            return end - 1 == start ? after : end - 1;
        }
        if (last && clitic(end + 1, after)) {
            return decade(start, end) && lower(end + 1) == 's' ? after : -1;
        }
        return after;
    }

    private boolean decade(int start, int end) {
        return (end - start == 2 || end - start == 4) && digit(start) && text.charAt(end - 1) == '0';
    }

    private boolean clitic(int start, int end) {
        return switch (lower(start, end)) {
            case "s", "m", "d", "re", "ve", "ll" -> true;
            default -> false;
        };
    }

    private int overHyphen(int start, int end) {
        boolean capitals = end - start > 1 && upper(end - 1) && !upper(end + 1); // UN-backed
        if (!capitals && orthography.prefixes().contains(lower(start, end))) {
            return run(end + 1);
        }
        // 555-0134, 1-800-555-0134 and 2024-11-01 are one number; 10-12 is a range
        int groups = 1;
        int at = start + digitsAt(start);
        int last = at - start;
        int first = last;
        while (last > 0
                && groups < LONGEST_NUMBER
                && at + 1 < to
                && Letters.isHyphen(text.charAt(at))
                && digit(at + 1)) {
            last = digitsAt(at + 1);
            at += 1 + last;
            groups++;
        }
        boolean whole = at == to || !Letters.isWord(text.codePointAt(at));
        return whole && at > end && (groups > 2 || (groups == 2 && first == 3 && last == 4)) ? at : -1;
    }

    private int overSlash(int start, int end) {
        int after = run(end + 1);
        if (whole(start, after) > 0) {
            return after;
        }
        int first = digitsAt(start);
        int second = digitsAt(end + 1);
        if (start + first == end && end + 1 + second == after) {
            int third = after + 1 < to && text.charAt(after) == '/' ? digitsAt(after + 1) : 0;
            if (third > 0) {
                return run(after + 1);
            }
            boolean monthAndDay = first <= 2 && second <= 2 && number(start, end) <= 12 && number(end + 1, after) <= 31;
            return monthAndDay ? after : -1;
        }
        return end - start == 1 && after - end == 2 && upper(start) && upper(end + 1) ? after : -1;
    }

    private int whole(int start, int end) {
        return orthography.signs().wholes().contains(lower(start, end)) ? end : -1;
    }

    // ------------------------------------------------------------------ full stops

    private int overStop(int start, int piece, int end, boolean before) {
        if (before && digit(end - 1) && digit(end + 1)) {
            return run(end + 1);
        }
        if (!before) {
            boolean ellipsis = end + 1 < to && text.charAt(end + 1) == '.';
            return !ellipsis && keepsStop(start, end) ? end + 1 : -1;
        }
        int after = run(end + 1);
        boolean letter = end - piece == 1 && Character.isLetter(text.charAt(piece));
        if (letter && after - end == 2 && Character.isLetter(text.charAt(end + 1))) {
            return after; // U.S
        }
        if (dotted(start)) {
            return after; // talk.politics.misc
        }
        if (piece == start
                && after < to
                && text.charAt(after) == '.'
                && orthography.abbreviations().containsKey(text.substring(start, after + 1))) {
            return after; // Ph.D
        }
        // J.Smith, No.5: a blank is missing
        boolean missing = letter ? upper(piece) && upper(end + 1) : abbreviation(start, end) != null;
        return missing ? end + 1 : -1;
    }

    /** Whether at least three words in lower case stand here with stops between them. */
    private boolean dotted(int start) {
        int stops = 0;
        int at = start;
        while (stops < 2 && at < to && (Character.isLowerCase(text.charAt(at)) || text.charAt(at) == '.')) {
            if (text.charAt(at) == '.' && at + 1 < to && Character.isLowerCase(text.charAt(at + 1))) {
                stops++;
            }
            at++;
        }
        return stops > 1;
    }

    private @Nullable Stop abbreviation(int start, int stop) {
        String word = text.substring(start, stop + 1);
        Stop kind = orthography.abbreviations().get(word);
        return kind != null || word.length() == 2
                ? kind
                : orthography.abbreviations().get(word.toLowerCase(Locale.ROOT));
    }

    private boolean keepsStop(int start, int stop) {
        Context context = Context.after(text, stop + 1);
        Stop kind = abbreviation(start, stop);
        if (kind != null) {
            return switch (kind) {
                case ALWAYS -> true;
                case INSIDE -> !context.ends(orthography);
                case BEFORE_NUMBER -> Letters.isDigit(context.sign());
            };
        }
        if (stop - start == 1) {
            boolean initial = upper(start) && text.charAt(start) != 'I';
            return Character.isLetter(text.charAt(start))
                    && !context.lineEnds()
                    && (initial ? !context.ends(orthography) : Character.isLowerCase(context.sign()));
        }
        return text.charAt(stop - 2) == '.' && Character.isLetter(text.charAt(stop - 1)) && !context.ends(orthography);
    }

    // ------------------------------------------------------------------ numbers

    /** Where the unit starts in {@code 5km}; 0 where there is none. */
    private int unitStart(int start, int end) {
        if (!digit(start) || Letters.isDigit(text.charAt(end - 1))) {
            return 0;
        }
        int at = start;
        while (at < end && !Character.isLetter(text.charAt(at))) {
            at++;
        }
        if (at == end) {
            return 0;
        }
        if (end - at == 1 && text.startsWith(".m", end) && "apAP".indexOf(text.charAt(at)) >= 0) {
            return at;
        }
        Boolean money = orthography.units().get(text.substring(at, end));
        boolean paid = start > from && Character.getType(text.charAt(start - 1)) == Character.CURRENCY_SYMBOL;
        return money != null && (!money || paid) ? at : 0;
    }

    private int digitsAt(int start) {
        int at = start;
        while (at < to && Letters.isDigit(text.charAt(at))) {
            at++;
        }
        return at - start;
    }

    /** Of at most two digits. */
    private int number(int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    // ------------------------------------------------------------------ signs

    private int apostropheEnd(int at) {
        int after = run(at + 1);
        if (after > at + 1) {
            if (clitic(at + 1, after) && (at > from || after == to || !Letters.isApostrophe(text.charAt(after)))) {
                return after;
            }
            boolean opens = at == from || !Letters.isWord(text.codePointBefore(at));
            boolean closes = after < to && Letters.isApostrophe(text.charAt(after));
            boolean year = digitsAt(at + 1) == 2 && (after == at + 3 || (after == at + 4 && lower(at + 3) == 's'));
            if (opens && !closes && (year || orthography.elisions().contains(lower(at + 1, after)))) {
                return after;
            }
        }
        return signEnd(at);
    }

    private int signEnd(int at) {
        int c = text.codePointAt(at);
        int end = at + Character.charCount(c);
        if (end < to && (c == '@' || c == '#') && Character.isLetter(text.codePointAt(end))) {
            return run(end);
        }
        if (end < to && c == '+' && at == from && digit(end)) {
            return wordEnd(end);
        }
        boolean asks = c == '!' || c == '?';
        boolean repeats = c < 0x10000 && Letters.repeats(c);
        while (end < to) {
            int next = text.codePointAt(end);
            boolean same = repeats && (next == c || (asks && (next == '!' || next == '?')));
            boolean pictograph = c > 0xFF
                    && (Letters.continuesPictograph(next) || (end > at + 1 && text.codePointBefore(end) == 0x200D));
            if (!same && !pictograph) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private int emoticonEnd(int at) {
        char first = text.charAt(at);
        boolean begins = at == from || (!Character.isLetterOrDigit(first) && !Letters.isWord(text.charAt(at - 1)));
        if (!begins || first > '~') {
            return -1;
        }
        for (int end = Math.min(to, at + LONGEST_EMOTICON); end > at + 1; end--) {
            boolean ends = end == to || !Letters.isWord(text.codePointAt(end));
            if (ends && orthography.signs().emoticons().contains(text.substring(at, end))) {
                return end;
            }
        }
        return -1;
    }

    // ------------------------------------------------------------------ characters

    private int run(int start) {
        int at = start;
        while (at < to && Letters.isWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private boolean digit(int at) {
        return at >= from && at < to && Letters.isDigit(text.charAt(at));
    }

    private boolean upper(int at) {
        return Character.isUpperCase(text.charAt(at));
    }

    private boolean sameCase(int start, int end) {
        String word = text.substring(start, end);
        return word.equals(word.toUpperCase(Locale.ROOT)) || word.equals(word.toLowerCase(Locale.ROOT));
    }

    private char lower(int at) {
        return Character.toLowerCase(text.charAt(at));
    }

    private String lower(int start, int end) {
        return text.substring(start, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
