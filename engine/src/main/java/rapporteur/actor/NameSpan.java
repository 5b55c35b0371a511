package rapporteur.actor;

/**
 * Words that are a name, and what it is the name of.
 *
 * @param first index of its first word in the report
 * @param end index after its last word
 * @param kind what it is the name of
 */
record NameSpan(int first, int end, Kind kind) implements Comparable<NameSpan> {

    /** By place, the longer first. */
    @Override
    public int compareTo(NameSpan other) {
        return first != other.first ? Integer.compare(first, other.first) : Integer.compare(other.end, end);
    }

    NameSpan as(Kind other) {
        return new NameSpan(first, end, other);
    }
}
