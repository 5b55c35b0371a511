package rapporteur.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells which people of several reports are one. Full names meet in any spelling and order; a last name alone joins a full one
 * where the office, or the company in which it appears, tells that it is the same.
 */
final class PersonLinkage {

    private static final int SINGLE = 99; // single names come last: two digits, so that ranks sort as text

    private final Vocabulary vocabulary;
    private final Company company;
    private final Doubts doubts;
    private final List<KnownPerson> known = new ArrayList<>();
    private final Map<String, Set<KnownPerson>> byKey = new HashMap<>();

    PersonLinkage(Vocabulary vocabulary, Company company, Doubts doubts) {
        this.vocabulary = vocabulary;
        this.company = company;
        this.doubts = doubts;
    }

    /** Every identity is in one circle. The order of the list does not matter. */
    List<Circle> of(List<Identity> people) {
        linkNamed(people);
        return known.stream().map(KnownPerson::circle).toList();
    }

    /** Those with the most name parts first, then by name, so that no order of reports shows through. */
    private void linkNamed(List<Identity> people) {
        Map<String, List<Identity>> byName = new TreeMap<>();
        for (Identity person : people) {
            byName.computeIfAbsent(sortKey(nameOf(person).parts()), k -> new ArrayList<>())
                    .add(person);
        }
        for (List<Identity> namesakes : byName.values()) {
            namesakes.sort(Comparator.naturalOrder());
            namesakes.forEach(this::link);
        }
    }

    private PersonName nameOf(Identity person) {
        return PersonName.of(person.actor().name(), vocabulary);
    }

    private static String sortKey(List<String> parts) {
        long initials = parts.stream().filter(part -> part.length() == 1).count();
        long rank = parts.size() == 1 ? SINGLE : SINGLE - 1 - 10L * (parts.size() - initials) + initials;
        return rank + " " + String.join(" ", parts);
    }

    private void link(Identity person) {
        PersonName name = nameOf(person);
        Set<KnownPerson> alike = new LinkedHashSet<>();
        Set<KnownPerson> perhaps = new LinkedHashSet<>();
        Set<KnownPerson> candidates = new LinkedHashSet<>();
        Set<String> keys = name.isFull() ? name.meetingKeys() : name.endKeys();
        for (String key : keys) {
            candidates.addAll(byKey.getOrDefault(key, Set.of()));
        }
        for (KnownPerson other : candidates) {
            if (isSame(person, name, other)) {
                alike.add(other);
            } else if (maybeSame(person, name, other)) {
                perhaps.add(other);
            }
        }
        KnownPerson one;
        if (alike.size() == 1) {
            one = alike.iterator().next();
            one.circle().add(person);
        } else {
            one = new KnownPerson(Circle.of(person));
            known.add(one);
            perhaps.addAll(alike);
        }
        for (KnownPerson other : perhaps) {
            doubts.mark(one.circle(), other.circle());
        }
        one.add(name, person, company.of(person.report()), vocabulary);
        keys.addAll(name.endKeys());
        keys.forEach(
                key -> byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(one));
    }

    private boolean isSame(Identity person, PersonName name, KnownPerson other) {
        if (!other.canBeOf(person.country())) {
            return false;
        }
        List<PersonName> full = other.fullNames();
        if (name.isFull()) {
            return !full.isEmpty()
                    && full.stream().allMatch(name::agrees)
                    && (!name.isInitialed() || isOfSameAffair(person, other));
        }
        if (full.isEmpty()) {
            return other.names().stream().allMatch(single -> PersonName.sounds(single.last(), name.last()));
        }
        return full.stream().anyMatch(whole -> whole.hasEnd(name.last())) && isOfSameAffair(person, other);
    }

    private boolean isOfSameAffair(Identity person, KnownPerson other) {
        return other.sharesOffice(person.actor(), vocabulary) || company.isShared(person.report(), other.company());
    }

    private boolean maybeSame(Identity person, PersonName name, KnownPerson other) {
        return other.names().stream().anyMatch(theirs -> mayBe(name, theirs) || isSlip(person, name, theirs, other));
    }

    private static boolean mayBe(PersonName one, PersonName other) {
        if (one.isFull() && other.isFull()) {
            return one.agrees(other);
        }
        return one.isFull() ? one.hasEnd(other.last()) : other.hasEnd(one.last());
    }

    /** One office and last name, and first names so near that one may be miswritten. */
    private boolean isSlip(Identity person, PersonName one, PersonName theirs, KnownPerson other) {
        return one.isFull()
                && theirs.isFull()
                && PersonName.sounds(one.last(), theirs.last())
                && Spelling.isNear(one.first(), theirs.first())
                && other.sharesOffice(person.actor(), vocabulary);
    }
}
