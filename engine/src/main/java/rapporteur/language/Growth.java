package rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rapporteur.encoder.HeadScores;
import rapporteur.encoder.Signals;
import rapporteur.encoder.TreeReader;
import rapporteur.encoder.TreeScores;
import rapporteur.encoder.Window;
import rapporteur.text.Span;

/**
 * One text in parsing: its sentences and trees, as far as its windows are read. A sentence that goes through several windows
 * has a tree in each, joined to the first. For one thread.
 */
public final class Growth implements TreeReader {

    /** What joins the pieces of a sentence that is longer than a window. */
    private static final String JOINT = "parataxis";

    private final String text;
    private final List<Span> words;
    private final Lemmas lemmas;
    private final SentenceBounds.Told bounds;
    private final int[] heads;
    private final String[] relations;
    private int root;

    Growth(String text, List<Span> words, Lemmas lemmas, SentenceBounds.Told bounds) {
        this.text = text;
        this.words = words;
        this.lemmas = lemmas;
        this.bounds = bounds;
        heads = new int[words.size()];
        relations = new String[words.size()];
    }

    @Override
    public void read(TreeScores tree, Map<String, HeadScores> said) {
        Window window = tree.window();
        bounds.read(window, Objects.requireNonNull(said.get(SentenceBounds.HEAD)));
        boolean[] starts = bounds.starts();
        int first = window.first();
        for (int end = first + 1; end <= window.end(); end++) {
            if (end == window.end() || starts[end]) {
                int top = grow(first, end, tree);
                if (starts[first]) {
                    root = top;
                } else {
                    heads[top] = root;
                    relations[top] = JOINT;
                }
                first = end;
            }
        }
    }

    /** Makes the tree of words of one window and tells its root. */
    private int grow(int first, int end, TreeScores scores) {
        int[] found = Trees.decode(
                end - first,
                (dependent, head) -> scores.arc(first + dependent, head < 0 ? TreeScores.ROOT : first + head));
        String[] names = Relations.of(found, first, scores);
        int top = first;
        for (int i = 0; i < found.length; i++) {
            heads[first + i] = found[i] < 0 ? -1 : first + found[i];
            relations[first + i] = names[i];
            top = found[i] < 0 ? first + i : top;
        }
        return top;
    }

    /**
     * The grammar of the text.
     *
     * @param signals what the model says of its words, all windows read
     */
    public Analysis analysis(Signals signals) {
        return words.isEmpty() ? Analysis.empty() : Clauses.of(tokens(signals), sentences());
    }

    private List<Sentence> sentences() {
        boolean[] starts = bounds.starts();
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

    private List<Token> tokens(Signals signals) {
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
                    heads[word],
                    relations[word]));
        }
        return tokens;
    }
}
