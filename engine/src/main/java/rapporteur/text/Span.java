package rapporteur.text;

/**
 * A stretch of a text.
 *
 * @param start offset of the first UTF-16 code unit, from 0
 * @param end offset after the last UTF-16 code unit; never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** Checks that the offsets do not run backwards. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    /** The words of {@code text} that the span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** Its length in UTF-16 code units. */
    public int length() {
        return end - start;
    }

    /** Whether no unit lies in it. */
    public boolean isEmpty() {
        return start == end;
    }

    /** Whether {@code other} lies wholly within this span; a span contains itself. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the unit at {@code offset} lies in the span. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether at least one unit lies in both. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The shortest span that contains both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** By start, then the shorter first. */
    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
