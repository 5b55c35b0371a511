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

/**
 * Tells which states, organisations, groups and places of several reports are one: whoever shares a name that only one can
 * have. Of names that many countries have, those with a known owner meet by it; those without one meet where the reports
 * speak of one affair, and a ministry among them only where these name one state at most.
 */
final class BodyLinkage {

    private static final int COUNTRY = 3;

    private final Vocabulary vocabulary;
    private final Company company;
    private final Doubts doubts;
    private final List<Identity> bodies = new ArrayList<>();
    private Groups groups = new Groups(0);

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
        Map<Integer, Circle> byGroup = new TreeMap<>();
        for (int i = 0; i < bodies.size(); i++) {
            Circle circle = byGroup.get(groups.find(i));
            if (circle == null) {
                byGroup.put(groups.find(i), Circle.of(bodies.get(i)));
            } else {
                circle.add(bodies.get(i));
            }
        }
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
        return part.begins(whole) || part.ends(whole) || part.equals(whole);
    }

    private static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
