package rapporteur.attribution;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapporteur.attribution.Attribution.Relay;
import rapporteur.attribution.Attribution.SourceKind;
import rapporteur.attribution.Attribution.Speaker;

/**
 * From which other outlet a report has its sources: who has spoken there goes on speaking there, until the report tells
 * otherwise: <i>“The dike is rotten,” an engineer told the Herald. She added that …</i>. Whom the report does not name it
 * knows from that outlet alone.
 */
final class Sources {

    /** So many paragraphs further on somebody with a name may have spoken elsewhere too. */
    private static final int APART = 1;

    private final Passage passage;
    private final Map<String, Place> last = new HashMap<>();

    private record Place(@Nullable Relay relay, int paragraph) {}

    Sources(Passage passage) {
        this.passage = passage;
    }

    /** The outlet in which somebody was speaking before, where what is said here goes on with that. */
    Optional<Relay> of(Speaker speaker, int offset) {
        Place before = speaker.actor() == null ? null : last.get(speaker.actor());
        if (before == null || before.relay() == null) {
            return Optional.empty();
        }
        boolean near =
                speaker.kind() == SourceKind.UNNAMED || passage.paragraphAt(offset) - before.paragraph() <= APART;
        return near ? Optional.of(before.relay()) : Optional.empty();
    }

    /** Notes where somebody has said something: in an outlet, or not in one. */
    void note(Speaker speaker, int offset, @Nullable Relay relay) {
        if (speaker.actor() != null) {
            last.put(speaker.actor(), new Place(relay, passage.paragraphAt(offset)));
        }
    }
}
