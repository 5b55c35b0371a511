package rapporteur.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that one report names or speaks of.
 *
 * @param id unique in the report
 * @param name the fullest name the report gives, or the words of the first mention
 * @param kind what it is
 * @param role office or role as the report states it
 * @param code country (ISO 3166-1 alpha-3) and sector, as PLOVER and CAMEO join them: {@code USAGOV}
 * @param aliases the other names by which the report calls it, in the order of the text
 */
public record Actor(
        String id,
        String name,
        Kind kind,
        @Nullable String role,
        @Nullable String code,
        List<String> aliases) {

    /** Copies the aliases. */
    public Actor {
        aliases = List.copyOf(aliases);
    }
}
