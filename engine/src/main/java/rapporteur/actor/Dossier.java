package rapporteur.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is gathered of one actor while a report is read; {@link Actor} is what is left of it. */
final class Dossier {

    private final List<Candidate> mentions = new ArrayList<>();
    private final TreeSet<Integer> places = new TreeSet<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final boolean plural;
    private final Kind kind;
    private Gender gender;
    private @Nullable String code;
    private @Nullable String role;

    Dossier(Candidate first) {
        kind = first.traits().kind();
        gender = first.traits().gender();
        plural = first.traits().plural();
        code = first.traits().code();
    }

    /** One more mention by a name of its own. */
    void add(Candidate mention, String name) {
        names.merge(name, 1, Integer::sum);
        add(mention);
    }

    /** One more mention by a noun, an office or a pronoun. */
    void add(Candidate mention) {
        mentions.add(mention);
        places.add(mention.head());
        learn(mention.traits().gender());
        if (code == null) {
            code = mention.traits().code();
        }
    }

    /** All that the other holds: the report says that they are one. */
    void take(Dossier other) {
        other.mentions.forEach(this::add);
        other.names.forEach((name, times) -> names.merge(name, times, Integer::sum));
        learn(other.gender);
    }

    void learn(Gender told) {
        if (gender == Gender.UNKNOWN) {
            gender = told;
        }
    }

    /** The office the report gives, the first time it does; a code that it tells replaces none that is fuller. */
    void hold(String office, @Nullable String officeCode) {
        if (role == null) {
            role = office;
        }
        if (officeCode != null && (code == null || code.length() < officeCode.length())) {
            code = officeCode;
        }
    }

    /** Head of the last mention before a word, -1 if there is none. Cost: log n. */
    int lastBefore(int word) {
        Integer place = places.lower(word);
        return place == null ? -1 : place;
    }

    /** How far away the nearest mention is, those before a word first. */
    int distance(int word, int size) {
        int before = lastBefore(word);
        Integer after = places.higher(word);
        return before >= 0 ? word - before : after == null ? Integer.MAX_VALUE : size + after - word;
    }

    List<Candidate> mentions() {
        return mentions;
    }

    /** The names by which it is called, in the order found. */
    List<String> names() {
        return List.copyOf(names.keySet());
    }

    boolean isNamed() {
        return !names.isEmpty();
    }

    Kind kind() {
        return kind;
    }

    Gender gender() {
        return gender;
    }

    boolean isPlural() {
        return plural;
    }

    @Nullable
    String code() {
        return code;
    }

    @Nullable
    String role() {
        return role;
    }
}
