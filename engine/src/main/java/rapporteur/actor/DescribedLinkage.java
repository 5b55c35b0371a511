package rapporteur.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whom a description means that its own report leaves open, by what other reports say of the named: {@code the operator}
 * is the one whom this report names and another calls so; {@code the foreign minister} is who holds that office in reports of
 * the same affair. Where two could be meant it means nobody.
 */
final class DescribedLinkage {

    private static final Pattern AFTER_HEAD = Pattern.compile(" (?:of|for|at|in|to|who|that|which|and|from) .*");
    private static final Pattern BARE = Pattern.compile("(?i)the (?:\\p{L}+[ -])?\\p{L}+");

    private final Vocabulary vocabulary;
    private final Company company;
    private final Map<String, Set<Circle>> byHead = new HashMap<>();
    private final Map<String, Set<Circle>> byOffice = new HashMap<>();
    private final Map<Circle, Set<String>> companies = new HashMap<>();

    DescribedLinkage(Vocabulary vocabulary, Company company, List<Circle> named) {
        this.vocabulary = vocabulary;
        this.company = company;
        named.forEach(this::learn);
    }

    private void learn(Circle circle) {
        Set<String> heads = new LinkedHashSet<>();
        Set<String> offices = new LinkedHashSet<>();
        for (Identity member : circle.members()) {
            String role = member.actor().role();
            if (role != null) {
                heads.add(head(role));
                offices.addAll(Office.keys(role, vocabulary));
            }
        }
        if (heads.isEmpty()) {
            return;
        }
        Set<String> beside = new HashSet<>();
        for (Identity member : circle.members()) {
            beside.addAll(company.of(member.report()));
            heads.forEach(head -> byHead.computeIfAbsent(
                            key(member.report(), member.actor().kind(), head), k -> new LinkedHashSet<>())
                    .add(circle));
        }
        companies.put(circle, beside);
        offices.forEach(office ->
                byOffice.computeIfAbsent(office, o -> new LinkedHashSet<>()).add(circle));
    }

    /** Adds each to the circle it means; those that mean none are circles of their own, which come back. */
    List<Circle> link(List<Identity> unnamed) {
        List<Circle> others = new ArrayList<>();
        for (Identity identity : unnamed) {
            Optional<Circle> meant = meant(identity);
            meant.ifPresent(circle -> circle.add(identity));
            if (meant.isEmpty()) {
                others.add(Circle.of(identity));
            }
        }
        return others;
    }

    private Optional<Circle> meant(Identity identity) {
        String words = identity.actor().name();
        String office = identity.actor().kind() == Kind.PERSON ? Office.whole(words, vocabulary) : "";
        List<Circle> holders = byOffice.getOrDefault(office, Set.of()).stream()
                .filter(circle -> company.isShared(identity.report(), companies.getOrDefault(circle, Set.of())))
                .toList();
        Optional<Circle> holder = only(identity, holders);
        if (holder.isPresent() || !BARE.matcher(words).matches()) {
            return holder;
        }
        String key = key(identity.report(), identity.actor().kind(), head(words));
        return only(identity, List.copyOf(byHead.getOrDefault(key, Set.of())));
    }

    private static Optional<Circle> only(Identity identity, List<Circle> candidates) {
        List<Circle> agreeing = candidates.stream()
                .filter(circle -> identity.country().isEmpty()
                        || circle.country().isEmpty()
                        || identity.country().equals(circle.country()))
                .limit(2)
                .toList();
        return agreeing.size() == 1 ? Optional.of(agreeing.get(0)) : Optional.empty();
    }

    /** {@code company} of {@code private company for river freight}. */
    private static String head(String description) {
        String lower = AFTER_HEAD.matcher(description.toLowerCase(Locale.ROOT)).replaceFirst("");
        return lower.substring(lower.lastIndexOf(' ') + 1);
    }

    private static String key(String report, Kind kind, String head) {
        return report + "\n" + kind + "\n" + head;
    }
}
