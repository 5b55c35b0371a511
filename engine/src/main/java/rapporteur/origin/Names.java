package rapporteur.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapporteur.actor.Kind;
import rapporteur.actor.Party;

/** Brings names of countries, of their people and of places to one form, so that figures can be compared by them. */
final class Names {

    /** Endings that a people's name adds to its country's, or a country's to its people's; the longest first. */
    private static final List<String> ENDINGS =
            List.of("ians", "ian", "ese", "ans", "ish", "ia", "an", "ns", "n", "a", "s");

    private static final int STEM = 4;

    private static final Pattern LAST_NAME = Pattern.compile("^.*\\p{Lu}[\\p{L}-]*");

    /** Words beside a noun for an area that do not tell which it is. */
    private static final Set<String> WHOLE = Set.of("the", "this", "whole", "entire", "all", "of", "in");

    /** Longer names are titles rather than names. */
    private static final int NAME = 3;

    private final Set<String> codes = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, Party> byId = new HashMap<>();
    private final Posts posts;
    private final Vocabulary vocabulary;

    Names(List<Party> parties, Posts posts, Vocabulary vocabulary) {
        this.posts = posts;
        this.vocabulary = vocabulary;
        parties.forEach(party -> byId.put(party.id(), party));
        for (Party party : parties) {
            Party.Profile profile = party.profile();
            if (profile.kind() == Kind.STATE || profile.kind() == Kind.GROUP) {
                String key = coded(party).orElse(stem(profile.name()));
                add(profile.name(), key);
                profile.aliases().forEach(alias -> add(alias, key));
            }
        }
    }

    private void add(String name, String key) {
        String stem = stem(name);
        boolean isName = !stem.isEmpty() && Character.isUpperCase(name.charAt(0)) && stem.split(" ").length <= NAME;
        if (isName && !vocabulary.direction(stem)) {
            // a coded country wins over a people that only shares its name
            states.merge(stem, key, (one, other) -> codes.contains(one) ? one : other);
        }
    }

    /** The country or people of this name, in comparable form. */
    Optional<String> named(String name) {
        return Optional.ofNullable(states.get(stem(name)));
    }

    /** Whether this is the comparable form of a country or people. */
    boolean isPeople(String key) {
        return states.containsValue(key) || codes.contains(key);
    }

    /** Whether a name says a direction and nothing else. */
    boolean isDirection(String name) {
        return vocabulary.direction(name.toLowerCase(Locale.ROOT));
    }

    /** The country a party is or acts for, else the party's own name, in comparable form. */
    String narrowing(Party party) {
        return country(party).orElseGet(() -> stem(party.profile().name()));
    }

    /** The country a party is, or acts for: by its code, a country's name within its name or role, or the body it acts for. */
    Optional<String> country(Party party) {
        return ownCountry(party).or(() -> posts.body(party.id()).map(byId::get).flatMap(this::ownCountry));
    }

    private Optional<String> ownCountry(Party party) {
        Party.Profile profile = party.profile();
        Optional<String> coded = coded(party);
        if (coded.isPresent()) {
            return coded;
        }
        List<String> words = new ArrayList<>(Wording.of(profile.name()).forms());
        String role = profile.role();
        if (role != null) {
            words.addAll(Wording.of(role).forms());
        }
        return words.stream()
                .map(Names::stem)
                .filter(states::containsKey)
                .map(states::get)
                .findFirst()
                .or(() -> ofBody(profile));
    }

    /** Whose body it is by its name: {@code Norlandic Defence Ministry}, {@code Ministry of Defence of Norland}. */
    private Optional<String> ofBody(Party.Profile profile) {
        List<String> words = Wording.of(profile.name()).forms();
        List<String> own = words.stream()
                .filter(word -> !vocabulary.isOfBody(word) && !WHOLE.contains(word))
                .toList();
        boolean body = profile.kind() != Kind.PERSON
                && words.stream().anyMatch(vocabulary::isOfBody)
                && own.size() == 1
                && !vocabulary.direction(own.getFirst())
                && profile.name().codePoints().filter(Character::isUpperCase).count() > 1;
        return body ? Optional.of(stem(own.getFirst())) : Optional.empty();
    }

    /** The country in a party's code; a code may hold a sector alone. */
    private Optional<String> coded(Party party) {
        String code = party.profile().code();
        return Optional.ofNullable(code)
                .filter(known -> known.length() >= 3)
                .map(known -> known.substring(0, 3))
                .filter(codes::contains);
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

    /** A place's name ends with its last word that has a capital, where it has one. */
    private static String upToLastName(String place) {
        Matcher matcher = LAST_NAME.matcher(place);
        return matcher.find() ? matcher.group() : place;
    }

    /** A place as written, without what it can be called with or without; empty where nothing else is left. */
    Optional<String> place(String where) {
        int owner = Math.max(where.lastIndexOf("'s "), where.lastIndexOf("’s "));
        String own = owner < 0 ? where : where.substring(owner + 3);
        List<String> words = Wording.of(upToLastName(own)).forms().stream()
                .filter(word -> !vocabulary.placeWord(word))
                .toList();
        List<String> bare = Wording.of(own).forms().stream()
                .filter(word -> !WHOLE.contains(word))
                .toList();
        if (bare.size() == 1
                && vocabulary.wide(bare.getFirst())
                && !LAST_NAME.matcher(own).find()) {
            return Optional.of(Topic.WIDE);
        }
        String common = LAST_NAME.matcher(own).find() ? "" : Topic.COMMON;
        return words.isEmpty() ? Optional.empty() : Optional.of(common + String.join(" ", words));
    }
}
