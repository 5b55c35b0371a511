package rapporteur.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** With which words a pattern may open, so that it is tried only where it may match. */
final class Openings {

    /** Stands for every number among the keys. */
    static final String NUMBER = "#";

    /** Stands for any word, or none. */
    static final String ANY = "*";

    private final Function<String, List<Pattern>> groups;
    private final Map<String, Set<String>> known = new HashMap<>();

    /** @param groups the patterns of a group by its name */
    Openings(Function<String, List<Pattern>> groups) {
        this.groups = groups;
    }

    /** The key of a word. */
    static String key(Words words, int word) {
        return words.isNumber(word) ? NUMBER : words.key(word);
    }

    /**
     * The keys of the words with which a group may open.
     *
     * @throws InstallationException if its rules begin with one another
     */
    Set<String> of(String group) {
        Set<String> keys = known.get(group);
        if (keys == null) {
            known.put(group, Set.of(ANY));
            keys = new HashSet<>();
            for (Pattern pattern : groups.apply(group)) {
                keys.addAll(of(pattern, Set.of()));
            }
            if (keys.contains(ANY)) {
                throw new InstallationException("the rules of the group " + group + " begin with one another");
            }
            known.put(group, keys);
        }
        return keys;
    }

    /** The keys of the words with which a pattern may open that {@code rest} follows. */
    Set<String> of(Pattern pattern, Set<String> rest) {
        return switch (pattern) {
            case Pattern.Literal literal -> Set.of(key(literal));
            case Pattern.Listed listed -> listed.entries().keySet();
            case Pattern.Range range -> Set.of(NUMBER);
            case Pattern.Pointed pointed -> Set.of(NUMBER);
            case Pattern.AnyNumber number -> Set.of(NUMBER);
            case Pattern.Call call -> of(call.group());
            case Pattern.Sequence sequence -> from(sequence.parts(), 0, rest);
            case Pattern.Choice choice -> {
                Set<String> keys = new HashSet<>();
                choice.options().forEach(option -> keys.addAll(of(option, rest)));
                yield keys;
            }
            case Pattern.Edge edge -> rest;
            case Pattern.Glue glue -> rest;
            case Pattern.LineEnd end -> rest;
            case Pattern.Absent absent -> rest;
            case Pattern.NotAfter before -> rest;
        };
    }

    /** The keys that may follow a first word, where {@code rest} follows the pattern. */
    Set<String> second(Pattern pattern, String first, Set<String> rest) {
        return switch (pattern) {
            case Pattern.Literal literal -> key(literal).equals(first) ? rest : Set.of();
            case Pattern.Range range -> first.equals(NUMBER) ? rest : Set.of();
            case Pattern.Pointed pointed -> first.equals(NUMBER) ? rest : Set.of();
            case Pattern.AnyNumber number -> first.equals(NUMBER) ? rest : Set.of();
            case Pattern.Listed listed -> {
                Set<String> keys = new HashSet<>();
                for (Lexicon.Entry entry : listed.entries().getOrDefault(first, List.of())) {
                    keys.addAll(entry.keys().size() > 1 ? Set.of(entry.keys().get(1)) : rest);
                }
                yield keys;
            }
            case Pattern.Call call -> {
                Set<String> keys = new HashSet<>();
                groups.apply(call.group()).forEach(inner -> keys.addAll(second(inner, first, rest)));
                yield keys;
            }
            case Pattern.Choice choice -> {
                Set<String> keys = new HashSet<>();
                choice.options().forEach(option -> keys.addAll(second(option, first, rest)));
                yield keys;
            }
            case Pattern.Sequence sequence -> {
                Set<String> keys = new HashSet<>();
                List<Pattern> parts = sequence.parts();
                for (int i = 0; i < parts.size(); i++) {
                    keys.addAll(second(parts.get(i), first, from(parts, i + 1, rest)));
                    if (!of(parts.get(i), Set.of(ANY)).contains(ANY)) {
                        break;
                    }
                }
                yield keys;
            }
            case Pattern.Edge edge -> Set.of();
            case Pattern.Glue glue -> Set.of();
            case Pattern.LineEnd end -> Set.of();
            case Pattern.Absent absent -> Set.of();
            case Pattern.NotAfter before -> Set.of();
        };
    }

    private Set<String> from(List<Pattern> parts, int index, Set<String> rest) {
        if (index == parts.size()) {
            return rest;
        }
        Set<String> own = of(parts.get(index), Set.of(ANY));
        if (!own.contains(ANY)) {
            return own;
        }
        Set<String> keys = new HashSet<>(own);
        keys.remove(ANY);
        keys.addAll(from(parts, index + 1, rest));
        return keys;
    }

    private static String key(Pattern.Literal literal) {
        return Character.isDigit(literal.key().charAt(0)) ? NUMBER : literal.key();
    }
}
