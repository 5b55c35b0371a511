package rapporteur.encoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import rapporteur.rule.Resources;
import rapporteur.text.Span;

/**
 * Words as the reader knows them before it looks at their neighbours: the first layer of its encoder gives words of like
 * meaning like vectors ({@code soldiers} and {@code troops}), since it started from one that was trained to tell sentences of
 * like meaning (MiniLM, see the model card). No further model is needed. Thread-safe; holds 12 MB.
 */
public final class WordVectors {

    private static final String TABLE = "pieces_table";
    private static final String NORM = "embedding_norm_weight";

    /** Rank from which on the vocabulary holds words and parts of words: characters and special pieces stand before. */
    private static final int FIRST_WORD = 1996;

    private final WordPieces pieces;
    private final byte[] table;
    private final float[] norm;
    private final int known;

    private WordVectors(WordPieces pieces, byte[] table, float[] norm) {
        this.pieces = pieces;
        this.table = table;
        this.norm = norm;
        this.known = table.length / norm.length;
    }

    /**
     * Those of the model that ships with the program. Cost: a tenth of a second.
     *
     * @throws rapporteur.rule.InstallationException if a file of it is missing or damaged
     */
    public static WordVectors load() {
        ModelFiles files = new ModelFiles(name -> Resources.bytes("en/encoder/" + name));
        ModelCard card = files.card();
        byte[] model = files.model(card);
        try {
            Initializers constants = new Initializers(model);
            Span table = constants.bytes(TABLE).orElseThrow(() -> without(TABLE));
            Span norm = constants.bytes(NORM).orElseThrow(() -> without(NORM));
            return new WordVectors(
                    files.pieces(card), Arrays.copyOfRange(model, table.start(), table.end()), floats(model, norm));
        } catch (IllegalArgumentException e) {
            throw ModelFiles.damaged("reader.onnx", "it has no vectors of words", e);
        }
    }

    private static IllegalArgumentException without(String constant) {
        return new IllegalArgumentException("the model has no constant " + constant);
    }

    private static float[] floats(byte[] model, Span span) {
        float[] numbers = new float[span.length() / Float.BYTES];
        ByteBuffer.wrap(model, span.start(), span.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(numbers);
        return numbers;
    }

    /** The vector of a word, of length 1: the mean of its pieces'. */
    public float[] of(String word) {
        int[] ids = ids(word);
        float[] sum = new float[norm.length];
        for (int id : ids) {
            add(id, sum);
        }
        double length = 0;
        for (float value : sum) {
            length += (double) value * value;
        }
        float scale = length == 0 ? 0 : (float) (1 / Math.sqrt(length));
        for (int i = 0; i < sum.length; i++) {
            sum[i] *= scale;
        }
        return sum;
    }

    /**
     * How much a word tells, 0.2 to 1, by how rare it is: the vocabulary stands in the order of frequency, and what is not in it
     * is rare.
     */
    public double weight(String word) {
        int[] ids = ids(word);
        if (ids.length != 1) {
            return 1;
        }
        double rank = Math.log(Math.max(1, ids[0] - FIRST_WORD)) / Math.log(known - FIRST_WORD);
        return Math.clamp(rank, 0.2, 1);
    }

    private int[] ids(String word) {
        EncodedWords encoded = pieces.encode(word, List.of(new Span(0, word.length())));
        return Arrays.copyOf(encoded.pieces(), encoded.starts()[1]);
    }

    /** Adds a piece's row, brought to mean 0 and variance 1 and weighted, as the first layer does; its own scale falls out. */
    private void add(int id, float[] sum) {
        int size = norm.length;
        int from = id * size;
        double mean = 0;
        double square = 0;
        for (int i = 0; i < size; i++) {
            mean += table[from + i];
            square += (double) table[from + i] * table[from + i];
        }
        mean /= size;
        double deviation = Math.sqrt(Math.max(square / size - mean * mean, 1e-12));
        for (int i = 0; i < size; i++) {
            sum[i] += (float) ((table[from + i] - mean) / deviation * norm[i]);
        }
    }
}
