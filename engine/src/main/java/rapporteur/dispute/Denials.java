package rapporteur.dispute;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rapporteur.attribution.Attribution;
import rapporteur.dispute.Dispute.Kind;
import rapporteur.origin.Likeness;
import rapporteur.origin.Origins;

/** Makes disputes of what one side says and another denies: one of all that are about one matter. */
final class Denials {

    /** Likeness at which two say the same. */
    private static final double SAME = 0.6;

    private final Origins origins;

    Denials(Origins origins) {
        this.origins = origins;
    }

    /** The disputes, in the order of their first oppositions. Cost: quadratic in the oppositions. */
    List<Finding> of(List<Opposition> oppositions) {
        Components components = new Components(oppositions.size());
        for (int i = 0; i < oppositions.size(); i++) {
            for (int j = i + 1; j < oppositions.size(); j++) {
                if (isOne(oppositions.get(i), oppositions.get(j))) {
                    components.join(i, j);
                }
            }
        }
        return components.groups().stream()
                .map(group -> finding(group.stream().map(oppositions::get).toList()))
                .toList();
    }

    private static boolean isOne(Opposition one, Opposition two) {
        return one.made().equals(two.made())
                || one.denied().equals(two.denied())
                || Likeness.of(one.made().matter().gist(), two.made().matter().gist()) >= SAME;
    }

    private static boolean isPlain(Assertion assertion) {
        Attribution attribution = assertion.source().attribution();
        return attribution == null || !attribution.stance().negated();
    }

    private Finding finding(List<Opposition> group) {
        Set<Assertion> yes = new LinkedHashSet<>();
        Set<Assertion> no = new LinkedHashSet<>();
        for (Opposition opposition : group) {
            yes.add(opposition.made());
            no.add(opposition.denied());
        }
        List<Assertion> made = List.copyOf(yes);
        List<Assertion> denied = List.copyOf(no);
        // the question is put in the words of whoever does not deny another's
        Optional<Assertion> asked = made.stream().filter(Denials::isPlain).findFirst();
        List<Account> accounts = asked.isPresent()
                ? List.of(new Account("yes", made), new Account("no", denied))
                : List.of(new Account("yes", denied), new Account("no", made));
        if (group.stream().allMatch(opposition -> opposition.kind() == Kind.CONFLICT)) {
            return Account.finding(
                    Kind.CONFLICT,
                    Quote.isItSo(made.getFirst().words()),
                    List.of(new Account("yes", made), new Account("no", denied)),
                    "One side says so, and another says what cannot hold beside it.",
                    origins);
        }
        return Account.finding(
                Kind.DENIAL,
                Quote.isItSo(asked.orElse(denied.getFirst()).words()),
                accounts,
                "One side says so, and another denies it.",
                origins);
    }
}
