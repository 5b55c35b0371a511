package rapporteur.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How the output of a cleaning step maps to its input.
 *
 * <p>An alignment is a row of stretches, in order on both sides. A stretch of output stands for a stretch of input: of
 * the same length where words were copied, of another where they were rewritten (a character reference became one sign, three
 * spaces became one, a letter takes two bytes). Within a stretch offsets are interpolated, so they never run backwards.
 * Input that no stretch covers was left out.
 *
 * <p>Steps are chained with {@link #after}: the alignment of the second step then maps to the input of the first.
 * Looking up an offset costs the logarithm of the number of stretches, for each step of the chain.
 */
public final class Alignment {

    private final int[] outStarts;
    private final int[] inStarts;
    private final int[] inEnds;
    private final int length;
    private final @Nullable Alignment earlier;

    private Alignment(int[] outStarts, int[] inStarts, int[] inEnds, int length, @Nullable Alignment earlier) {
        this.outStarts = outStarts;
        this.inStarts = inStarts;
        this.inEnds = inEnds;
        this.length = length;
        this.earlier = earlier;
    }

    /** The alignment of a step that changed nothing in {@code length} units. */
    public static Alignment identity(int length) {
        return new Builder().stretch(length, 0, length).build();
    }

    /** The number of units of output. */
    public int length() {
        return length;
    }

    /**
     * The alignment from this step's output to the input of {@code before}, whose output was this step's input.
     *
     * @throws IllegalArgumentException if this step maps beyond the end of what {@code before} gave
     */
    public Alignment after(Alignment before) {
        if (inEnds.length > 0 && inEnds[inEnds.length - 1] > before.length) {
            throw new IllegalArgumentException(
                    "a step maps to unit " + inEnds[inEnds.length - 1] + " of an input of " + before.length + " units");
        }
        return new Alignment(outStarts, inStarts, inEnds, length, earlier == null ? before : earlier.after(before));
    }

    /** The part of this alignment that maps the output in {@code part}; its own output starts at 0. */
    public Alignment slice(Span part) {
        Builder slice = new Builder();
        for (int i = part.isEmpty() ? outStarts.length : stretchOf(part.start());
                i < outStarts.length && outStarts[i] < part.end();
                i++) {
            int start = Math.max(part.start(), outStarts[i]);
            int end = Math.min(part.end(), outEnd(i));
            if (start < end) {
                slice.stretch(end - start, interpolate(i, start), interpolate(i, end));
            }
        }
        Alignment own = slice.build();
        return earlier == null ? own : own.after(earlier);
    }

    /**
     * The input that a span of output was made from: from the first unit's place to the end of the last unit's.
     *
     * <p>An empty span maps to the empty span where its place begins.
     *
     * @throws IndexOutOfBoundsException if the span ends after the output
     */
    public Span toInput(Span span) {
        if (span.end() > length) {
            throw new IndexOutOfBoundsException(span + " in an output of " + length + " units");
        }
        if (outStarts.length == 0) {
            return new Span(0, 0);
        }
        int start = interpolate(stretchOf(span.start()), span.start());
        int end = span.isEmpty() ? start : interpolate(stretchOf(span.end() - 1), span.end());
        Span input = new Span(start, Math.max(start, end));
        return earlier == null ? input : earlier.toInput(input);
    }

    /** The stretch that holds the unit at {@code offset}; the last one for the end of the output. */
    private int stretchOf(int offset) {
        int found = Arrays.binarySearch(outStarts, offset);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    private int outEnd(int stretch) {
        return stretch + 1 < outStarts.length ? outStarts[stretch + 1] : length;
    }

    private int interpolate(int stretch, int offset) {
        int out = outEnd(stretch) - outStarts[stretch];
        int in = inEnds[stretch] - inStarts[stretch];
        long within = (long) (offset - outStarts[stretch]) * in;
        return inStarts[stretch] + (out == 0 ? 0 : (int) (within / out));
    }

    /** Collects the stretches of one step, in the order of its output. */
    public static final class Builder {

        private int[] outs = new int[16];
        private int[] ins = new int[16];
        private int[] ends = new int[16];
        private int size;
        private int length;

        /**
         * The next {@code units} of output stand for the input from {@code inStart} to {@code inEnd}.
         *
         * @throws IllegalArgumentException if the input runs backwards
         */
        public Builder stretch(int units, int inStart, int inEnd) {
            int last = size == 0 ? 0 : ends[size - 1];
            if (units < 0 || inStart < last || inEnd < inStart) {
                throw new IllegalArgumentException(
                        "stretch [" + inStart + ", " + inEnd + ") of " + units + " units after " + last);
            }
            if (units == 0) {
                return this;
            }
            if (size > 0 && inStart == last && isLinear(units, inStart, inEnd)) {
                ends[size - 1] = inEnd;
            } else {
                if (size == outs.length) {
                    outs = Arrays.copyOf(outs, size * 2);
                    ins = Arrays.copyOf(ins, size * 2);
                    ends = Arrays.copyOf(ends, size * 2);
                }
                outs[size] = length;
                ins[size] = inStart;
                ends[size] = inEnd;
                size++;
            }
            length += units;
            return this;
        }

        /** Whether a stretch goes on as the last one went: as many units of input for each unit of output. */
        private boolean isLinear(int units, int inStart, int inEnd) {
            int lastOut = length - outs[size - 1];
            int lastIn = ends[size - 1] - ins[size - 1];
            return (long) lastIn * units == (long) (inEnd - inStart) * lastOut && lastIn % lastOut == 0;
        }

        /** The alignment of what was collected. */
        public Alignment build() {
            return new Alignment(
                    Arrays.copyOf(outs, size), Arrays.copyOf(ins, size), Arrays.copyOf(ends, size), length, null);
        }
    }
}
