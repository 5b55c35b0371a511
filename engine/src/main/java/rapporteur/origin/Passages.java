package rapporteur.origin;

import java.util.Arrays;
import java.util.BitSet;
import rapporteur.intake.Report;

/** A report's words as the search for copies sees them. */
final class Passages {

    private static final String OPENING = "“«„\"";
    private static final String CLOSING = "”»“\"";

    private final Report report;
    private final int words;
    private final Fingerprint fingerprint;
    private final BitSet told;

    Passages(Report report) {
        this.report = report;
        Wording wording = Wording.of(report.text());
        words = wording.size();
        fingerprint = Fingerprint.of(wording.forms());
        told = outsideQuotes(report.text(), wording);
    }

    Report report() {
        return report;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    int words() {
        return words;
    }

    /** The words that are the report's own telling: those in no one's quoted speech. */
    BitSet told() {
        return (BitSet) told.clone();
    }

    /** The words that stand in {@code other} too, in runs. */
    BitSet sharedWith(Passages other) {
        long[] known = other.fingerprint.sorted();
        BitSet shared = new BitSet(words);
        for (int first = 0; first < fingerprint.size(); first++) {
            if (Arrays.binarySearch(known, fingerprint.run(first)) >= 0) {
                shared.set(first, first + Fingerprint.RUN);
            }
        }
        return shared;
    }

    /** Two papers that quote one speech share its words without one having copied the other. */
    private static BitSet outsideQuotes(String text, Wording wording) {
        BitSet outside = new BitSet(wording.size());
        boolean quoted = false;
        int at = 0;
        for (int word = 0; word < wording.size(); word++) {
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
