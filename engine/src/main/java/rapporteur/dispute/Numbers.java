package rapporteur.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import rapporteur.origin.Held;
import rapporteur.origin.Origins;
import rapporteur.origin.Question;

/**
 * Finds where figures for one question differ, and names the difference. A conflict needs two origins and one time; a side
 * that changes its own figure, and a number that grows while an event unfolds, are updates.
 */
final class Numbers {

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
        if (!isAsked(question)) {
            return List.of();
        }
        List<Entry> entries = Entry.of(question.claims(), origins).stream()
                .sorted(Comparator.comparing(Entry::held, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        List<Finding> findings = new ArrayList<>();
        List<List<Entry>> conflicts = new Conflicts(courses).among(entries);
        conflicts.forEach(conflict -> findings.add(conflict(question, conflict)));
        new Updates(courses).among(entries, conflicts).forEach(update -> findings.add(update(question, update)));
        List<Entry> mixedUp = ofSeveralStatuses(entries);
        if (!mixedUp.isEmpty()) {
            findings.add(scope(question, mixedUp));
        }
        return findings;
    }

    /** Whether enough is known of what is counted: people who are somewhere, and nothing else is told of, may be any. */
    private static boolean isAsked(Question question) {
        return question.isClear()
                && (!question.topic().isPresent()
                        || question.claims().stream()
                                .anyMatch(claim -> !claim.topic().of().isEmpty()));
    }

    private Finding conflict(Question question, List<Entry> entries) {
        List<List<Entry>> groups = Answers.grouped(entries, Entry::answer);
        List<Answer> given = groups.stream()
                .map(group -> answers.answer(
                        wordings.position(group.getFirst().claim().figure()), group))
                .toList();
        String why =
                "Different sources give these figures for one thing" + days(entries) + ", and they cannot all hold.";
        return new Finding(
                Dispute.Kind.CONFLICT,
                wordings.question(question, entries, true),
                given,
                why,
                Answers.compared(groups, given));
    }

    /** The figures beside which another counts those who are sure alone, or all. */
    private static List<Entry> ofSeveralStatuses(List<Entry> entries) {
        return entries.stream()
                .filter(one -> entries.stream()
                        .anyMatch(two -> !one.isOfStatus(two)
                                && !one.isCompatible(two)
                                && !one.claim().equals(two.claim())
                                && one.daysTo(two) <= Conflicts.ONE_TIME))
                .toList();
    }

    private Finding scope(Question question, List<Entry> entries) {
        List<Answer> given = Answers.grouped(entries, entry -> entry.claim().status() + " " + entry.answer()).stream()
                .map(group -> answers.answer(position(group.getFirst()), group))
                .toList();
        String statuses = entries.stream()
                .map(entry -> entry.claim().status())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" or "));
        return new Finding(
                Dispute.Kind.SCOPE,
                wordings.question(question, entries, false),
                given,
                "Some figures count only those " + statuses + ".",
                Answers.apart(given));
    }

    private String position(Entry entry) {
        String number = wordings.position(entry.claim().figure());
        String status = entry.claim().status();
        return status == null ? number : number + " " + status;
    }

    private static String days(List<Entry> entries) {
        List<Held> held = entries.stream()
                .map(Entry::held)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (held.isEmpty()) {
            return "";
        }
        return " and one time, "
                + Wordings.days(held.getFirst().from(), held.getLast().to());
    }

    private Finding update(Question question, List<Entry> entries) {
        List<List<Entry>> groups = Answers.grouped(entries, Entry::answer);
        List<Answer> given = groups.stream()
                .map(group -> answers.answer(
                        wordings.position(group.getFirst().claim().figure()), group))
                .toList();
        String why = "Later figures replace earlier ones: "
                + Wordings.dated(given.getFirst(), groups.getFirst().getFirst()) + ", "
                + Wordings.dated(given.getLast(), groups.getLast().getFirst()) + ".";
        return new Finding(
                Dispute.Kind.UPDATE,
                wordings.question(question, entries, true),
                given,
                why,
                Answers.compared(groups, given));
    }
}
