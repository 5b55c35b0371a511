package rapporteur.text;

/**
 * A text that knows where each of its units came from.
 *
 * @param text what a cleaning step made
 * @param alignment from the units of {@code text} to the units (or bytes) it was made from
 */
public record AlignedText(String text, Alignment alignment) {

    /** Checks that the alignment speaks of this text. */
    public AlignedText {
        if (text.length() != alignment.length()) {
            throw new IllegalArgumentException(
                    "an alignment of " + alignment.length() + " units for a text of " + text.length());
        }
    }

    /** A text that stands for itself. */
    public static AlignedText of(String text) {
        return new AlignedText(text, Alignment.identity(text.length()));
    }

    /** A part of the text, aligned to the same input. */
    public AlignedText part(int start, int end) {
        return new AlignedText(text.substring(start, end), alignment.slice(new Span(start, end)));
    }

    /** The text without white space at its ends. */
    public AlignedText strip() {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return start == 0 && end == text.length() ? this : part(start, end);
    }

    /** The text with each run of white space made one space, none at the ends, and marks that print as nothing left out. */
    public AlignedText folded() {
        Builder folded = new Builder();
        int end = text.length();
        for (int i = 0; i < end; ) {
            int run = i;
            boolean space = isSpace(text.charAt(i));
            while (run < end && isSpace(text.charAt(run)) == space) {
                run++;
            }
            if (!space) {
                folded.copy(text, i, run);
            } else if (folded.length() > 0 && run < end && prints(i, run)) {
                folded.replace(" ", i, run);
            }
            i = run;
        }
        return folded.build().after(this);
    }

    /** The text of a further step, whose input was this text, aligned to this text's input. */
    public AlignedText after(AlignedText before) {
        return new AlignedText(text, alignment.after(before.alignment));
    }

    /** Whether a run of spaces parts words: one of soft hyphens or zero-width marks alone does not. */
    private boolean prints(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isInvisible(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char unit) {
        return unit < 0x80
                ? Character.isWhitespace(unit)
                : Character.isWhitespace(unit) || Character.isSpaceChar(unit) || isInvisible(unit);
    }

    private static boolean isInvisible(char unit) {
        return unit == '\uFEFF' || unit == '\u200B' || unit == '\u00AD';
    }

    /** Writes a text piece by piece, in the order of the input. */
    public static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final Alignment.Builder alignment = new Alignment.Builder();

        /** The units of {@code input} from {@code start} to {@code end}, as they stand. */
        public Builder copy(String input, int start, int end) {
            text.append(input, start, end);
            alignment.stretch(end - start, start, end);
            return this;
        }

        /** {@code words} in place of the input from {@code start} to {@code end}. */
        public Builder replace(String words, int start, int end) {
            text.append(words);
            alignment.stretch(words.length(), start, end);
            return this;
        }

        /** How much has been written, in UTF-16 code units. */
        public int length() {
            return text.length();
        }

        /** What was written. */
        public AlignedText build() {
            return new AlignedText(text.toString(), alignment.build());
        }
    }
}
