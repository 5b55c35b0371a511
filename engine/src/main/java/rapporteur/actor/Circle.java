package rapporteur.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Party.Appearance;
import rapporteur.actor.Party.Profile;

/** The identities that are one party. */
final class Circle {

    private final List<Identity> members = new ArrayList<>();

    static Circle of(Identity identity) {
        Circle circle = new Circle();
        circle.add(identity);
        return circle;
    }

    void add(Identity identity) {
        members.add(identity);
    }

    List<Identity> members() {
        return members;
    }

    Identity first() {
        return members.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The country that its members' codes tell, the most frequent. */
    Optional<String> country() {
        return most(Identity::country);
    }

    /** What all reports say of it. */
    Party party(Map<Circle, String> ids, Set<Circle> perhaps) {
        members.sort(Comparator.naturalOrder());
        List<Appearance> appearances = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Identity member : members) {
            for (Mention mention : member.mentions()) {
                appearances.add(new Appearance(member.report(), member.actor().id(), mention.span()));
            }
            names.addAll(member.names());
        }
        String name = name();
        names.remove(name);
        Kind kind = kind();
        String role = members.stream()
                .flatMap(member -> Optional.ofNullable(member.actor().role()).stream())
                .findFirst()
                .orElse(null);
        Profile profile = new Profile(name, kind, role, code(), List.copyOf(names));
        List<String> maybeSame = perhaps.stream()
                .map(ids::get)
                .map(Objects::requireNonNull)
                .sorted(Comparator.comparingInt((String id) -> Integer.parseInt(id.substring(1))))
                .toList();
        return new Party(Objects.requireNonNull(ids.get(this)), profile, appearances, maybeSame);
    }

    /** The one most mentions bear out; what one report knows to be a state is a state where others only know that it is a place. */
    private Kind kind() {
        Kind most = most(member -> Optional.of(member.actor().kind())).orElseThrow();
        boolean state = members.stream().anyMatch(member -> member.actor().kind() == Kind.STATE);
        return most == Kind.PLACE && state ? Kind.STATE : most;
    }

    /** The one most reports use, of those with the most words; words of description only where there is no name. */
    private String name() {
        boolean named = members.stream().anyMatch(Identity::isNamed);
        Predicate<Identity> tells = member -> member.isNamed() == named;
        int longest = members.stream()
                .filter(tells)
                .mapToInt(member -> words(member.actor().name()))
                .max()
                .orElse(1);
        return most(member ->
                        Optional.of(member.actor().name()).filter(name -> tells.test(member) && words(name) == longest))
                .orElseThrow();
    }

    /** The fullest that its members have. */
    private @Nullable String code() {
        int longest = members.stream()
                .flatMap(member -> code(member).stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return most(member -> code(member).filter(code -> code.length() == longest))
                .orElse(null);
    }

    private static Optional<String> code(Identity member) {
        return Optional.ofNullable(member.actor().code());
    }

    private static int words(String name) {
        return name.split(" ").length;
    }

    /** The value most mentions bear out, the earliest at par. */
    private <T> Optional<T> most(Function<Identity, Optional<T>> value) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        members.stream()
                .sorted()
                .forEach(member -> value.apply(member)
                        .ifPresent(
                                told -> counts.merge(told, 1 + member.mentions().size(), Integer::sum)));
        return counts.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }
}
