package rapporteur.dispute;

import java.util.ArrayList;
import java.util.List;

/** Finds, among the figures for one question, later ones that replace earlier ones. */
final class Updates {

    /** Days within which a figure can be of the same event as an earlier one; what is older belongs to another. */
    static final int ONE_EVENT = 60;

    private final Courses courses;

    Updates(Courses courses) {
        this.courses = courses;
    }

    /**
     * The series in which a side changes its own figure; where no side does and nothing is in conflict, the series of all
     * voices, if their figures run one way.
     *
     * @param entries in the order of time
     * @param conflicts the groups of them that are in conflict
     */
    List<List<Entry>> among(List<Entry> entries, List<List<Entry>> conflicts) {
        List<List<Entry>> updates = new ArrayList<>();
        for (List<Entry> ofOneKind : Answers.grouped(entries, Entry::kind)) {
            List<List<Entry>> bySide = Answers.grouped(ofOneKind, Entry::side).stream()
                    .filter(Updates::changes)
                    .toList();
            updates.addAll(bySide);
            boolean disputed = conflicts.stream().flatMap(List::stream).anyMatch(ofOneKind::contains);
            if (bySide.isEmpty() && !disputed && changes(ofOneKind) && runsOneWay(ofOneKind)) {
                updates.add(ofOneKind);
            }
        }
        return updates;
    }

    /** Whether some later figure cannot hold beside an earlier one of the same event. */
    private static boolean changes(List<Entry> entries) {
        for (int second = 1; second < entries.size(); second++) {
            Entry later = entries.get(second);
            for (int first = second - 1; first >= 0 && later.daysTo(entries.get(first)) <= ONE_EVENT; first--) {
                Entry earlier = entries.get(first);
                if (earlier.isBefore(later) && !earlier.isCompatible(later)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether figures of several voices only grow, or only fall, with time. */
    private boolean runsOneWay(List<Entry> entries) {
        boolean rises = true;
        boolean falls = courses.course(entries.getFirst().claim().topic().state()) == Courses.Course.CHANGES;
        for (int second = 1; second < entries.size(); second++) {
            Entry earlier = entries.get(second - 1);
            Entry later = entries.get(second);
            if (later.held() == null || earlier.daysTo(later) > ONE_EVENT) {
                return false;
            }
            rises &= !earlier.bounds().isAbove(later.bounds());
            falls &= !later.bounds().isAbove(earlier.bounds());
        }
        return rises || falls;
    }
}
