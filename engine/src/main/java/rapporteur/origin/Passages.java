package rapporteur.origin;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import rapporteur.intake.Report;

/** A report's words as the search for copies sees them. */
final class Passages {

    private static final String OPENING = "“«„\"";
    private static final String CLOSING = "”»“\"";

    private final Report report;
    private final Wording wording;
    private final Fingerprint fingerprint;
    private final Set<Long> runs;
    private final BitSet told;

    Passages(Report report) {
        this.report = report;
        wording = Wording.of(report.text());
        fingerprint = Fingerprint.of(wording);
        runs = new HashSet<>(fingerprint.runs());
        told = outsideQuotes();
    }

    Report report() {
        return report;
    }

    Set<Long> chosen() {
        return fingerprint.chosen();
    }

    int words() {
        return wording.size();
    }

    /** The words that are the report's own telling: those in no one's quoted speech. */
    BitSet told() {
        return (BitSet) told.clone();
    }

    /** The words that stand in {@code other} too, in runs. */
    BitSet sharedWith(Passages other) {
        BitSet shared = new BitSet(words());
        for (int first = 0; first < fingerprint.runs().size(); first++) {
            if (other.runs.contains(fingerprint.runs().get(first))) {
                shared.set(first, first + Fingerprint.RUN);
            }
        }
        return shared;
    }

    /** Two papers that quote one speech share its words without one having copied the other. */
    private BitSet outsideQuotes() {
        BitSet outside = new BitSet(words());
        String text = report.text();
        boolean quoted = false;
        int at = 0;
        for (int word = 0; word < words(); word++) {
            int start = wording.spans().get(word).start();
            for (; at < start; at++) {
                char unit = text.charAt(at);
                if (unit == '\n') {
                    quoted = false;
                } else if (quoted && CLOSING.indexOf(unit) >= 0) {
                    quoted = false;
                } else if (OPENING.indexOf(unit) >= 0) {
                    quoted = true;
                }
            }
            outside.set(word, !quoted);
        }
        return outside;
    }
}
