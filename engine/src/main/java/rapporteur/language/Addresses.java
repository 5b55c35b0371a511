package rapporteur.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Web and mail addresses and files' names in a stretch of a text that holds no blank. */
final class Addresses {

    private static final Pattern WEB = Pattern.compile("(?i)(?:(?:https?|ftps?)://|www\\.)\\p{Graph}+");
    private static final Pattern MAIL = Pattern.compile("[\\w.+%-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");
    private static final Pattern PLAIN =
            Pattern.compile("([\\w#~%-]{1,63}(?:\\.[\\w-]{1,63}){0,8}\\.([A-Za-z0-9]{2,4}))(?![\\w-])(/\\p{Graph}*)?");
    private static final String TRAILING = ".,;:!?'\")]}>\u2019\u201D*";

    private final Orthography orthography;
    private final String text;
    private final int from;
    private final int to;
    private final boolean web;
    private final boolean mail;
    private final boolean plain;

    Addresses(Orthography orthography, String text, int from, int to) {
        this.orthography = orthography;
        this.text = text;
        this.from = from;
        this.to = to;
        boolean slashes = false;
        boolean at = false;
        boolean stop = false;
        for (int i = from + 1; i < to - 1; i++) {
            char c = text.charAt(i);
            slashes |= c == '/' && text.charAt(i + 1) == '/';
            at |= c == '@';
            stop |= c == '.' && Letters.isWord(text.charAt(i + 1));
        }
        web = slashes || stop;
        mail = at && stop;
        plain = stop;
    }

    /** Where the address that starts here ends; -1 where none does. */
    int endAt(int start) {
        if (!web || (start > from && (Letters.isWord(text.charAt(start - 1)) || joins(text.charAt(start - 1))))) {
            return -1;
        }
        Matcher matcher = matcher(WEB, start);
        if (matcher != null) {
            return trimmed(start, matcher.end());
        }
        matcher = mail ? matcher(MAIL, start) : null;
        if (matcher != null) {
            return matcher.end();
        }
        matcher = plain ? matcher(PLAIN, start) : null;
        if (matcher != null && orthography.endsAddress(matcher.group(2))) {
            return matcher.group(3) == null ? matcher.end(1) : trimmed(start, matcher.end());
        }
        return -1;
    }

    private static boolean joins(char c) {
        return c == '.' || c == '+' || c == '%' || c == '-';
    }

    private @Nullable Matcher matcher(Pattern pattern, int start) {
        Matcher matcher = pattern.matcher(text).region(start, to);
        return matcher.lookingAt() ? matcher : null;
    }

    private int trimmed(int start, int end) {
        int at = end;
        while (at > start + 1 && TRAILING.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }
}
