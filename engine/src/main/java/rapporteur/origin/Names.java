package rapporteur.origin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rapporteur.actor.Kind;
import rapporteur.actor.Party;

/** Brings names of countries, of their people and of places to one form, so that figures can be compared by them. */
final class Names {

    /** Endings that a people's name adds to its country's, or a country's to its people's; the longest first. */
    private static final List<String> ENDINGS =
            List.of("ians", "ian", "ese", "ans", "ish", "ia", "an", "ns", "n", "a", "s");

    private static final int STEM = 4;

    private final Set<String> states = new HashSet<>();
    private final Vocabulary vocabulary;

    Names(List<Party> parties, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Party party : parties) {
            if (party.profile().kind() == Kind.STATE) {
                states.add(stem(party.profile().name()));
            }
        }
    }

    /** The country a party belongs to, else the party's own name, in comparable form. */
    String narrowing(Party party) {
        return country(party).orElseGet(() -> stem(party.profile().name()));
    }

    /** The country a party is, or acts for: by its code, else by a country's name within its name or role. */
    Optional<String> country(Party party) {
        Party.Profile profile = party.profile();
        String code = profile.code();
        if (code != null && code.length() >= 3) {
            return Optional.of(code.substring(0, 3));
        }
        List<String> words = new ArrayList<>(Wording.of(profile.name()).forms());
        String role = profile.role();
        if (role != null) {
            words.addAll(Wording.of(role).forms());
        }
        return words.stream().map(Names::stem).filter(states::contains).findFirst();
    }

    /** A name in comparable form: lower case, without the ending that makes a people of a country. */
    static String stem(String name) {
        String plain =
                String.join(" ", Wording.of(name.toLowerCase(Locale.ROOT)).forms());
        for (String ending : ENDINGS) {
            if (plain.endsWith(ending) && plain.length() - ending.length() >= STEM) {
                return plain.substring(0, plain.length() - ending.length());
            }
        }
        return plain;
    }

    /** A place as written, without what it can be called with or without; empty where nothing else is left. */
    Optional<String> place(String where) {
        int owner = Math.max(where.lastIndexOf("'s "), where.lastIndexOf("’s "));
        String own = owner < 0 ? where : where.substring(owner + 3);
        List<String> words = Wording.of(own).forms().stream()
                .filter(word -> !vocabulary.placeWord(word))
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }
}
