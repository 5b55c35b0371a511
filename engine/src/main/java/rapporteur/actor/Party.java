package rapporteur.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapporteur.text.Span;

/**
 * An actor as all reports of a situation know it.
 *
 * @param id unique in the situation: {@code A1}
 * @param profile name, kind, role, code and aliases over all reports
 * @param appearances where it is mentioned
 * @param maybeSame ids of parties that may be the same but are kept apart
 */
public record Party(String id, Profile profile, List<Appearance> appearances, List<String> maybeSame) {

    /** Copies the lists. */
    public Party {
        appearances = List.copyOf(appearances);
        maybeSame = List.copyOf(maybeSame);
    }

    /**
     * What is known of a party.
     *
     * @param name the fullest name given
     * @param kind what it is
     * @param role as first stated
     * @param code country and sector
     * @param aliases its other names
     */
    public record Profile(
            String name,
            Kind kind,
            @Nullable String role,
            @Nullable String code,
            List<String> aliases) {

        /** Copies the aliases. */
        public Profile {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * A mention in one of the reports.
     *
     * @param report id of the report
     * @param actor id of the actor in that report
     * @param span in that report's text
     */
    public record Appearance(String report, String actor, Span span) {}
}
