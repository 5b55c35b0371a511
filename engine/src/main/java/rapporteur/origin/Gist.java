package rapporteur.origin;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a passage says, in comparable form.
 *
 * @param words its words, in the order of the text
 * @param values the numbers, days and lengths of time that it gives: {@code 12000}, {@code 2024-07}, {@code P3Y}
 */
public record Gist(List<Sense> words, Set<String> values) {

    /** Copies the words; the values stand in alphabetical order. */
    public Gist {
        words = List.copyOf(words);
        values = Collections.unmodifiableSet(new TreeSet<>(values));
    }

    /**
     * A word.
     *
     * @param lemma lower case
     * @param vector of length 1
     * @param weight how much it tells, above 0 and up to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // shared by all passages that hold the word, compared with nothing
    public record Sense(String lemma, float[] vector, double weight) {}

    /** Whether it holds nothing to compare. */
    public boolean isEmpty() {
        return words.isEmpty();
    }
}
