package rapporteur.origin;

/**
 * A report, or a part of one, that stands in another.
 *
 * @param from id of the original
 * @param to id of the report that reuses it
 * @param kind how it reuses it
 * @param share share of the words of {@code to} that stand in {@code from}, 0 to 1, two decimals
 */
public record Copy(String from, String to, Kind kind, double share) {

    /** Kinds of reuse. */
    public enum Kind {
        VERBATIM,
        EDITED,
        PARTIAL
    }
}
