package rapporteur.dispute;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rapporteur.origin.Topic;

/**
 * Finds, among the figures for one question, those that different origins give for one time and that cannot all hold. Cost:
 * quadratic in the figures for that one question.
 */
final class Conflicts {

    /** Figures that others give this many days apart are taken to be of one time. */
    static final int ONE_TIME = 2;

    /** Days within which a state tells of losses that it says another had, and these of their own. */
    private static final int ONE_FIGHT = 14;

    private final Courses courses;

    Conflicts(Courses courses) {
        this.courses = courses;
    }

    /**
     * The groups of figures in conflict, each with the other figures of its days, in the order given.
     *
     * @param entries in the order of time
     */
    List<List<Entry>> among(List<Entry> entries) {
        int[] component = new int[entries.size()];
        for (int i = 0; i < component.length; i++) {
            component[i] = i;
        }
        Set<Integer> inConflict = new TreeSet<>();
        for (boolean sameTime : new boolean[] {true, false}) {
            Set<Integer> found = new TreeSet<>();
            for (int first = 0; first < entries.size(); first++) {
                for (int second = first + 1; second < entries.size(); second++) {
                    boolean explained = inConflict.contains(first) && inConflict.contains(second);
                    if (!explained && isConflict(entries.get(first), entries.get(second), sameTime)) {
                        join(component, first, second);
                        found.add(first);
                        found.add(second);
                    }
                }
            }
            inConflict.addAll(found);
        }
        Map<Integer, List<Entry>> groups = new TreeMap<>();
        for (int at : inConflict) {
            groups.computeIfAbsent(root(component, at), key -> new ArrayList<>())
                    .add(entries.get(at));
        }
        Set<Entry> others = new HashSet<>();
        groups.values().forEach(others::addAll);
        return groups.values().stream()
                .map(group -> withBystanders(group, entries, others))
                .toList();
    }

    private static void join(int[] component, int first, int second) {
        int one = root(component, first);
        int two = root(component, second);
        component[Math.max(one, two)] = Math.min(one, two);
    }

    private static int root(int[] component, int at) {
        int root = at;
        while (component[root] != root) {
            root = component[root];
        }
        return root;
    }

    private boolean isConflict(Entry one, Entry two, boolean sameTime) {
        // of one side's losses both the side and its enemy tell all there are
        boolean part = !one.isAgainst(two) && (canBePart(one, two) || canBePart(two, one));
        if (!one.isOfStatus(two) || one.isCompatible(two) || one.isOfOneMouth(two) || part) {
            return false;
        }
        Courses.Course course = courses.course(one.claim().topic().state());
        long days = one.daysTo(two);
        boolean fallen = one.isBefore(two) && one.bounds().isAbove(two.bounds());
        boolean risen = days > 0 && !fallen;
        if (!sameTime) {
            return days > ONE_TIME && days <= Updates.ONE_EVENT && fallen && course != Courses.Course.CHANGES;
        }
        return switch (course) {
            case GROWS -> (days <= ONE_TIME && !risen) || (days <= ONE_FIGHT && one.isAgainst(two));
            case CHANGES -> days == 0;
            case STANDS -> days <= ONE_TIME;
        };
    }

    /** Whether one counts a narrower kind of people than the other, and not more of them: nine women, 23 people. */
    private static boolean canBePart(Entry part, Entry whole) {
        return !part.kind().equals(whole.kind())
                && (!part.claim().topic().kindFits(whole.claim().topic())
                        || (!part.kind().equals(Topic.PEOPLE)
                                && whole.kind().equals(Topic.PEOPLE)
                                && !part.bounds().isAbove(whole.bounds())));
    }

    /** Figures of the same days that fit some answers belong to the picture too. */
    private static List<Entry> withBystanders(List<Entry> group, List<Entry> entries, Set<Entry> inConflict) {
        Set<Entry> members = new HashSet<>(group);
        Set<String> daysAndKinds = new HashSet<>();
        group.forEach(member -> daysAndKinds.add(member.held() + member.kind()));
        return entries.stream()
                .filter(entry -> members.contains(entry)
                        || (!inConflict.contains(entry)
                                && entry.held() != null
                                && daysAndKinds.contains(entry.held() + entry.kind())))
                .toList();
    }
}
