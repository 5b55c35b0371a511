package rapporteur.language;

/**
 * What follows a full stop.
 *
 * @param sign the first character of what follows, closing quotation marks and brackets passed over; 0 where the line ends
 * @param word the letters that follow; empty where none do
 */
record Context(int sign, String word) {

    private static final String CLOSING = "\"'\u201D\u2019)]}";

    static Context after(String text, int offset) {
        int at = offset;
        while (at < text.length() && CLOSING.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        while (at < text.length() && Letters.isBlank(text.charAt(at))) {
            if (text.charAt(at) == '\n') {
                return new Context(0, "");
            }
            at++;
        }
        if (at == text.length()) {
            return new Context(0, "");
        }
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return new Context(text.codePointAt(at), text.substring(at, end));
    }

    /** Whether nothing follows on the line. */
    boolean lineEnds() {
        return sign == 0;
    }

    /** Whether a sentence ends before it, as far as its first word tells. */
    boolean ends(Orthography orthography) {
        return lineEnds() || orthography.opensSentence(word);
    }
}
