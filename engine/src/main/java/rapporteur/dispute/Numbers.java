package rapporteur.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rapporteur.origin.Held;
import rapporteur.origin.Origins;
import rapporteur.origin.Question;
import rapporteur.origin.Topic;

/**
 * Finds where figures for one question differ, and names the difference. A conflict needs two origins and one time; a side
 * that changes its own figure, and a number that grows while an event unfolds, are updates.
 */
final class Numbers {

    /** Figures that others give this many days apart are taken to be of one time. */
    private static final int ONE_TIME = 2;

    /** An update replaces what was said not longer ago than this; what is older belongs to another event. */
    private static final int ONE_EVENT = 60;

    private final Origins origins;
    private final Answers answers;
    private final Wordings wordings;
    private final Courses courses;

    Numbers(Origins origins, Wordings wordings, Courses courses) {
        this.origins = origins;
        this.answers = new Answers(origins);
        this.wordings = wordings;
        this.courses = courses;
    }

    /** The conflicts, then the updates of one question, in the order of time. */
    List<Finding> in(Question question) {
        List<Entry> entries = question.claims().stream()
                .filter(claim -> !claim.inHeading())
                .map(claim -> Entry.of(claim, origins))
                .sorted(Comparator.comparing(Entry::held, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        List<Finding> findings = new ArrayList<>();
        List<List<Entry>> conflicts = conflicts(entries);
        conflicts.forEach(conflict -> findings.add(conflict(question, conflict)));
        updates(entries, conflicts).forEach(update -> findings.add(update(question, update)));
        return findings;
    }

    private List<List<Entry>> conflicts(List<Entry> entries) {
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
        return groups.values().stream()
                .map(group -> withBystanders(group, entries))
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
        if (one.isCompatible(two)
                || one.origin().equals(two.origin())
                || !one.claim().topic().kindFits(two.claim().topic())) {
            return false;
        }
        Courses.Course course = courses.course(one.claim().topic().state());
        long days = one.daysTo(two);
        boolean fallen = one.isBefore(two) && one.bounds().isAbove(two.bounds());
        boolean risen = days > 0 && !fallen;
        if (!sameTime) {
            return days > ONE_TIME && days <= ONE_EVENT && fallen && course != Courses.Course.CHANGES;
        }
        return switch (course) {
            case GROWS -> days <= ONE_TIME && !risen;
            case CHANGES -> days == 0;
            case STANDS -> days <= ONE_TIME;
        };
    }

    /** Figures of the same days that fit some answers belong to the picture too. */
    private static List<Entry> withBystanders(List<Entry> group, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> group.contains(entry)
                        || (entry.held() != null
                                && group.stream()
                                        .anyMatch(member -> entry.held().equals(member.held()))))
                .toList();
    }

    private List<List<Entry>> updates(List<Entry> entries, List<List<Entry>> conflicts) {
        Map<String, List<Entry>> bySide = new LinkedHashMap<>();
        for (Entry entry : entries) {
            bySide.computeIfAbsent(entry.side(), key -> new ArrayList<>()).add(entry);
        }
        List<List<Entry>> updates = new ArrayList<>();
        for (List<Entry> side : bySide.values()) {
            if (changes(side)) {
                updates.add(side);
            }
        }
        if (updates.isEmpty() && conflicts.isEmpty() && changes(entries) && runsOneWay(entries)) {
            updates.add(entries);
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

    private Finding conflict(Question question, List<Entry> entries) {
        List<List<Entry>> groups = Answers.grouped(entries, Entry::answer);
        List<Answer> given = groups.stream()
                .map(group -> answers.answer(
                        wordings.position(group.getFirst().claim().figure()), group))
                .toList();
        String days = days(entries);
        String why = "Different sources give figures for the same thing at the same time" + days
                + ", and they cannot all hold.";
        return new Finding(
                Dispute.Kind.CONFLICT,
                wordings.question(question, entries, true),
                given,
                why,
                Answers.compared(groups, given));
    }

    private static String days(List<Entry> entries) {
        List<Held> held = entries.stream()
                .map(Entry::held)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
        if (held.isEmpty()) {
            return "";
        }
        String first = held.getFirst().from().toString();
        String last = held.getLast().to().toString();
        return first.equals(last) ? " (" + first + ")" : " (" + first + " to " + last + ")";
    }

    private Finding update(Question question, List<Entry> entries) {
        List<List<Entry>> groups = Answers.grouped(entries, Entry::answer);
        List<Answer> given = groups.stream()
                .map(group -> answers.answer(
                        wordings.position(group.getFirst().claim().figure()) + " (" + Wordings.day(group.getFirst())
                                + ")",
                        group))
                .toList();
        String why = "The figure of " + Wordings.day(entries.getFirst()) + " was replaced by later ones, up to "
                + Wordings.day(entries.getLast()) + ".";
        return new Finding(
                Dispute.Kind.UPDATE,
                wordings.question(question, entries, true),
                given,
                why,
                Answers.compared(groups, given));
    }

    /** The difference between questions that are one but for their place; at most one, for named people in named places. */
    List<Finding> scope(List<Question> family) {
        List<Question> placed = family.stream()
                .filter(question -> question.place() != null)
                .filter(question -> question.topic().isPersons()
                        && !question.topic().of().isEmpty()
                        && question.topic().standing() == Topic.Standing.COUNT)
                .toList();
        List<Entry> entries = new ArrayList<>();
        Set<String> values = new TreeSet<>();
        for (Question question : placed) {
            question.claims().stream()
                    .filter(claim -> !claim.inHeading())
                    .map(claim -> Entry.of(claim, origins))
                    .forEach(entries::add);
        }
        List<List<Entry>> groups =
                Answers.grouped(entries, entry -> entry.claim().topic().place() + " " + entry.answer());
        groups.forEach(group -> values.add(group.getFirst().answer()));
        if (placed.size() < 2 || values.size() < 2) {
            return List.of();
        }
        List<Answer> given = groups.stream()
                .map(group -> answers.answer(
                        wordings.position(group.getFirst().claim().figure()) + ", " + place(group.getFirst()), group))
                .toList();
        String places = String.join(
                " and ",
                groups.stream().map(group -> place(group.getFirst())).distinct().toList());
        return List.of(new Finding(
                Dispute.Kind.SCOPE,
                wordings.question(placed.getFirst(), entries, false).replace("?", ", and where?"),
                given,
                "The figures are of different places: " + places + ".",
                Answers.compared(groups, given)));
    }

    private static String place(Entry entry) {
        String where = entry.claim().figure().quantity().where();
        String place = entry.claim().topic().place();
        return where == null ? String.valueOf(place) : Wordings.folded(where);
    }
}
