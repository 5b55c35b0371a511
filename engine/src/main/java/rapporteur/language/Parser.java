package rapporteur.language;

import java.util.List;
import rapporteur.text.Span;

/**
 * Makes a report's grammar out of what the model says of its words: sentences, tags, lemmas, and for each sentence a tree
 * with one root and no cycle; then phrases and clauses out of these. Trees grow while the model reads ({@link Growth}). Labels
 * are those of the English treebanks of Universal Dependencies. Thread-safe; cost is linear in the words but for trees, see
 * {@link Trees}.
 */
public final class Parser {

    private final Lemmas lemmas;
    private final SentenceBounds bounds;

    private Parser(Lemmas lemmas, SentenceBounds bounds) {
        this.lemmas = lemmas;
        this.bounds = bounds;
    }

    /**
     * For English.
     *
     * @throws rapporteur.rule.InstallationException if a word list is missing or damaged
     */
    public static Parser english() {
        return new Parser(Lemmas.english(), SentenceBounds.english());
    }

    /**
     * Begins to parse a text.
     *
     * @param text the report's text
     * @param words its words, as {@link Tokenizer} cuts them
     * @param blocks of the text, in its order, apart: no sentence goes across their bounds
     */
    public Growth begin(String text, List<Span> words, List<Span> blocks) {
        return new Growth(text, words, lemmas, bounds.of(text, words, blockStarts(words, blocks)));
    }

    /** For each word whether it is the first of a block, or the first after one. */
    private static boolean[] blockStarts(List<Span> words, List<Span> blocks) {
        boolean[] starts = new boolean[words.size()];
        int block = 0;
        int before = -1;
        for (int word = 0; word < words.size(); word++) {
            int start = words.get(word).start();
            while (block < blocks.size() && blocks.get(block).end() <= start) {
                block++;
            }
            boolean inside = block < blocks.size() && blocks.get(block).start() <= start;
            int place = 2 * block + (inside ? 1 : 0);
            starts[word] = place != before;
            before = place;
        }
        return starts;
    }
}
