package rapporteur.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Spans out of a head whose labels are {@code O}, {@code B-kind} and {@code I-kind}, or {@code O}, {@code B} and {@code I} (Ramshaw and Marcus 1995): the
 * likeliest sequence of labels in which an {@code I-} only goes on with its own kind (Viterbi 1967). Where a second head
 * tells at which words spans end, each span gains what that head says of its last word, as in a semi-Markov model (Sarawagi
 * and Cohen 2004) whose segments are scored by their words and their edges. Of sequences that score alike the one with the
 * earlier label wins. Cost: words × labels.
 */
public final class BeginInside {

    private static final float NEVER = Float.NEGATIVE_INFINITY;
    private static final String OUTSIDE = "O";
    private static final List<String> ENDS = List.of("none", "end");

    private BeginInside() {}

    /**
     * Words that belong together.
     *
     * @param first index of the first word in the report
     * @param end index after the last
     * @param kind what follows {@code B-} in its label; empty after {@code B}
     */
    public record Labelled(int first, int end, String kind) {}

    /**
     * The spans among the words from {@code first} to {@code end}, in order, apart from each other.
     *
     * @throws IllegalArgumentException if a label is none of the three forms, or an {@code I} has no {@code B}
     */
    public static List<Labelled> decode(HeadScores scores, int first, int end) {
        return decode(scores, word -> 0, first, end);
    }

    /**
     * Likewise, where a head tells the last words of spans.
     *
     * @param ends its labels are {@code none} and {@code end}
     * @throws IllegalArgumentException if a label is none of these
     */
    public static List<Labelled> decode(HeadScores scores, HeadScores ends, int first, int end) {
        if (!ends.labels().equals(ENDS)) {
            throw new IllegalArgumentException("not labels of ends: " + ends.labels());
        }
        return decode(scores, word -> ends.score(word, 1) - ends.score(word, 0), first, end);
    }

    /** With what a span gains by each word as its last. */
    private static List<Labelled> decode(HeadScores scores, IntToDoubleFunction gain, int first, int end) {
        if (first >= end) {
            return List.of();
        }
        List<String> labels = scores.labels();
        int[] begins = begins(labels);
        int count = labels.size();
        int[] from = new int[(end - first) * count];
        double[] before = new double[count];
        double[] closed = new double[count];
        double[] now = new double[count];
        for (int word = first; word < end; word++) {
            int best = word == first ? 0 : argmax(closed);
            for (int label = 0; label < count; label++) {
                int source = best;
                double reached = word == first ? 0 : closed[best];
                if (begins[label] >= 0) {
                    source = before[begins[label]] >= before[label] ? begins[label] : label;
                    reached = word == first ? NEVER : before[source];
                }
                from[(word - first) * count + label] = source;
                now[label] = reached + scores.score(word, label);
            }
            double[] swap = before;
            before = now;
            now = swap;
            close(before, closed, labels, gain.applyAsDouble(word));
        }
        int[] path = new int[end - first];
        int label = argmax(closed);
        for (int i = path.length - 1; i >= 0; i--) {
            path[i] = label;
            label = from[i * count + label];
        }
        return spans(path, labels, begins, first);
    }

    /** What each label comes to if no span goes on after it. */
    private static void close(double[] reached, double[] closed, List<String> labels, double gain) {
        for (int label = 0; label < closed.length; label++) {
            closed[label] = reached[label] + (labels.get(label).equals(OUTSIDE) ? 0 : gain);
        }
    }

    /** For each {@code I-} the number of its {@code B-}; -1 for the others. */
    private static int[] begins(List<String> labels) {
        int[] begins = new int[labels.size()];
        for (int label = 0; label < begins.length; label++) {
            String name = labels.get(label);
            boolean inside = name.equals("I") || name.startsWith("I-");
            begins[label] = inside ? labels.indexOf("B" + name.substring(1)) : -1;
            if (inside ? begins[label] < 0 : !name.equals(OUTSIDE) && !isBegin(name)) {
                throw new IllegalArgumentException("not a label of begin, inside and outside: " + name);
            }
        }
        return begins;
    }

    private static boolean isBegin(String label) {
        return label.equals("B") || label.startsWith("B-");
    }

    private static String kind(String begin) {
        return begin.length() > 1 ? begin.substring(2) : "";
    }

    private static int argmax(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }

    private static List<Labelled> spans(int[] path, List<String> labels, int[] begins, int offset) {
        List<Labelled> spans = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= path.length; i++) {
            boolean goesOn = i < path.length && begins[path[i]] >= 0;
            if (start >= 0 && !goesOn) {
                spans.add(new Labelled(offset + start, offset + i, kind(labels.get(path[start]))));
                start = -1;
            }
            if (i < path.length && !goesOn && isBegin(labels.get(path[i]))) {
                start = i;
            }
        }
        return List.copyOf(spans);
    }
}
