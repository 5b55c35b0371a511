package rapporteur.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rapporteur.text.Span;

/**
 * Rules over the {@link Words} of a text, all looked for in one pass: at each word only those rules are tried that may
 * begin with it, so the cost is linear in the text and hardly grows with the number of rules.
 *
 * <p>Notation of a pattern, whose parts are parted by white space:
 *
 * <ul>
 *   <li>{@code last} that word, in either case; {@code 's} or {@code -} that mark
 *   <li>{@code {month}} a word of the list of that name, bound to that name; {@code {first:month}} bound to {@code first}
 *   <li>{@code {day=1-31}} a number in digits between the bounds, with as many digits as the bounds have; {@code {n=#}}
 *       any number in digits; {@code {hm=0.00-23.59}} two joined by a full stop
 *   <li>{@code <year>} what a rule with {@code group: year} matches; {@code <of:year>} bound to {@code of}
 *   <li>{@code (a|b c)} either; {@code a?} perhaps; {@code !a} not followed by, {@code !!a} followed by; {@code +} no white
 *       space here; {@code $} the end of the line
 *   <li>{@code ^{list}} the word before is none of the list; {@code \+} the mark itself
 *   <li>{@code [a] b} the finding is {@code a} alone
 * </ul>
 *
 * <p>No finding runs over the end of a line. A rule with {@code top: no} finds nothing by itself. Where several rules
 * match at a word the longest wins, then the one first in the file, and the search goes on after the finding.
 */
public final class Grammar {

    private final List<Compiled> rules = new ArrayList<>();
    private final Map<String, List<Compiled>> groups = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Compiled>>> byOpening = new HashMap<>();
    private final Openings openings =
            new Openings(name -> group(name).stream().map(Compiled::pattern).toList());
    private final Lexicon lexicon;

    private record Compiled(Rule rule, Pattern pattern) {
        boolean isTop() {
            return !"no".equals(rule.fields().get("top"));
        }
    }

    private Grammar(Lexicon lexicon, List<Rule> source) {
        this.lexicon = lexicon;
        for (Rule rule : source) {
            Compiled compiled = new Compiled(rule, new PatternReader(lexicon, rule.pattern()).read());
            rules.add(compiled);
            String group = rule.fields().get("group");
            if (group != null) {
                groups.computeIfAbsent(group, name -> new ArrayList<>()).add(compiled);
            }
        }
        groups.keySet().forEach(openings::of);
        index();
    }

    /** Sorts the rules by their first word, and by their second where they have one. */
    private void index() {
        Map<String, List<Compiled>> byFirst = new HashMap<>();
        for (Compiled compiled : rules) {
            if (compiled.isTop()) {
                Set<String> keys = openings.of(compiled.pattern(), Set.of(Openings.ANY));
                if (keys.contains(Openings.ANY)) {
                    throw new InstallationException(
                            "the rule " + compiled.rule().id() + " matches nothing as well");
                }
                keys.forEach(key ->
                        byFirst.computeIfAbsent(key, name -> new ArrayList<>()).add(compiled));
            }
        }
        byFirst.forEach((first, candidates) -> byOpening.put(first, bySecond(first, candidates)));
    }

    private Map<String, List<Compiled>> bySecond(String first, List<Compiled> candidates) {
        List<Set<String>> seconds = candidates.stream()
                .map(compiled -> openings.second(compiled.pattern(), first, Set.of(Openings.ANY)))
                .toList();
        Set<String> keys = new HashSet<>(Set.of(Openings.ANY));
        seconds.forEach(keys::addAll);
        Map<String, List<Compiled>> bySecond = new HashMap<>();
        for (String key : keys) {
            List<Compiled> fitting = new ArrayList<>();
            for (int i = 0; i < candidates.size(); i++) {
                if (seconds.get(i).contains(key) || seconds.get(i).contains(Openings.ANY)) {
                    fitting.add(candidates.get(i));
                }
            }
            bySecond.put(key, List.copyOf(fitting));
        }
        return bySecond;
    }

