package rapporteur.language;

/** Kinds of character, as the tokenizer tells them apart. */
final class Letters {

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Letters() {}

    /** Whether nothing is seen of it: white space of every kind, and characters of no width. */
    static boolean isBlank(int c) {
        if (c < 0x7F) {
            return c <= ' ';
        }
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.CONTROL
                || (c >= 0x200B && c <= 0x200F && c != ZERO_WIDTH_JOINER)
                || c == 0x2060
                || c == 0xFEFF;
    }

    /** Whether words are made of it: letters, digits, marks upon them, and the low line. */
    static boolean isWord(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
        }
        return Character.isLetterOrDigit(c) || isMark(c) || c == SOFT_HYPHEN;
    }

    /** Whether it stands upon the character before it. */
    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Whether it continues a pictograph: a variation, a joiner, a tone of skin. */
    static boolean continuesPictograph(int c) {
        return isMark(c) || c == ZERO_WIDTH_JOINER || (c >= 0x1F3FB && c <= 0x1F3FF);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019';
    }

    static boolean isHyphen(int c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    /** Whether several of it in a row are one token. */
    static boolean repeats(int c) {
        return ".-*=~+#$/\\<>!?\u2013\u2014`'\u2019|\u2026_^".indexOf(c) >= 0;
    }
}
