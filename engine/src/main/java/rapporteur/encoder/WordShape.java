package rapporteur.encoder;

/**
 * The look of a word, which lower-cased word pieces lose. The order is that of the rows of the model's table.
 */
enum WordShape {
    /** Of no word. */
    NONE,
    LOWER,
    CAPITAL,
    INITIAL,
    UPPER,
    MIXED,
    DIGITS,
    ALPHANUMERIC,
    SYMBOLS,
    /** Letters of a script without case. */
    CASELESS;

    /** Its row in the model's table. */
    @SuppressWarnings("EnumOrdinal") // the order here is the table's, and checked when the model is loaded
    int row() {
        return ordinal();
    }

    /** The shape of {@code text} from {@code start} to {@code end}, by the general categories of its code points. */
    static WordShape of(String text, int start, int end) {
        int letters = 0;
        int upper = 0;
        int lower = 0;
        boolean digits = false;
        boolean firstUpper = false;
        for (int at = start; at < end; ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            switch (Character.getType(c)) {
                case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> {
                    firstUpper |= letters == 0;
                    letters++;
                    upper++;
                }
                case Character.LOWERCASE_LETTER -> {
                    letters++;
                    lower++;
                }
                case Character.MODIFIER_LETTER, Character.OTHER_LETTER -> letters++;
                case Character.DECIMAL_DIGIT_NUMBER -> digits = true;
                default -> {
                    // neither letter nor digit
                }
            }
        }
        if (letters == 0) {
            return digits ? DIGITS : SYMBOLS;
        }
        if (digits) {
            return ALPHANUMERIC;
        }
        if (upper == 0) {
            return lower > 0 ? LOWER : CASELESS;
        }
        if (letters == 1) {
            return INITIAL;
        }
        if (lower == 0) {
            return UPPER;
        }
        return firstUpper && upper == 1 ? CAPITAL : MIXED;
    }
}
