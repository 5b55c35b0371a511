package rapporteur.origin;

import java.util.List;
import rapporteur.attribution.Attribution;

/**
 * An attribution as the situation sees it.
 *
 * @param id unique in the situation: {@code S1}
 * @param report id of the report that carries it
 * @param voice whose statement, and through whom
 * @param attribution the attribution in that report
 * @param sameAs ids of the statements that are the same one, carried elsewhere
 */
public record Statement(String id, String report, Voice voice, Attribution attribution, List<String> sameAs) {

    /** Copies the list. */
    public Statement {
        sameAs = List.copyOf(sameAs);
    }
}
