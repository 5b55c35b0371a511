package rapporteur.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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
        for (List<Entry> ofOneKind : Answers.grouped(entries, entry -> wholeKind(entry, entries))) {
            List<Entry> agreed = withoutOutliers(ofOneKind, conflicts);
            boolean disputed = agreed.size() < ofOneKind.size();
            boolean series = (!disputed || grows(ofOneKind)) && changes(agreed) && runsOneWay(agreed);
            if (series) {
                updates.add(agreed);
            }
            if (disputed || !series) {
                Answers.grouped(ofOneKind, Entry::side).stream()
                        .filter(this::changes)
                        .filter(own -> !series || !agreed.containsAll(own))
                        .forEach(updates::add);
            }
        }
        return updates;
    }

    /** The kind of people an entry counts; any people where its report counts no others: {@code two workers were killed} are all. */
    private static String wholeKind(Entry entry, List<Entry> entries) {
        Topic topic = entry.claim().topic();
        boolean alone = topic.isPersons()
                && topic.of().isEmpty()
                && !topic.isMilitary()
                && entries.stream()
                        .filter(other -> other.claim()
                                .figure()
                                .report()
                                .equals(entry.claim().figure().report()))
                        .allMatch(other -> other.kind().equals(entry.kind()));
        return alone ? Topic.PEOPLE : entry.kind();
    }

    /** The entries of what is in conflict only those that most voices give. */
    private static List<Entry> withoutOutliers(List<Entry> entries, List<List<Entry>> conflicts) {
        Set<Entry> left = new HashSet<>(entries);
        for (List<Entry> conflict : conflicts) {
            List<List<Entry>> answers = Answers.grouped(conflict, Entry::answer);
            List<Entry> best = answers.stream()
                    .max(Comparator.comparingLong(Updates::origins))
                    .orElse(List.of());
            long most = origins(best);
            boolean told =
                    answers.stream().filter(answer -> origins(answer) == most).count() == 1;
            conflict.stream().filter(entry -> !told || !best.contains(entry)).forEach(left::remove);
        }
        return entries.stream().filter(left::contains).toList();
    }

    private static long origins(List<Entry> answer) {
        return answer.stream().map(Entry::origin).distinct().count();
    }

    /** Whether some later figure cannot hold beside an earlier one of the same event. */
    private boolean changes(List<Entry> entries) {
        for (int second = 1; second < entries.size(); second++) {
            Entry later = entries.get(second);
            for (int first = second - 1; first >= 0 && later.daysTo(entries.get(first)) <= ONE_EVENT; first--) {
                Entry earlier = entries.get(first);
                if (earlier.isOfStatus(later)
                        && earlier.isBefore(later)
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
        return grows(List.of(earlier))
                && relation == Relation.AT_LEAST
                && !VAGUE.contains(before)
                && later.claim().number() > before * GROWN;
    }

    private boolean grows(List<Entry> entries) {
        return courses.course(entries.getFirst().claim().topic().state()) == Courses.Course.GROWS;
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
