package rapporteur.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person's name as its parts, folded so that spellings meet.
 *
 * @param parts keys of the given names and the last name, in the order written; at least one
 */
record PersonName(List<String> parts) {

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md");

    PersonName {
        parts = List.copyOf(parts);
    }

    /** The parts of a name without titles. */
    static PersonName of(String name, Vocabulary vocabulary) {
        List<String> written = List.of(name.strip().split("\\s+"));
        int first = 0;
        while (first + 1 < written.size()
                && vocabulary.title(written.get(first)).isPresent()) {
            first++;
        }
        List<String> parts = new ArrayList<>();
        for (String word : written.subList(first, written.size())) {
            String key = Spelling.key(word);
            boolean suffix = SUFFIXES.contains(key) || word.equals("I");
            if (!key.isEmpty() && (!suffix || parts.isEmpty())) {
                parts.add(key);
            }
        }
        return new PersonName(parts.isEmpty() ? List.of(Spelling.key(name)) : parts);
    }

    String first() {
        return parts.get(0);
    }

    String last() {
        return parts.get(parts.size() - 1);
    }

    boolean isFull() {
        return parts.size() > 1;
    }

    /** Whether of the first name only the initial is given. */
    boolean isInitialed() {
        return first().length() == 1;
    }

    /** Whether both can be the full name of one person: {@code Kurt M. Campbell} and {@code Kurt Campbell}. */
    boolean agrees(PersonName other) {
        if (words().equals(other.words()) || sounds(String.join(" ", parts), String.join(" ", other.parts))) {
            return true;
        }
        if (!alike(first(), other.first())) {
            return false;
        }
        return (sounds(last(), other.last()) && middlesAgree(other)) || leads(other) || other.leads(this);
    }

    /**
     * Keys of which two full names share at least one if they agree, or if the first name of one may be a slip for the other's:
     * so that only few need to be compared.
     */
    Set<String> meetingKeys() {
        Set<String> keys = new LinkedHashSet<>();
        String last = Spelling.sound(last());
        keys.add("all " + Spelling.sound(String.join(" ", parts)));
        keys.add("words " + String.join(" ", words()));
        keys.add(pair(first(), last()));
        for (int i = 1; i < parts.size(); i++) {
            keys.add(pair(parts.get(i - 1), parts.get(i)));
        }
        String first = first();
        keys.add("initial " + last + " " + first.charAt(0));
        if (first.length() > 2) {
            keys.add("begins " + last + " " + first.substring(0, 2));
            keys.add("ends " + last + " " + first.substring(first.length() - 2));
        }
        return keys;
    }

    /** Keys under which a single name meets the full names that it can be short for. */
    Set<String> endKeys() {
        Set<String> keys = new LinkedHashSet<>();
        keys.add("end " + Spelling.sound(last()));
        keys.add("end " + Spelling.sound(first()));
        return keys;
    }

    private static String pair(String one, String other) {
        String a = Spelling.sound(one);
        String b = Spelling.sound(other);
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }

    /** All words in alphabetical order: no hyphen and no order of names tells two apart. */
    private Set<String> words() {
        Set<String> words = new TreeSet<>();
        parts.forEach(part -> words.addAll(List.of(part.split(" "))));
        return words;
    }

    /** Whether a single name can be short for this full one: its last name, or its first. */
    boolean hasEnd(String single) {
        return sounds(last(), single) || sounds(first(), single);
    }

    private boolean middlesAgree(PersonName other) {
        if (parts.size() != 3 || other.parts.size() != 3) {
            return true;
        }
        return alike(parts.get(1), other.parts.get(1));
    }

    /** {@code Inés Arriola} of {@code Inés Arriola Gil}. */
    private boolean leads(PersonName longer) {
        if (!isFull() || parts.size() >= longer.parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!sounds(parts.get(i), longer.parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(String one, String other) {
        boolean initial = one.length() == 1 || other.length() == 1;
        return initial ? one.charAt(0) == other.charAt(0) : sounds(one, other);
    }

    static boolean sounds(String one, String other) {
        return one.equals(other) || Spelling.sound(one).equals(Spelling.sound(other));
    }
}
