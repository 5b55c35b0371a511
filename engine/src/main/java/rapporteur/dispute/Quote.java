package rapporteur.dispute;

import java.util.regex.Pattern;

/** Words of a report within a question: so marked, cut to what a line holds, and never bent into our own sentence. */
final class Quote {

    private static final int LENGTH = 160;

    private static final String CUT = "\u2026";

    private static final Pattern OPENER = Pattern.compile("^(?:that|whether|if|and|but) ");

    private static final Pattern END = Pattern.compile("[.?!,;:\\s]+$");

    /** Whoever says so speaks of himself or to somebody, so that only his own sentence can hold it. */
    private static final Pattern OWN =
            Pattern.compile("\\b(?:I|we|you|my|our|your|me|us)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern OUTER = Pattern.compile("^[\"\u201C](?<words>[^\"\u201C\u201D]*)[\"\u201D]$");

    private static final Pattern OPENING = Pattern.compile("\u201C|(?<!\\S)\"(?=\\S)|(?<=\\()\"");

    private static final Pattern CLOSING = Pattern.compile("[\u201D\"]");

    private Quote() {}

    /** The words between quotation marks; marks that stand in them become single ones. */
    static String of(String told) {
        String words = words(told);
        return "\u201C"
                + CLOSING.matcher(OPENING.matcher(words).replaceAll("\u2018")).replaceAll("\u2019")
                + "\u201D";
    }

    /** The question whether something told is so: a clause in the reports' words, else a quotation. */
    static String isItSo(String told) {
        String words = words(told);
        boolean isClause = !words.isEmpty()
                && Character.isLowerCase(words.charAt(0))
                && !OWN.matcher(words).find();
        return isClause ? "Is it so that " + words + "?" : "Is it so: " + of(told) + "?";
    }

    private static String words(String told) {
        String whole = OPENER.matcher(Wordings.folded(told)).replaceFirst("");
        String words =
                END.matcher(OUTER.matcher(whole).replaceFirst("${words}")).replaceFirst("");
        if (words.length() <= LENGTH) {
            return words;
        }
        int blank = words.lastIndexOf(' ', LENGTH);
        return words.substring(0, blank > 0 ? blank : LENGTH) + CUT;
    }
}
