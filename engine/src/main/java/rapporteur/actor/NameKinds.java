package rapporteur.actor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a name stands for, decided over all reports: one that some reports take for a person without knowing more of them, and
 * others for a place or an organisation, is no person. People are named in full, with an office or with a title somewhere.
 */
final class NameKinds {

    /** How many mentions as a person outweigh one as something else. */
    private static final int PERSONS_TO_OUTWEIGH = 3;

    private final Vocabulary vocabulary;
    private final Map<String, Map<Kind, Integer>> mentions = new HashMap<>();
    private final Set<String> people = new HashSet<>();

    NameKinds(Vocabulary vocabulary, List<Identity> identities) {
        this.vocabulary = vocabulary;
        for (Identity identity : identities) {
            for (String name : identity.names()) {
                mentions.computeIfAbsent(key(name), k -> new EnumMap<>(Kind.class))
                        .merge(identity.actor().kind(), identity.mentions().size(), Integer::sum);
                if (isKnownPerson(identity)) {
                    people.add(key(name));
                }
            }
        }
    }

    /** The identity as the kind that all reports together tell. */
    Identity settled(Identity identity) {
        if (identity.actor().kind() != Kind.PERSON || isKnownPerson(identity)) {
            return identity;
        }
        Map<Kind, Integer> votes = new EnumMap<>(Kind.class);
        for (String name : identity.names()) {
            if (people.contains(key(name))) {
                return identity;
            }
            mentions.getOrDefault(key(name), Map.of()).forEach((kind, n) -> votes.merge(kind, n, Integer::sum));
        }
        int persons = votes.getOrDefault(Kind.PERSON, 0);
        votes.remove(Kind.PERSON);
        votes.remove(Kind.OTHER);
        int others = votes.values().stream().mapToInt(Integer::intValue).sum();
        if (others == 0 || persons > PERSONS_TO_OUTWEIGH * others) {
            return identity;
        }
        Kind most = new ArrayList<>(votes.keySet())
                .stream()
                        .reduce((one, other) -> votes.getOrDefault(other, 0) > votes.getOrDefault(one, 0) ? other : one)
                        .orElseThrow();
        return identity.as(most);
    }

    private boolean isKnownPerson(Identity identity) {
        return identity.actor().kind() == Kind.PERSON
                && (identity.actor().role() != null
                        || identity.names().stream()
                                .map(name -> PersonName.of(name, vocabulary))
                                .anyMatch(name -> name.isFull()
                                        && name.parts().stream()
                                                .anyMatch(part -> vocabulary
                                                        .givenName(part)
                                                        .isPresent())));
    }

    private static String key(String name) {
        return Spelling.sound(OrganisationName.of(name).key());
    }
}
