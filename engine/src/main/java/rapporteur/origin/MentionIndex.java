package rapporteur.origin;

import java.util.ArrayList;
import java.util.List;
import rapporteur.actor.Mention;
import rapporteur.text.Span;

/** The mentions of one report, found by place. Cost of a look-up: log n and what is found. */
final class MentionIndex {

    private final List<Mention> mentions;

    /** Takes mentions in the order of the text. */
    MentionIndex(List<Mention> mentions) {
        this.mentions = mentions;
    }

    /** The mentions that lie wholly in a span, in the order of the text. */
    List<Mention> within(Span span) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Mention> found = new ArrayList<>();
        for (int at = low; at < mentions.size() && mentions.get(at).span().start() < span.end(); at++) {
            if (span.contains(mentions.get(at).span())) {
                found.add(mentions.get(at));
            }
        }
        return found;
    }
}