    /** The rules that may match at a word, in the order of the file. */
    private List<Compiled> candidates(Words words, int at) {
        Map<String, List<Compiled>> bySecond = byOpening.get(Openings.key(words, at));
        if (bySecond == null) {
            return List.of();
        }
        List<Compiled> fitting = at + 1 < words.size() ? bySecond.get(Openings.key(words, at + 1)) : null;
        return fitting == null ? bySecond.getOrDefault(Openings.ANY, List.of()) : fitting;
    }

    /**
     * Reads a grammar.
     *
     * @param lists path of its word lists, see {@link Lexicon}
     * @param rules path of its rules
     * @throws InstallationException if a file is missing, or a pattern is none
     */
    public static Grammar read(String lists, String rules) {
        return new Grammar(Lexicon.read(lists), Resources.rules(rules));
    }

    /** Its word lists. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** What is found, in the order of the text; no two findings share a word that either matched. */
    public List<Found> scan(Words words) {
        Groups groupsHere = new Groups(words);
        List<Found> all = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Found best = null;
            int bestEnd = at;
            for (Compiled compiled : candidates(words, at)) {
                for (Pattern.State state : match(words, compiled, at, groupsHere)) {
                    if (state.at() > bestEnd) {
                        bestEnd = state.at();
                        best = found(words, compiled.rule(), state);
                    }
                }
            }
            if (best != null) {
                all.add(best);
                at = Math.max(at + 1, best.end());
            } else {
                at++;
            }
        }
        return List.copyOf(all);
    }

    private static List<Pattern.State> match(Words words, Compiled compiled, int at, Groups groups) {
        return compiled.pattern().match(words, new Pattern.State(at, at, null), groups);
    }

    private static Found found(Words words, Rule rule, Pattern.State state) {
        Map<String, String> slots = new LinkedHashMap<>(rule.fields());
        Map<String, Found> parts = new LinkedHashMap<>();
        int first = state.start();
        int end = state.at();
        for (Pattern.Bound bound = state.bound(); bound != null; bound = bound.before()) {
            switch (bound.name()) {
                case "[" -> first = Integer.parseInt(bound.value());
                case "]" -> end = Integer.parseInt(bound.value());
                default -> {
                    if (bound.part() == null) {
                        slots.put(bound.name(), bound.value());
                    } else {
                        parts.put(bound.name(), bound.part());
                    }
                }
            }
        }
        Span span = words.span(first).cover(words.span(end - 1));
        return new Found(rule, span, first, end, slots, parts);
    }

    private List<Compiled> group(String name) {
        List<Compiled> group = groups.get(name);
        if (group == null) {
            throw new InstallationException("no rule belongs to the group " + name);
        }
        return group;
    }

    /** What the groups match in one text: the longest way of each rule. */
    private final class Groups implements Pattern.Groups {

        private final Words words;
        private final Map<String, Map<Integer, List<Found>>> known = new HashMap<>();

        Groups(Words words) {
            this.words = words;
        }

        @Override
        public List<Found> at(String group, int word) {
            if (!openings.of(group).contains(Openings.key(words, word))) {
                return List.of();
            }
            Map<Integer, List<Found>> here = known.computeIfAbsent(group, name -> new HashMap<>());
            List<Found> result = here.get(word);
            if (result == null) {
                result = look(group, word);
                here.put(word, result);
            }
            return result;
        }

        private List<Found> look(String group, int word) {
            Map<Integer, Found> byEnd = new LinkedHashMap<>();
            for (Compiled compiled : group(group)) {
                for (Pattern.State state : match(words, compiled, word, this)) {
                    byEnd.putIfAbsent(state.at(), found(words, compiled.rule(), state));
                }
            }
            return byEnd.values().stream()
                    .sorted(Comparator.comparingInt(Found::end))
                    .toList();
        }
    }
}
