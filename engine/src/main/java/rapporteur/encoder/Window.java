package rapporteur.encoder;

/**
 * Words that the model read together.
 *
 * @param first index of its first word in the report
 * @param end index after its last word
 * @param whole whether a paragraph or, as the punctuation says, a sentence ends with it; else a sentence too long for a
 *     window was cut
 */
public record Window(int first, int end, boolean whole) {

    /** How many words. */
    public int words() {
        return end - first;
    }
}
