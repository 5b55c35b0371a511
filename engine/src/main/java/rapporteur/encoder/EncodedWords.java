package rapporteur.encoder;

/**
 * A report's words as numbers.
 *
 * @param pieces ids of all words' pieces; what lies after the last word's is of no meaning
 * @param starts for each word where its pieces start, and where the last word's end
 * @param shapes for each word its {@link WordShape}'s row
 */
@SuppressWarnings("ArrayRecordComponent") // lives within one reading, compared with nothing
record EncodedWords(int[] pieces, int[] starts, int[] shapes) {

    /** Pieces before a window's first word and after its last. */
    static final int SPECIALS = 2;

    /** How many words. */
    int words() {
        return shapes.length;
    }

    /** Pieces of a window of these words, the special ones included. */
    int size(int first, int end) {
        return starts[end] - starts[first] + SPECIALS;
    }
}
