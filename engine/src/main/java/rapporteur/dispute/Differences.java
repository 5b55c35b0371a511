package rapporteur.dispute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rapporteur.dispute.Dispute.Kind;
import rapporteur.origin.Origins;

/** Makes disputes of tellings that answer one question differently. */
final class Differences {

    private final Origins origins;

    Differences(Origins origins) {
        this.origins = origins;
    }

    /** The disputes, in the order of their first tellings. Cost: quadratic in the tellings of one kind. */
    List<Finding> among(List<Filling> fillings) {
        Components components = new Components(fillings.size());
        boolean[] differs = new boolean[fillings.size()];
        for (int i = 0; i < fillings.size(); i++) {
            for (int j = i + 1; j < fillings.size(); j++) {
                Filling one = fillings.get(i);
                Filling two = fillings.get(j);
                if (one.asksAs(two) && one.differsFrom(two) && one.told().isOfOtherSide(two.told())) {
                    components.join(i, j);
                    differs[i] = true;
                }
            }
        }
        return components.groups().stream()
                .filter(group -> differs[group.getFirst()])
                .map(group -> finding(group.stream().map(fillings::get).toList()))
                .toList();
    }

    /** The telling whose words ask: of good and harm the shortest, as it says it most plainly; else one that says of what. */
    private static Filling asking(List<Filling> group) {
        if (group.getFirst().slot() == Filling.Slot.EFFECT) {
            return Collections.min(
                    group,
                    Comparator.comparingInt(filling -> filling.told().words().length()));
        }
        return group.stream()
                .filter(filling -> !filling.about().isEmpty())
                .findFirst()
                .orElse(group.getFirst());
    }

    private Finding finding(List<Filling> group) {
        Map<Integer, List<Filling>> answers = new LinkedHashMap<>();
        for (Filling filling : group) {
            int answer = -1;
            for (Map.Entry<Integer, List<Filling>> known : answers.entrySet()) {
                if (known.getValue().stream().noneMatch(filling::differsFrom)) {
                    answer = known.getKey();
                    break;
                }
            }
            answers.computeIfAbsent(answer < 0 ? answers.size() : answer, key -> new ArrayList<>())
                    .add(filling);
        }
        List<Account> accounts = answers.values().stream()
                .map(same -> new Account(
                        same.getFirst().words(),
                        same.stream().map(Filling::told).toList()))
                .toList();
        Filling first = group.getFirst();
        String told = Quote.of(asking(group).told().words());
        return switch (first.slot()) {
            case CAUSE ->
                Account.finding(
                        Kind.CONFLICT,
                        "What brought it about: " + told + "?",
                        accounts,
                        "Different sources name different causes of one thing.",
                        origins);
            case FIRST ->
                Account.finding(
                        Kind.CONFLICT,
                        "Who was first: " + told + "?",
                        accounts,
                        "Different sources name different ones as the first.",
                        origins);
            case EFFECT ->
                Account.finding(
                        Kind.CONFLICT,
                        "Does it do good or harm: " + told + "?",
                        accounts,
                        "One side says that it does good, another that it does harm.",
                        origins);
            case TIME ->
                Account.finding(
                        Kind.DATE,
                        "When was it: " + told + "?",
                        accounts,
                        "Different sources place one happening at different times.",
                        origins);
        };
    }
}
