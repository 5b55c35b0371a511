package rapporteur.actor;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Keys under which different spellings of one name meet. */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern ARTICLE = Pattern.compile("^(?:al|el) ");
    private static final Pattern SPELLED_OUT = Pattern.compile("\\b(\\p{Lu}\\.) (?=\\p{Lu}\\.)");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1");
    private static final Pattern Y_SOUNDS = Pattern.compile("(?:i[iy]|y[iy]|ij|ey|ei|[iyj])(?=\\b|$)|y|j(?=[aeou])");

    private static final int LEAST_OF_SLIP = 4;
    private static final int LONG_OF_SLIP = 7;
    private static final int FARTHEST_OF_SLIP = 2;

    private Spelling() {}

    /** The words without diacritics, dots and doubled spaces, in their own case: {@code U.S.} and {@code US} are one. */
    static String plain(String name) {
        String spaced = SPACES.matcher(name.strip()).replaceAll(" ");
        String joined = SPELLED_OUT.matcher(spaced).replaceAll("$1");
        String straight = joined.replace(".", "").replace('’', '\'').replace('ʼ', '\'');
        return unmarked(straight);
    }

    /** The words in lower case, letters and digits alone, parted by single spaces. */
    static String key(String name) {
        String apart = plain(name).replace("'", "").toLowerCase(Locale.ROOT);
        return NEITHER_LETTER_NOR_DIGIT.matcher(apart).replaceAll(" ").strip();
    }

    /**
     * A key that transliterations of one name share: {@code Sergei}, {@code Sergey}, {@code Sergiy}. It is coarse on
     * purpose: names that only share this key are compared further.
     */
    static String sound(String name) {
        String folded = ARTICLE.matcher(key(name))
                .replaceFirst("")
                .replace(" ", "")
                .replace("kh", "h")
                .replace("ks", "x")
                .replace("ou", "u");
        folded = folded.replace("w", "v")
                .replace("ts", "c")
                .replace("tz", "c")
                .replace("ya", "ia")
                .replace("yu", "iu");
        return DOUBLED.matcher(Y_SOUNDS.matcher(folded).replaceAll("i")).replaceAll("$1");
    }

    /** Whether two different keys are one or two letters apart (Levenshtein 1966): a slip of the pen. */
    static boolean isNear(String one, String other) {
        int most = Math.max(one.length(), other.length());
        if (one.equals(other) || most < LEAST_OF_SLIP || Math.abs(one.length() - other.length()) > FARTHEST_OF_SLIP) {
            return false;
        }
        return distance(one, other) <= (most < LONG_OF_SLIP ? 1 : FARTHEST_OF_SLIP);
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    private static String unmarked(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace("ø", "o")
                .replace("Ø", "O")
                .replace("ł", "l")
                .replace("Ł", "L")
                .replace("đ", "d")
                .replace("Đ", "D")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("Æ", "Ae")
                .replace("œ", "oe")
                .replace("ı", "i");
    }
}
