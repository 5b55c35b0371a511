package rapporteur.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells which states, organisations, groups and places of several reports are one: whoever shares a name that only one can
 * have. Of names that many countries have, those with a known owner meet by it; those without one meet where the reports
 * speak of one affair, and a ministry among them only where these name one state at most.
 */
final class BodyLinkage {

    private static final int COUNTRY = 3;
    private static final int COMMON = 60;

    private final Vocabulary vocabulary;
    private final Company company;
    private final Doubts doubts;
    private final List<Identity> bodies = new ArrayList<>();
    private final List<Pair> open = new ArrayList<>();
    private Groups groups = new Groups(0);

    /** Two bodies, by index, of which one may bear the other's short name. */
    private record Pair(int one, int other) {}

    BodyLinkage(Vocabulary vocabulary, Company company, Doubts doubts) {
        this.vocabulary = vocabulary;
        this.company = company;
        this.doubts = doubts;
    }

    /** Every identity is in one circle. The order of the list does not matter. */
    List<Circle> of(List<Identity> identities) {
        bodies.addAll(identities);
        bodies.sort(Comparator.comparingInt((Identity body) -> -longest(body))
                .thenComparing(body -> body.actor().name())
                .thenComparing(Comparator.naturalOrder()));
        groups = new Groups(bodies.size());
        joinByName();
        joinOwnerless();
        joinShort();
        Map<Integer, Circle> byGroup = new TreeMap<>();
        for (int i = 0; i < bodies.size(); i++) {
            Circle circle = byGroup.get(groups.find(i));
            if (circle == null) {
                byGroup.put(groups.find(i), Circle.of(bodies.get(i)));
            } else {
                circle.add(bodies.get(i));
            }
        }
        open.forEach(pair -> doubts.mark(circle(byGroup, pair.one()), circle(byGroup, pair.other())));
        markShortNames(byGroup);
        return List.copyOf(byGroup.values());
    }

    private static int longest(Identity identity) {
        return identity.names().stream()
                .mapToInt(name -> name.split(" ").length)
                .max()
                .orElse(0);
    }

