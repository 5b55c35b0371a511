package rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An actor of one report as it is compared with those of others.
 *
 * @param report id of the report
 * @param actor as the report knows it
 * @param mentions where, in the order of the text
 * @param names its names in the report, the fullest first; empty where it is never named
 */
record Identity(String report, Actor actor, List<Mention> mentions, List<String> names)
        implements Comparable<Identity> {

    Identity {
        mentions = List.copyOf(mentions);
        names = List.copyOf(names);
    }

    static Identity of(String report, Actor actor, List<Mention> mentions, Vocabulary vocabulary) {
        List<String> names = new ArrayList<>();
        if (mentions.stream().anyMatch(mention -> mention.form() == Mention.Form.NAME)) {
            names.add(actor.name());
            names.addAll(actor.aliases());
            names.removeIf(name -> isOffice(name, actor, vocabulary));
        }
        return new Identity(report, actor, mentions, names);
    }

    /** {@code the President}: in another report it may be another. */
    private static boolean isOffice(String name, Actor actor, Vocabulary vocabulary) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        String first = name.split(" ")[0];
        boolean given = !first.equals(last) && vocabulary.givenName(first).isPresent();
        return actor.kind() == Kind.PERSON
                && !given
                && vocabulary
                        .role(last)
                        .filter(role -> role.kind() == Kind.PERSON)
                        .isPresent();
    }

    /** The same, as another kind of actor. */
    Identity as(Kind kind) {
        Actor other = new Actor(actor.id(), actor.name(), kind, actor.role(), actor.code(), actor.aliases());
        return new Identity(report, other, mentions, names);
    }

    boolean isNamed() {
        return !names.isEmpty();
    }

    /** The person's full name; empty where the report gives but one part of it. */
    Optional<PersonName> fullName(Vocabulary vocabulary) {
        return Optional.of(PersonName.of(actor.name(), vocabulary)).filter(PersonName::isFull);
    }

    /** The country it belongs to, as its code tells. */
    Optional<String> country() {
        return Optional.ofNullable(actor.code())
                .filter(code -> code.length() == 3 || code.length() == 6)
                .map(code -> code.substring(0, 3))
                .filter(Predicate.not(Identity::isSector));
    }

    private static boolean isSector(String code) {
        return List.of(
                        "GOV", "MIL", "OPP", "REB", "CVL", "MED", "IGO", "NGO", "BUS", "COP", "JUD", "SPY", "EDU",
                        "HLH", "LAB", "REL", "REF", "ELI")
                .contains(code);
    }

    private int start() {
        return mentions.isEmpty() ? 0 : mentions.get(0).span().start();
    }

    /** By report, then by place. */
    @Override
    public int compareTo(Identity other) {
        int byReport = report.compareTo(other.report);
        return byReport != 0 ? byReport : Integer.compare(start(), other.start());
    }
}
