package rapporteur.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells running text from headlines, lists and labels by its shape. */
final class Prose {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’.,-]*");
    private static final Pattern ENDS = Pattern.compile("[.!?…:;。！？][\"”’'»)\\]」』]*(?:\\[\\d+])?$");
    private static final Pattern TWO_SENTENCES = Pattern.compile("[.!?][\"”’']?\\s+[\"“‘]?\\p{Lu}.*[.!?…][\"”’')]*$");
    private static final Pattern BULLET = Pattern.compile("^[-–—*•●▪·>]\\s?(?=\\S)");

    /** What may stand within a word. */
    private static final String JOINTS = "'’.,-";

    /** The mark that ends a sentence, with what may stand behind it. */
    private static final int LONGEST_END = 16;
    /** Eight words are longer, in whatever script; two signs may be a word. */
    private static final int SHORTEST = 15;

    private static final int CLEARLY = 25;
    private static final int SENTENCE = 12;
    private static final int TWO = 8;

    private Prose() {}

    /** Whether a passage is running text: one long sentence, or two. */
    static boolean isProse(String text) {
        if (text.length() < SHORTEST) {
            return false;
        }
        int words = words(text);
        if (isBulleted(text)) {
            return words >= CLEARLY && ends(text);
        }
        boolean ends = words < CLEARLY && words >= SENTENCE && ends(text);
        return words >= CLEARLY
                || (words >= SENTENCE && ends && !isHeadlineCased(text))
                || (words >= TWO && TWO_SENTENCES.matcher(text).find() && !isHeadlineCased(text));
    }

    /** Whether a passage is running text even among the entries of a list. */
    static boolean isProseAmongEntries(String text) {
        int words = text.length() < SHORTEST ? 0 : words(text);
        return !BULLET.matcher(text).lookingAt()
                && (words >= CLEARLY || (words >= SENTENCE + 3 && ends(text) && !isHeadlineCased(text)));
    }

    /** Whether a line is an entry of a list by its mark. */
    static boolean isBulleted(String text) {
        return BULLET.matcher(text).lookingAt();
    }

    /** Whether a passage ends as a sentence does. */
    static boolean ends(String text) {
        return ENDS.matcher(text)
                .region(Math.max(0, text.length() - LONGEST_END), text.length())
                .find();
    }

    /** Whether the longer words of a line begin with capitals, as in many papers' headlines. */
    static boolean isHeadlineCased(String text) {
        int longer = 0;
        int capital = 0;
        var words = WORD.matcher(text);
        while (words.find()) {
            if (words.end() - words.start() >= 4) {
                longer++;
                capital += Character.isLowerCase(text.charAt(words.start())) ? 0 : 1;
            }
        }
        return longer >= 3 && capital * 10 >= longer * 7;
    }

    /** The number of words; two signs of a script without spaces between words count as one. */
    static int words(String text) {
        int count = 0;
        int signs = 0;
        boolean word = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean starts = Character.isLetterOrDigit(unit) || Character.isSurrogate(unit);
            count += starts && !word ? 1 : 0;
            word = starts
                    || (word && (JOINTS.indexOf(unit) >= 0 || Character.getType(unit) == Character.NON_SPACING_MARK));
            signs += unit >= '\u3041' && (Character.isIdeographic(unit) || isKana(unit)) ? 1 : 0;
        }
        return count + signs / 2;
    }

    private static boolean isKana(char unit) {
        return unit >= '\u3041' && unit <= '\u30FF';
    }

    /** A text with case, quotation marks, dashes and spacing levelled, for telling whether two lines say the same. */
    static String level(String text) {
        StringBuilder level = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isLetterOrDigit(unit) || Character.isSurrogate(unit)) {
                level.append(unit);
            } else if (!level.isEmpty() && level.charAt(level.length() - 1) != ' ') {
                level.append(' ');
            }
        }
        return level.toString().strip().toLowerCase(Locale.ROOT);
    }
}
