package rapporteur.origin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapporteur.text.Span;

/**
 * What one report has from one origin.
 *
 * @param report id of the report
 * @param basis whose word it is
 * @param origin the one who is named, so far as independent origins are told apart: id of a party, or an outlet as it calls
 *     itself; null where nobody is named
 * @param way how the report has it; where it has some of it itself, that counts
 * @param evidence the words it has from there, in the order of its text
 */
public record Reliance(String report, Basis basis, @Nullable String origin, Way way, List<Span> evidence) {

    /** Whose word something is. */
    public enum Basis {
        /** The report's own: no source is given. */
        OWN,
        /** Somebody's whom the report does not name. */
        UNNAMED,
        /** Somebody's who is named. */
        NAMED
    }

    /** How a report has something from its origin. */
    public enum Way {
        /** It gives the origin and nobody between. */
        DIRECT,
        /** Through somebody who relays it. */
        RELAYED,
        /** With words that it took over from another report. */
        COPIED
    }

    /** Copies the list, and checks that who is named has a name. */
    public Reliance {
        evidence = List.copyOf(evidence);
        if ((basis == Basis.NAMED) == (origin == null)) {
            throw new IllegalArgumentException("an origin is given where it is named, and only there: " + report);
        }
    }
}
