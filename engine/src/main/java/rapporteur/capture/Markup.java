package rapporteur.capture;

import java.util.Locale;

/** The words of a piece of markup, told roughly: enough to count them, or to see how they end. */
final class Markup {

    private Markup() {}

    /** The words without tags, style sheets and scripts, a space for each. Linear in its length. */
    static String words(String markup) {
        StringBuilder words = new StringBuilder(markup.length());
        int at = 0;
        while (at < markup.length()) {
            int open = markup.indexOf('<', at);
            int close = open < 0 ? -1 : markup.indexOf('>', open);
            if (close < 0) {
                return words.append(markup, at, markup.length()).toString();
            }
            words.append(markup, at, open).append(' ');
            at = afterSilent(markup, open, close + 1);
        }
        return words.toString();
    }

    /** Where the words go on after a tag: behind the end of a style sheet or a script that it opens. */
    private static int afterSilent(String markup, int open, int after) {
        int end = open + 1;
        while (end < after && Character.isLetter(markup.charAt(end))) {
            end++;
        }
        String name = markup.substring(open + 1, end).toLowerCase(Locale.ROOT);
        if (!name.equals("style") && !name.equals("script")) {
            return after;
        }
        for (int at = markup.indexOf("</", after); at >= 0; at = markup.indexOf("</", at + 2)) {
            if (markup.regionMatches(true, at + 2, name, 0, name.length())) {
                int close = markup.indexOf('>', at);
                return close < 0 ? markup.length() : close + 1;
            }
        }
        return markup.length();
    }
}
