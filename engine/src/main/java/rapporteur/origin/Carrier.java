package rapporteur.origin;

/**
 * Somebody's word for a claim in a report.
 *
 * @param report id of the report that carries it
 * @param voice who vouches for it there
 */
public record Carrier(String report, Voice voice) {

    /** Who carries a figure. */
    public static Carrier of(Figure figure) {
        return new Carrier(figure.report(), figure.voice());
    }
}
