package rapporteur.dispute;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rapporteur.dispute.Dispute.Comparison;
import rapporteur.origin.Corroboration;
import rapporteur.origin.Evidence;
import rapporteur.origin.Origins;
import rapporteur.origin.Voices;

/**
 * One of the ways in which reports tell a matter: what becomes an answer.
 *
 * @param position short
 * @param assertions those that tell it so
 */
record Account(String position, List<Assertion> assertions) {

    Account {
        assertions = List.copyOf(assertions);
    }

    /** The accounts as answers, compared by how many independent origins each stands on. */
    static Finding finding(Dispute.Kind kind, String question, List<Account> accounts, String why, Origins origins) {
        List<Answer> answers =
                accounts.stream().map(account -> account.answer(origins)).toList();
        return new Finding(
                kind,
                question,
                answers,
                why,
                new Comparison(List.of(), null, Answers.bestSupported(answers)),
                accounts);
    }

    /** The account as a claim that several reports carry; empty where one report alone does. */
    Optional<Corroboration> carried(Origins origins) {
        boolean several = assertions.stream().map(Assertion::report).distinct().count() > 1;
        if (!several) {
            return Optional.empty();
        }
        List<String> goesBackTo =
                origins.of(assertions.stream().map(Assertion::carrier).toList());
        return Optional.of(new Corroboration(
                assertions.getFirst().words(),
                goesBackTo,
                origins.oneInterest(goesBackTo),
                assertions.stream().map(Assertion::evidence).distinct().toList()));
    }

    private Answer answer(Origins origins) {
        Set<String> by = new LinkedHashSet<>();
        Set<Evidence> evidence = new LinkedHashSet<>();
        for (Assertion assertion : assertions) {
            String name = Voices.name(assertion.source().voice());
            if (!name.isEmpty()) {
                by.add(name);
            }
            evidence.add(assertion.evidence());
        }
        int independent =
                origins.of(assertions.stream().map(Assertion::carrier).toList()).size();
        return new Answer(position, List.copyOf(by), independent, List.copyOf(evidence), List.of());
    }
}
