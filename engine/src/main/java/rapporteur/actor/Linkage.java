package rapporteur.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Groups identities that are one party, kind by kind, the fullest names first. */
final class Linkage {

    private static final int COUNTRY = 3;

    private final Vocabulary vocabulary;
    private final List<Circle> circles = new ArrayList<>();
    private final Map<String, List<Circle>> persons = new HashMap<>();
    private final Map<Circle, List<PersonName>> personNames = new HashMap<>();
    private final Map<Circle, Set<Circle>> perhaps = new HashMap<>();

    Linkage(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Every identity is in one circle. The order of the list does not matter. */
    List<Circle> of(List<Identity> identities) {
        List<Identity> people = new ArrayList<>();
        List<Identity> others = new ArrayList<>();
        for (Identity identity : identities) {
            if (!identity.isNamed()) {
                alone(identity);
            } else if (identity.actor().kind() == Kind.PERSON) {
                people.add(identity);
            } else {
                others.add(identity);
            }
        }
        linkPeople(people);
        linkOthers(others);
        return circles;
    }

    /** The circles that may be the same as this one. */
    Set<Circle> perhaps(Circle circle) {
        return perhaps.getOrDefault(circle, Set.of());
    }

    private Circle alone(Identity identity) {
        Circle circle = new Circle();
        circle.add(identity);
        circles.add(circle);
        return circle;
    }

    /** Those with the most name parts first, then by name, so that no order of reports shows through. */
    private void linkPeople(List<Identity> people) {
        Map<String, List<Identity>> byName = new TreeMap<>();
        for (Identity person : people) {
            List<String> parts = new ArrayList<>(nameOf(person).parts());
            byName.computeIfAbsent(sortKey(parts), k -> new ArrayList<>()).add(person);
        }
        for (List<Identity> namesakes : byName.values()) {
            namesakes.sort(Comparator.naturalOrder());
            for (Identity person : namesakes) {
                linkPerson(person);
            }
        }
    }

    private PersonName nameOf(Identity person) {
        return PersonName.of(person.actor().name(), vocabulary);
    }

    private static String sortKey(List<String> parts) {
        long initials = parts.stream().filter(part -> part.length() == 1).count();
        long rank = 100 - 10L * (parts.size() - initials) + initials;
        return rank + " " + String.join(" ", parts);
    }

    private void linkPerson(Identity person) {
        PersonName name = nameOf(person);
        Set<Circle> alike = new LinkedHashSet<>();
        Set<Circle> shared = new LinkedHashSet<>();
        for (String part : List.of(name.last(), name.first())) {
            for (Circle circle : persons.getOrDefault(Spelling.sound(part), List.of())) {
                if (isSame(person, name, circle)) {
                    alike.add(circle);
                } else if (maybeSame(name, circle)) {
                    shared.add(circle);
                }
            }
        }
        Circle circle;
        if (alike.size() == 1) {
            circle = alike.iterator().next();
            circle.add(person);
        } else {
            circle = alone(person);
            shared.addAll(alike);
        }
        for (Circle other : shared) {
            mark(circle, other);
        }
        personNames.computeIfAbsent(circle, c -> new ArrayList<>()).add(name);
        link(name.last(), circle);
        link(name.first(), circle);
    }

    private void link(String part, Circle circle) {
        List<Circle> sharing = persons.computeIfAbsent(Spelling.sound(part), p -> new ArrayList<>());
        if (!sharing.contains(circle)) {
            sharing.add(circle);
        }
    }

    private boolean isSame(Identity person, PersonName name, Circle circle) {
        List<PersonName> names = personNames.getOrDefault(circle, List.of());
        boolean countries = agree(person.country(), circle.country());
        if (name.isFull()) {
            return countries
                    && names.stream().filter(PersonName::isFull).findAny().isPresent()
                    && names.stream().filter(PersonName::isFull).allMatch(name::agrees);
        }
        if (names.stream().noneMatch(PersonName::isFull)) {
            return countries && names.stream().allMatch(other -> PersonName.sounds(other.last(), name.last()));
        }
        boolean surname = names.stream().anyMatch(other -> other.isFull() && other.hasEnd(name.last()));
        return surname && sameOffice(person, circle);
    }

    /** A last name alone is enough only with the same office. */
    private boolean sameOffice(Identity person, Circle circle) {
        return agree(person.country(), circle.country())
                && circle.members().stream().anyMatch(member -> sameOffice(person.actor(), member.actor()));
    }

    private boolean sameOffice(Actor one, Actor other) {
        boolean code = one.code() != null
                && one.code().length() > COUNTRY
                && one.code().equals(other.code());
        return code || offices(one).stream().anyMatch(offices(other)::contains);
    }

    /** The offices in a role, with the word before each that tells which: {@code foreign minister}. */
    private List<String> offices(Actor actor) {
        List<String> offices = new ArrayList<>();
        String before = "";
        for (String word :
                Spelling.key(Optional.ofNullable(actor.role()).orElse("")).split(" ")) {
            boolean office = vocabulary
                    .role(word)
                    .filter(role -> role.kind() == Kind.PERSON && "GOV".equals(role.sector()))
                    .isPresent();
            if (office) {
                offices.add(before + " " + word);
            }
            before = word;
        }
        return offices;
    }

    private boolean maybeSame(PersonName name, Circle circle) {
        return personNames.getOrDefault(circle, List.of()).stream().anyMatch(other -> mayBe(name, other));
    }

    private static boolean mayBe(PersonName one, PersonName other) {
        if (one.isFull() && other.isFull()) {
            return one.agrees(other);
        }
        return one.isFull() ? one.hasEnd(other.last()) : other.hasEnd(one.last());
    }

    private static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private void mark(Circle one, Circle other) {
        if (one != other) {
            perhaps.computeIfAbsent(one, c -> new LinkedHashSet<>()).add(other);
            perhaps.computeIfAbsent(other, c -> new LinkedHashSet<>()).add(one);
        }
    }

    /** Whoever shares a name that only one can have is one. */
    private void linkOthers(List<Identity> others) {
        List<Identity> ordered = new ArrayList<>(others);
        ordered.sort(Comparator.comparingInt((Identity other) -> -longest(other))
                .thenComparing(other -> other.actor().name())
                .thenComparing(Comparator.naturalOrder()));
        Groups groups = new Groups(ordered.size());
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            for (String key : keys(ordered.get(i))) {
                Integer earlier = seen.putIfAbsent(key, i);
                if (earlier != null) {
                    groups.join(earlier, i);
                }
            }
        }
        Map<Integer, Circle> byGroup = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            Circle circle = byGroup.get(groups.find(i));
            if (circle == null) {
                byGroup.put(groups.find(i), alone(ordered.get(i)));
            } else {
                circle.add(ordered.get(i));
            }
        }
        markShortNames(ordered, groups, byGroup);
    }

    private static int longest(Identity identity) {
        return identity.names().stream()
                .mapToInt(name -> name.split(" ").length)
                .max()
                .orElse(0);
    }

    private List<String> keys(Identity identity) {
        Actor actor = identity.actor();
        if (actor.kind() == Kind.STATE && actor.code() != null) {
            return List.of("state:" + actor.code());
        }
        if (actor.kind() == Kind.GROUP && actor.code() != null && actor.code().length() == 3) {
            return List.of("people:" + actor.code());
        }
        List<String> keys = new ArrayList<>();
        for (String name : identity.names()) {
            OrganisationName words = OrganisationName.of(name);
            boolean generic = isGeneric(name);
            if (generic && identity.country().isEmpty() && words.words().size() < 3) {
                keys.add("generic:" + words.key() + ":" + identity.report());
            } else if (generic) {
                keys.add("owned:" + words.key() + ":" + identity.country().orElse(""));
            } else {
                keys.add("name:"
                        + String.join(
                                " ", words.words().stream().map(Spelling::sound).toList()));
            }
        }
        return keys;
    }

    /** Whether several could have this name: {@code Defence Ministry}. */
    private boolean isGeneric(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return vocabulary.nameWord(last).isPresent() || vocabulary.role(last).isPresent();
    }

    /** A short name, or one without its country, may be that of a longer one. */
    private void markShortNames(List<Identity> ordered, Groups groups, Map<Integer, Circle> byGroup) {
        Map<String, Integer> starts = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            for (String name : ordered.get(i).names()) {
                List<String> words = OrganisationName.of(name).words();
                for (String key : List.of(
                        "<" + words.get(0),
                        ">" + String.join(" ", words.subList(Math.max(0, words.size() - 2), words.size())))) {
                    Integer other = starts.putIfAbsent(key, i);
                    if (other != null
                            && groups.find(other) != groups.find(i)
                            && isShort(ordered.get(i), ordered.get(other))) {
                        mark(circle(byGroup, groups.find(i)), circle(byGroup, groups.find(other)));
                    }
                }
            }
        }
    }

    private static Circle circle(Map<Integer, Circle> byGroup, int group) {
        return java.util.Objects.requireNonNull(byGroup.get(group));
    }

    private boolean isShort(Identity shorter, Identity longer) {
        return shorter.actor().kind() == longer.actor().kind()
                && agree(shorter.country(), longer.country())
                && shorter.names().stream()
                        .anyMatch(one -> longer.names().stream().anyMatch(other -> isPart(one, other)));
    }

    private boolean isPart(String one, String other) {
        OrganisationName part = OrganisationName.of(one);
        OrganisationName whole = OrganisationName.of(other);
        return part.begins(whole) || part.ends(whole) || part.equals(whole);
    }
}
