package rapporteur.encoder;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The model's description, which lies beside it and was written with it.
 *
 * @param format name and version of this form
 * @param sha256 of the model's file, lower-case hexadecimal
 * @param vocabularySha256 of the vocabulary's, likewise
 * @param windowPieces pieces of a window at most, the special ones included
 * @param heads the labels of each head; under the key "label" the relations of the tree
 * @param links names of the heads that say which other word a word belongs to
 * @param shapes names of the word shapes, lower case, in the order of the table
 * @param pieces how words are cut
 */
record ModelCard(
        String format,
        String sha256,
        String vocabularySha256,
        int windowPieces,
        Map<String, List<String>> heads,
        List<String> links,
        List<String> shapes,
        Pieces pieces) {

    static final String FORMAT = "rapporteur/reader/1";
    static final String RELATIONS = "label";

    /**
     * How words are cut.
     *
     * @param first piece of a window
     * @param last piece of a window
     * @param unknown what stands for a part that the vocabulary cannot make
     * @param maxOfWord pieces of a word that are kept
     */
    record Pieces(String first, String last, String unknown, int maxOfWord) {}

    /** Names of the heads that score each word, in the order of their description. */
    List<String> wordHeads() {
        return heads.keySet().stream().filter(head -> !head.equals(RELATIONS)).toList();
    }

    /** The labels of a head that is described. */
    List<String> labels(String head) {
        return Objects.requireNonNull(heads.get(head), head);
    }
}
