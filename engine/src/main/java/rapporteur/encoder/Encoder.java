package rapporteur.encoder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import rapporteur.rule.Resources;
import rapporteur.text.Span;

/**
 * The learned model, ready to read. One window of one report a run, on the caller's thread alone, so that no text changes
 * how another is read; threads may read side by side. Cost: linear in the words, about a tenth of a millisecond each.
 */
public final class Encoder implements AutoCloseable {

    private final ModelCard card;
    private final WordPieces pieces;
    private final Model model;

    private Encoder(ModelCard card, WordPieces pieces, Model model) {
        this.card = card;
        this.pieces = pieces;
        this.model = model;
    }

    /**
     * The model that ships with the program.
     *
     * @throws rapporteur.rule.InstallationException if a file of it is missing or damaged, or the machine cannot run it
     */
    public static Encoder load() {
        return load(name -> Resources.bytes("en/encoder/" + name));
    }

    /** From files by name. */
    static Encoder load(Function<String, byte[]> files) {
        ModelFiles checked = new ModelFiles(files);
        ModelCard card = checked.card();
        WordPieces pieces = checked.pieces(card);
        return new Encoder(card, pieces, Model.of(checked.model(card), card));
    }

    /**
     * What the model says of a text's words.
     *
     * @param words in the order of the text, apart, none empty
     * @param paragraphs where the text's paragraphs stand, in its order, apart
     * @param trees decodes what the model says of edges between words, which is not kept
     */
    public Signals read(String text, List<Span> words, List<Span> paragraphs, TreeReader trees) {
        EncodedWords encoded = pieces.encode(text, words);
        List<Window> windows = new Windows(text, words, encoded, card.windowPieces()).cut(paragraphs);
        Map<String, float[]> scores = new LinkedHashMap<>();
        Map<String, HeadScores> heads = new LinkedHashMap<>();
        for (String head : card.wordHeads()) {
            float[] all = new float[words.size() * card.labels(head).size()];
            scores.put(head, all);
            heads.put(head, new HeadScores(card.labels(head), all));
        }
        List<List<float[]>> links = new ArrayList<>();
        card.links().forEach(link -> links.add(new ArrayList<>()));
        for (Window window : windows) {
            Model.Edges edges = model.run(input(encoded, window), window, scores, card);
            for (int i = 0; i < edges.links().size(); i++) {
                links.get(i).add(edges.links().get(i));
            }
            trees.read(edges.tree(), heads);
        }
        Map<String, LinkScores> linked = new LinkedHashMap<>();
        for (int i = 0; i < links.size(); i++) {
            linked.put(card.links().get(i), new LinkScores(windows, links.get(i)));
        }
        return new Signals(heads, linked, windows);
    }

    /** How many word pieces the words of a text come to: the measure of the encoder's work. */
    public int pieces(String text, List<Span> words) {
        return pieces.encode(text, words).starts()[words.size()];
    }

    private Model.Input input(EncodedWords encoded, Window window) {
        int start = encoded.starts()[window.first()];
        int size = encoded.size(window.first(), window.end());
        long[] ids = new long[size];
        long[] shapes = new long[size];
        long[] firsts = new long[window.words()];
        ids[0] = pieces.first();
        ids[size - 1] = pieces.last();
        for (int w = window.first(); w < window.end(); w++) {
            int from = encoded.starts()[w];
            firsts[w - window.first()] = from - start + 1L;
            for (int p = from; p < encoded.starts()[w + 1]; p++) {
                ids[p - start + 1] = encoded.pieces()[p];
                shapes[p - start + 1] = encoded.shapes()[w];
            }
        }
        return new Model.Input(ids, shapes, firsts);
    }

    /** Frees the model's memory; no reading may be under way or follow. */
    @Override
    public void close() {
        model.close();
    }
}