    private void joinByName() {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < bodies.size(); i++) {
            for (String key : keys(bodies.get(i))) {
                Integer earlier = seen.putIfAbsent(key, i);
                if (earlier != null) {
                    groups.join(earlier, i);
                }
            }
        }
    }

    private List<String> keys(Identity identity) {
        Actor actor = identity.actor();
        if (actor.kind() == Kind.STATE && actor.code() != null) {
            return List.of("state:" + actor.code());
        }
        if (actor.kind() == Kind.GROUP && actor.code() != null && actor.code().length() == COUNTRY) {
            return List.of("people:" + actor.code());
        }
        List<String> keys = new ArrayList<>();
        for (String written : identity.names()) {
            BodyName name = BodyName.of(written, vocabulary);
            if (!name.generic()) {
                keys.add("name:" + name.key());
                if (actor.kind() == Kind.PLACE) {
                    name.shorterKeys(vocabulary).forEach(key -> keys.add("name:" + key));
                }
            } else if (identity.country().isPresent()) {
                keys.add("owned:" + name.key() + ":" + identity.country().get());
            }
        }
        return keys;
    }

    /** Joins names such as {@code the Geological Institute} that stand in several reports without an owner. */
    private void joinOwnerless() {
        Set<String> owned = new HashSet<>();
        Map<String, List<Integer>> ownerless = new TreeMap<>();
        for (int i = 0; i < bodies.size(); i++) {
            for (String written : bodies.get(i).names()) {
                BodyName name = BodyName.of(written, vocabulary);
                if (name.generic() && bodies.get(i).country().isPresent()) {
                    owned.add(name.key());
                } else if (name.generic()
                        && (!name.governmental()
                                || !company.isOfSeveralStates(bodies.get(i).report()))) {
                    ownerless
                            .computeIfAbsent(name.key(), k -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        ownerless.keySet().removeAll(owned);
        ownerless.values().forEach(this::joinInCompany);
    }

    /** Joins those whose reports share enough names. Cost: linear in these names. */
    private void joinInCompany(List<Integer> namesakes) {
        Map<String, Integer> named = new HashMap<>();
        for (int body : namesakes) {
            Set<String> beside = company.of(bodies.get(body).report());
            Map<Integer, Integer> shared = new TreeMap<>();
            for (String name : beside) {
                Integer other = named.putIfAbsent(name, body);
                if (other != null) {
                    shared.merge(groups.find(other), 1, Integer::sum);
                }
            }
            shared.forEach((group, names) -> {
                if (company.isEnough(names)) {
                    groups.join(group, body);
                }
            });
        }
    }

    /**
     * Joins an organisation's short name to the one longer name that it is part of in reports of the same affair: {@code Harbour Watch} and
     * {@code the National Harbour Watch}. A word that stands in too many names tells nothing.
     */
    private void joinShort() {
        Map<String, Set<Integer>> longer = new HashMap<>();
        for (int i = 0; i < bodies.size(); i++) {
            for (String name : bodies.get(i).names()) {
                List<String> words = OrganisationName.of(name).words();
                for (int w = 0; w + 1 < words.size(); w++) {
                    add(words.get(w) + " " + words.get(w + 1), i, longer);
                }
                if (words.size() > 1) {
                    add("<" + words.get(0), i, longer);
                    add(words.get(words.size() - 1) + ">", i, longer);
                }
            }
        }
        for (int i = 0; i < bodies.size(); i++) {
            Set<Integer> meant = new TreeSet<>();
            for (String name : bodies.get(i).names()) {
                meant.addAll(longerThan(name, i, longer));
            }
            if (meant.size() == 1) {
                groups.join(meant.iterator().next(), i);
            }
        }
    }

    private static void add(String key, int body, Map<String, Set<Integer>> longer) {
        Set<Integer> sharing = longer.computeIfAbsent(key, k -> new TreeSet<>());
        if (sharing.size() <= COMMON) {
            sharing.add(body);
        }
    }

    /** The groups of which the short name of a body can be the name, in the company of its report. */
    private Set<Integer> longerThan(String name, int body, Map<String, Set<Integer>> longer) {
        List<String> words = OrganisationName.of(name).words();
        List<String> keys = words.size() > 1
                ? List.of(words.get(0) + " " + words.get(1))
                : List.of("<" + words.get(0), words.get(0) + ">");
        Identity shorter = bodies.get(body);
        Set<Integer> found = new TreeSet<>();
        for (String key : keys) {
            Set<Integer> sharing = longer.getOrDefault(key, Set.of());
            if (shorter.actor().kind() != Kind.ORGANISATION
                    || sharing.size() > COMMON
                    || BodyName.of(name, vocabulary).governmental()) {
                continue;
            }
            for (int other : sharing) {
                if (groups.find(other) == groups.find(body) || !isShort(shorter, bodies.get(other))) {
                    continue;
                }
                open.add(new Pair(body, other));
                if (company.isShared(
                        shorter.report(), company.of(bodies.get(other).report()))) {
                    found.add(groups.find(other));
                }
            }
        }
        return found;
    }

    /** A short name, or one without its country, may be that of a longer one. */
    private void markShortNames(Map<Integer, Circle> byGroup) {
        Map<String, Integer> starts = new HashMap<>();
        for (int i = 0; i < bodies.size(); i++) {
            for (String name : bodies.get(i).names()) {
                List<String> words = OrganisationName.of(name).words();
                String end = String.join(" ", words.subList(Math.max(0, words.size() - 2), words.size()));
                for (String key : List.of("<" + words.get(0), ">" + end)) {
                    Integer other = starts.putIfAbsent(key, i);
                    if (other != null
                            && groups.find(other) != groups.find(i)
                            && isShort(bodies.get(i), bodies.get(other))) {
                        doubts.mark(circle(byGroup, i), circle(byGroup, other));
                    }
                }
            }
        }
    }

    private Circle circle(Map<Integer, Circle> byGroup, int body) {
        return Objects.requireNonNull(byGroup.get(groups.find(body)));
    }

    private static boolean isShort(Identity shorter, Identity longer) {
        return shorter.actor().kind() == longer.actor().kind()
                && agree(shorter.country(), longer.country())
                && shorter.names().stream()
                        .anyMatch(one -> longer.names().stream().anyMatch(other -> isPart(one, other)));
    }

    private static boolean isPart(String one, String other) {
        OrganisationName part = OrganisationName.of(one);
        OrganisationName whole = OrganisationName.of(other);
        return part.begins(whole) || part.ends(whole) || part.within(whole) || part.equals(whole);
    }

    private static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
