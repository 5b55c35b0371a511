package rapporteur.attribution;

import java.util.Set;

/**
 * A word that can mark an attribution.
 *
 * @param lemma dictionary form; for adverbs and adjectives as written, lower case
 * @param frames in what its content may stand: {@code clause}, {@code infinitive}, {@code gerund}, {@code object},
 *     {@code as} … (a phrase after that preposition), and the same after {@code be-} for a passive; {@code hearer} says
 *     that its object is whom one tells, no content
 * @param manner how its source stands to the content
 */
record Cue(String lemma, Set<String> frames, Manner manner) {

    boolean takes(String frame) {
        return frames.contains(frame);
    }
}
