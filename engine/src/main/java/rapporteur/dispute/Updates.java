package rapporteur.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rapporteur.origin.Topic;
import rapporteur.quantity.Quantity.Relation;

/** Finds, among the figures for one question, later ones that replace earlier ones. */
final class Updates {

    /** Days within which a figure can be of the same event as an earlier one; what is older belongs to another. */
    static final int ONE_EVENT = 60;

    /** By so much a number must have grown to be another one. */
    private static final double GROWN = 1.1;

    /** What {@code dozens}, {@code hundreds} and so on are read as at least. */
    private static final Set<Double> VAGUE = Set.of(24.0, 200.0, 2e3, 2e4, 2e5, 2e6);

    private final Courses courses;

    Updates(Courses courses) {
        this.courses = courses;
    }

    /**
     * The series of all voices, where nothing is in conflict and their figures run one way; else those in which a side changes its
     * own figure.
     *
     * @param entries in the order of time
     * @param conflicts the groups of them that are in conflict
     */
    List<List<Entry>> among(List<Entry> entries, List<List<Entry>> conflicts) {
        List<List<Entry>> updates = new ArrayList<>();
        for (List<Entry> ofOneKind : Answers.grouped(entries, Entry::kind)) {
            boolean disputed = conflicts.stream().flatMap(List::stream).anyMatch(ofOneKind::contains);
            if (!disputed && changes(ofOneKind) && runsOneWay(ofOneKind)) {
                updates.add(ofOneKind);
            } else {
                Answers.grouped(ofOneKind, Entry::side).stream()
                        .filter(this::changes)
                        .forEach(updates::add);
            }
        }
        return updates;
    }

    /** Whether some later figure cannot hold beside an earlier one of the same event. */
    private boolean changes(List<Entry> entries) {
        for (int second = 1; second < entries.size(); second++) {
            Entry later = entries.get(second);
            for (int first = second - 1; first >= 0 && later.daysTo(entries.get(first)) <= ONE_EVENT; first--) {
                Entry earlier = entries.get(first);
                if (earlier.isBefore(later)
                        && (!earlier.isCompatible(later) || hasGrown(earlier, later))
                        && mayReplace(earlier, later)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Of what only grows, {@code at least 14} on one day is outdone by 23 on the next; {@code dozens} is no count. */
    private boolean hasGrown(Entry earlier, Entry later) {
        Relation relation = earlier.claim().figure().quantity().amount().relation();
        double before = earlier.claim().number();
        return courses.course(earlier.claim().topic().state()) == Courses.Course.GROWS
                && relation == Relation.AT_LEAST
                && !VAGUE.contains(before)
                && later.claim().number() > before * GROWN;
    }

    /** Of things one report can tell two numbers that are of two things; of people it says what befell them. */
    private static boolean mayReplace(Entry earlier, Entry later) {
        Topic topic = later.claim().topic();
        boolean told = topic.isPersons() && topic.state() != null;
        return told
                || !earlier.claim()
                        .figure()
                        .report()
                        .equals(later.claim().figure().report());
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
