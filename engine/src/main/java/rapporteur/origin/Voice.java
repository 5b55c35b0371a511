package rapporteur.origin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On whose word a claim stands.
 *
 * @param party id of the party that vouches for it; null where it is unnamed or the report itself
 * @param text an unnamed source in the report's words; null where it is named or the report itself
 * @param chain who relayed it, outermost first, without the report's own outlet: ids of parties, or words where unnamed
 */
public record Voice(@Nullable String party, @Nullable String text, List<String> chain) {

    /** The report's own. */
    static final Voice REPORT = new Voice(null, null, List.of());

    /** Copies the chain. */
    public Voice {
        chain = List.copyOf(chain);
    }

    /** Whether the report says so on its own authority. */
    public boolean isReport() {
        return party == null && text == null;
    }
}
