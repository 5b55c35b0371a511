package rapporteur.encoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rapporteur.rule.InstallationException;

/**
 * The model as ONNX Runtime runs it.
 *
 * <p>Inputs, one window without a batch: {@code pieces} and {@code shapes} [P], {@code words} [W]. Outputs: each head
 * [W, labels]; {@code arc} [W, W+1] (row: dependent; column 0: the root); each link [W, W+1] (column 0: none); {@code label_dep} [W, relations × size] and
 * {@code label_head} [W+1, size], whose products are the relations' scores.
 */
final class Model implements AutoCloseable {

    private static final String FILE = "reader.onnx";
    private static final String ARC = "arc";
    private static final String DEPENDENT = "label_dep";
    private static final String HEAD = "label_head";

    private final OrtEnvironment environment;
    private final OrtSession session;

    private Model(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /**
     * A window for the model.
     *
     * @param pieces ids
     * @param shapes of the words that the pieces belong to
     * @param words where in {@code pieces} each word starts
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for one run, compared with nothing
    record Input(long[] pieces, long[] shapes, long[] words) {}

    /**
     * A window's scores for edges between its words.
     *
     * @param tree those of the tree
     * @param links those of each link head, in the order of their names
     */
    record Edges(TreeScores tree, List<float[]> links) {}

    /**
     * Makes the model ready.
     *
     * @throws InstallationException if it is not the model that the card describes, or the machine cannot run it
     */
    static Model of(byte[] file, ModelCard card) {
        try {
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "rapporteur");
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setOptimizationLevel(
                        OrtSession.SessionOptions.OptLevel.BASIC_OPT); // more costs at the start, gains nothing
                options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
                OrtSession session = environment.createSession(file, options);
                check(session, card);
                return new Model(environment, session);
            }
        } catch (OrtException e) {
            throw ModelFiles.damaged(FILE, "ONNX Runtime cannot read it", e);
        } catch (UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError e) {
            throw new InstallationException(
                    "ONNX Runtime's native library cannot be loaded on this machine (" + e.getMessage()
                            + "): a 64-bit Linux, macOS or Windows and a temporary folder that can be written are needed",
                    e);
        }
    }

    private static void check(OrtSession session, ModelCard card) throws OrtException {
        if (!session.getInputNames().equals(Set.of("pieces", "shapes", "words"))) {
            throw ModelFiles.damaged(FILE, "its inputs are " + session.getInputNames(), null);
        }
        Map<String, Long> widths = new LinkedHashMap<>();
        for (NodeInfo output : session.getOutputInfo().values()) {
            long[] shape = output.getInfo() instanceof TensorInfo tensor ? tensor.getShape() : new long[0];
            widths.put(output.getName(), shape.length == 2 ? shape[1] : 0);
        }
        for (Map.Entry<String, List<String>> head : card.heads().entrySet()) {
            boolean relations = head.getKey().equals(ModelCard.RELATIONS);
            long expected = head.getValue().size() * (relations ? widths.getOrDefault(HEAD, 0L) : 1);
            String output = relations ? DEPENDENT : head.getKey();
            if (expected <= 0 || !Long.valueOf(expected).equals(widths.get(output))) {
                throw ModelFiles.damaged(FILE, "its output " + output + " is not the one described", null);
            }
        }
        List<String> edges = new ArrayList<>(card.links());
        edges.add(ARC);
        for (String output : edges) {
            if (!widths.containsKey(output)) {
                throw ModelFiles.damaged(FILE, "its output " + output + " is missing", null);
            }
        }
    }

    /**
     * Runs one window.
     *
     * @param heads by name: the report's scores, of which the window's are written
     * @param card what the model is asked
     */
    Edges run(Input input, Window window, Map<String, float[]> heads, ModelCard card) {
        try (OnnxTensor pieces = OnnxTensor.createTensor(environment, input.pieces());
                OnnxTensor shapes = OnnxTensor.createTensor(environment, input.shapes());
                OnnxTensor words = OnnxTensor.createTensor(environment, input.words());
                OrtSession.Result result = session.run(Map.of("pieces", pieces, "shapes", shapes, "words", words))) {
            for (Map.Entry<String, float[]> head : heads.entrySet()) {
                FloatBuffer scores = scores(result, head.getKey());
                int width = scores.remaining() / window.words();
                scores.get(head.getValue(), window.first() * width, scores.remaining());
            }
            List<float[]> linked =
                    card.links().stream().map(link -> array(result, link)).toList();
            return new Edges(
                    new TreeScores(
                            card.labels(ModelCard.RELATIONS),
                            window,
                            array(result, ARC),
                            array(result, DEPENDENT),
                            array(result, HEAD)),
                    linked);
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed on " + input.pieces().length + " pieces", e);
        }
    }

    private static FloatBuffer scores(OrtSession.Result result, String output) {
        OnnxValue value = result.get(output).orElseThrow();
        return ((OnnxTensor) value).getFloatBuffer();
    }

    private static float[] array(OrtSession.Result result, String output) {
        FloatBuffer scores = scores(result, output);
        if (scores.hasArray() && scores.arrayOffset() == 0 && scores.array().length == scores.remaining()) {
            return scores.array();
        }
        float[] copy = new float[scores.remaining()];
        scores.get(copy);
        return copy;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be closed", e);
        }
    }
}
