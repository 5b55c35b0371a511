package rapporteur.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import rapporteur.origin.Evidence;
import rapporteur.text.Span;

/** The words the page links to: gives each an anchor, and remembers it for the text of its report. */
final class Passages {

    private final Roster roster;
    private final List<SortedSet<Span>> linked = new ArrayList<>();

    Passages(Roster roster, int reports) {
        this.roster = roster;
        for (int i = 0; i < reports; i++) {
            linked.add(new TreeSet<>());
        }
    }

    /** The anchor of these words; they will be marked in their report. */
    String anchor(Evidence evidence) {
        int number = roster.number(evidence.report());
        linked.get(number - 1).add(evidence.span());
        return anchor(number, evidence.span());
    }

    /** The words that lines link to in the report of this number, in the order of the text. */
    SortedSet<Span> linked(int number) {
        return linked.get(number - 1);
    }

    /** The anchor of a span in the report of this number. */
    static String anchor(int number, Span span) {
        return "r" + number + "-" + span.start() + "-" + span.end();
    }

    /** The anchor of a whole report. */
    static String anchor(int number) {
        return "r" + number;
    }
}
