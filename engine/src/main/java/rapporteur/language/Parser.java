package rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import rapporteur.encoder.HeadScores;
import rapporteur.encoder.Signals;
import rapporteur.encoder.TreeScores;
import rapporteur.encoder.Window;
import rapporteur.text.Span;

/**
 * Makes a report's grammar out of what the model says of its words: sentences, tags, lemmas, and for each sentence a tree
 * with one root and no cycle; then phrases and clauses out of these. Labels are those of the English treebanks of
 * Universal Dependencies. Thread-safe; cost is linear in the words but for trees, see {@link Trees}.
 */
public final class Parser {

    /** What joins the pieces of a sentence that is longer than a window. */
    private static final String JOINT = "parataxis";

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
     * The grammar of a text.
     *
     * @param text the report's text
     * @param words its words, as {@link Tokenizer} cuts them
     * @param blocks of the text, in its order, apart: no sentence goes across their bounds
     * @param signals what the model says of the words
     */
    public Analysis parse(String text, List<Span> words, List<Span> blocks, Signals signals) {
        if (words.isEmpty()) {
            return Analysis.empty();
        }
        boolean[] starts = bounds.starts(text, words, blockStarts(words, blocks), signals);
        List<Sentence> sentences = sentences(words, starts);
        Edges edges = new Edges(words.size());
        for (Sentence sentence : sentences) {
            grow(sentence, signals, edges);
        }
        List<Token> tokens = tokens(text, words, signals, edges);
        return Clauses.of(tokens, sentences);
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

    private static List<Sentence> sentences(List<Span> words, boolean[] starts) {
        List<Sentence> sentences = new ArrayList<>();
        int first = 0;
        for (int end = 1; end <= starts.length; end++) {
            if (end == starts.length || starts[end]) {
                sentences.add(new Sentence(words.get(first).cover(words.get(end - 1)), first, end));
                first = end;
            }
        }
        return sentences;
    }

    /** Heads and relations of a report's words, as they become known. */
    @SuppressWarnings("ArrayRecordComponent") // lives within one parse, compared with nothing
    private record Edges(int[] heads, String[] relations) {

        Edges(int words) {
            this(new int[words], new String[words]);
        }
    }

    /** The tree of a sentence; in each window that it goes through one, joined to the first. */
    private static void grow(Sentence sentence, Signals signals, Edges edges) {
        int root = -1;
        int first = sentence.first();
        for (Window window : within(signals.windows(), sentence)) {
            int end = Math.min(sentence.end(), window.end());
            int top = grow(first, end, signals.tree(), edges);
            if (root < 0) {
                root = top;
            } else {
                edges.heads[top] = root;
                edges.relations[top] = JOINT;
            }
            first = end;
        }
    }

    private static List<Window> within(List<Window> windows, Sentence sentence) {
        int low = 0;
        int high = windows.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (windows.get(middle).end() <= sentence.first()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low + 1;
        while (windows.get(end - 1).end() < sentence.end()) {
            end++;
        }
        return windows.subList(low, end);
    }

    /** Makes the tree of words of one window and tells its root. */
    private static int grow(int first, int end, TreeScores scores, Edges edges) {
        int[] heads = Trees.decode(
                end - first,
                (dependent, head) -> scores.arc(first + dependent, head < 0 ? TreeScores.ROOT : first + head));
        String[] relations = Relations.of(heads, first, scores);
        int root = first;
        for (int i = 0; i < heads.length; i++) {
            edges.heads[first + i] = heads[i] < 0 ? -1 : first + heads[i];
            edges.relations[first + i] = relations[i];
            root = heads[i] < 0 ? first + i : root;
        }
        return root;
    }

    private List<Token> tokens(String text, List<Span> words, Signals signals, Edges edges) {
        HeadScores upos = signals.head("upos");
        HeadScores xpos = signals.head("xpos");
        Lemmas.Asked lemma = lemmas.with(signals.head("lemma"));
        List<Token> tokens = new ArrayList<>(words.size());
        for (int word = 0; word < words.size(); word++) {
            String form = words.get(word).of(text);
            String tag = xpos.label(word);
            tokens.add(new Token(
                    words.get(word),
                    form,
                    lemma.of(word, form, tag),
                    upos.label(word),
                    tag,
                    edges.heads[word],
                    edges.relations[word]));
        }
        return tokens;
    }
}
