package rapporteur.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which names each report names, so that it shows whether two reports speak of one affair. States and peoples do not count:
 * all sorts of reports share them.
 */
final class Company {

    /** So many names shared, besides the one in question, make one affair probable. */
    private static final int ENOUGH = 2;

    private final Map<String, Set<String>> byReport = new HashMap<>();
    private final Map<String, Set<String>> states = new HashMap<>();

    Company(List<Identity> identities, Vocabulary vocabulary) {
        for (Identity identity : identities) {
            Set<String> names = byReport.computeIfAbsent(identity.report(), r -> new HashSet<>());
            if (identity.actor().kind() == Kind.PERSON) {
                identity.fullName(vocabulary)
                        .ifPresent(name -> names.add(Spelling.sound(name.first()) + " " + Spelling.sound(name.last())));
            } else if (identity.actor().kind() == Kind.STATE) {
                states.computeIfAbsent(identity.report(), r -> new HashSet<>())
                        .add(identity.actor().name());
            } else if (identity.country().isEmpty()) {
                identity.names().forEach(name -> names.add(Spelling.sound(name)));
            }
        }
    }

    /** The names of one report. */
    Set<String> of(String report) {
        return byReport.getOrDefault(report, Set.of());
    }

    /** Whether the report names more than one state. */
    boolean isOfSeveralStates(String report) {
        return states.getOrDefault(report, Set.of()).size() > 1;
    }

    /** Whether so many shared names are enough. */
    boolean isEnough(int shared) {
        return shared >= ENOUGH;
    }

    /** Whether the report shares enough of these names. Cost: linear in the names of the report. */
    boolean isShared(String report, Set<String> names) {
        return of(report).stream().filter(names::contains).limit(ENOUGH).count() == ENOUGH;
    }
}
