package rapporteur.dispute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import rapporteur.origin.Claim;
import rapporteur.origin.Origins;
import rapporteur.origin.Question;
import rapporteur.origin.Topic;

/**
 * Finds figures that differ because they are of different places, as of a region and its country: no conflict, but a reader
 * would trip over them. Only for people of a named side, since of others there is no telling that they are the same.
 */
final class Scopes {

    private final Origins origins;
    private final Answers answers;
    private final Wordings wordings;

    Scopes(Origins origins, Wordings wordings) {
        this.origins = origins;
        this.answers = new Answers(origins);
        this.wordings = wordings;
    }

    /** A figure with its place, in the words of the first report that names it. */
    private record Placed(String place, Entry entry) {}

    /** The difference between questions that are one but for their place. Cost: quadratic in their figures. */
    Optional<Finding> in(List<Question> family) {
        List<Placed> all = new ArrayList<>();
        for (Question question : family) {
            String place = question.place();
            boolean ofASide = question.claims().stream()
                    .anyMatch(claim -> !claim.topic().of().isEmpty());
            if (question.isClear()
                    && place != null
                    && (ofASide || isBesideTheWhole(family))
                    && question.topic().standing() == Topic.Standing.COUNT) {
                String words = words(question, place);
                Entry.of(question.claims(), origins).forEach(entry -> all.add(new Placed(words, entry)));
            }
        }
        List<Placed> mixedUp = beside(
                all,
                (one, two) -> report(one).equals(report(two)) || one.entry().daysTo(two.entry()) <= Conflicts.ONE_TIME);
        return mixedUp.isEmpty() ? Optional.empty() : Optional.of(finding(family.getFirst(), mixedUp));
    }

    /** Whether one of the questions is of the whole area, in which the others' places lie. */
    private static boolean isBesideTheWhole(List<Question> family) {
        return family.stream().anyMatch(question -> Topic.WIDE.equals(question.place()));
    }

    private static String words(Question question, String place) {
        return question.claims().stream()
                .map(Claim::where)
                .filter(where -> where != null && !where.isBlank())
                .map(Wordings::place)
                .findFirst()
                .orElse(place);
    }

    private static String report(Placed placed) {
        return placed.entry().claim().figure().report();
    }

    /** The figures near which there is another figure for another place. */
    private static List<Placed> beside(List<Placed> all, BiPredicate<Placed, Placed> near) {
        return all.stream()
                .filter(one -> all.stream()
                        .anyMatch(two -> !one.place().equals(two.place())
                                && !one.entry().answer().equals(two.entry().answer())
                                && near.test(one, two)))
                .toList();
    }

    private Finding finding(Question question, List<Placed> mixedUp) {
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        Map<String, String> placeOf = new LinkedHashMap<>();
        for (Placed placed : mixedUp) {
            String key = placed.place() + " " + placed.entry().answer();
            groups.computeIfAbsent(key, one -> new ArrayList<>()).add(placed.entry());
            placeOf.putIfAbsent(key, placed.place());
        }
        List<Answer> given = new ArrayList<>();
        groups.forEach((key, group) -> {
            String number = wordings.position(group.getFirst().claim().figure());
            given.add(answers.answer(number + " in " + placeOf.get(key), group));
        });
        Set<String> places = new TreeSet<>(placeOf.values());
        List<Entry> entries = mixedUp.stream().map(Placed::entry).toList();
        return new Finding(
                Dispute.Kind.SCOPE,
                wordings.question(question, entries, false).replace("?", ", and where?"),
                given,
                "The figures are of different places: " + Wordings.list(List.copyOf(places)) + ".",
                Answers.apart(given));
    }
}
