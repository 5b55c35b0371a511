package rapporteur.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a compiled pattern; {@link Grammar} gives the notation. */
sealed interface Pattern {

    /**
     * A way of having matched so far.
     *
     * @param start index of the first word
     * @param at index of the next word
     * @param bound what was bound last, null where nothing is
     */
    record State(int start, int at, @Nullable Bound bound) {

        State to(int next) {
            return new State(start, next, bound);
        }

        State bind(int next, String name, String value, @Nullable Found part) {
            return new State(start, next, new Bound(name, value, part, bound));
        }

        /** Whether a word follows on the same line. */
        boolean hasNext(Words words) {
            return at < words.size() && (at == start || !words.opensLine(at));
        }
    }

    /** What was bound to a name, and what was bound before it. */
    record Bound(
            String name,
            String value,
            @Nullable Found part,
            @Nullable Bound before) {}

    /** How else the rules of a group match at a word; given by the grammar. */
    interface Groups {
        List<Found> at(String group, int word);
    }

    /** Every way in which it matches from here. */
    List<State> match(Words words, State from, Groups groups);

    /** One word or mark as written in the pattern. */
    record Literal(String key) implements Pattern {
        @Override
        public List<State> match(Words words, State from, Groups groups) {
            return from.hasNext(words) && words.key(from.at()).equals(key)
                    ? List.of(from.to(from.at() + 1))
                    : List.of();
        }
    }

    /** {@code {slot:list}}. */
    record Listed(String slot, Map<String, List<Lexicon.Entry>> entries) implements Pattern {
        @Override
        public List<State> match(Words words, State from, Groups groups) {
            if (!from.hasNext(words)) {
                return List.of();
            }
            List<State> states = new ArrayList<>(1);
            for (Lexicon.Entry entry : entries.getOrDefault(words.key(from.at()), List.of())) {
                if (entry.matches(words, from.at())) {
                    states.add(from.bind(from.at() + entry.keys().size(), slot, entry.value(), null));
                }
            }
            return states;
        }
    }

    /** {@code {slot=1-31}}: digits, as many as the bounds have. */
    record Range(String slot, String low, String high) implements Pattern {
        @Override
        public List<State> match(Words words, State from, Groups groups) {
            if (!from.hasNext(words) || !words.isNumber(from.at())) {
                return List.of();
            }
            String number = words.key(from.at());
            return fits(number) ? List.of(from.bind(from.at() + 1, slot, number, null)) : List.of();
        }

        private boolean fits(String number) {
            return number.length() >= low.length()
                    && number.length() <= high.length()
                    && number.chars().allMatch(Character::isDigit)
                    && Integer.parseInt(number) >= Integer.parseInt(low)
                    && Integer.parseInt(number) <= Integer.parseInt(high);
        }
    }

    /** {@code {slot=0.00-23.59}}: two numbers joined by a full stop, each between its bounds. */
    record Pointed(Range left, Range right) implements Pattern {
        @Override
        public List<State> match(Words words, State from, Groups groups) {
            if (!from.hasNext(words) || !words.isNumber(from.at())) {
                return List.of();
            }
            String number = words.key(from.at());
            int point = number.indexOf('.');
            boolean fits =
                    point > 0 && left.fits(number.substring(0, point)) && right.fits(number.substring(point + 1));
            return fits ? List.of(from.bind(from.at() + 1, left.slot(), number, null)) : List.of();
        }
    }

    /** {@code {slot=#}}: any number in digits. */
    record AnyNumber(String slot) implements Pattern {
        @Override
        public List<State> match(Words words, State from, Groups groups) {
            return from.hasNext(words) && words.isNumber(from.at())
                    ? List.of(from.bind(from.at() + 1, slot, words.key(from.at()), null))
                    : List.of();
        }
    }

    /** {@code <slot:group>}. */
    record Call(String slot, String group) implements Pattern {
        @Override
        public List<State> match(Words words, State from, Groups groups) {
            if (!from.hasNext(words)) {
                return List.of();
            }
            return groups.at(group, from.at()).stream()
                    .map(found -> from.bind(found.end(), slot, "", found))
                    .toList();
        }
    }

    /** {@code [} or {@code ]}: where the finding starts or ends. */
    record Edge(String name) implements Pattern {
        @Override
        public List<State> match(Words words, State from, Groups groups) {
            return List.of(from.bind(from.at(), name, Integer.toString(from.at()), null));
        }
    }

    /** {@code +}: no white space here. */
    record Glue() implements Pattern {
        @Override
        public List<State> match(Words words, State from, Groups groups) {
            return from.at() < words.size() && words.isGlued(from.at()) ? List.of(from) : List.of();
        }
    }

    /** {@code $}: the line ends here. */
    record LineEnd() implements Pattern {
        @Override
        public List<State> match(Words words, State from, Groups groups) {
            return from.hasNext(words) ? List.of() : List.of(from);
        }
    }

    /** {@code !x}: x does not follow. */
    record Absent(Pattern pattern) implements Pattern {
        @Override
        public List<State> match(Words words, State from, Groups groups) {
            return pattern.match(words, from, groups).isEmpty() ? List.of(from) : List.of();
        }
    }

    /** {@code ^{list}}: the word before is not one of the list. */
    record NotAfter(Map<String, List<Lexicon.Entry>> entries) implements Pattern {
        @Override
        public List<State> match(Words words, State from, Groups groups) {
            boolean after =
                    from.at() > 0 && !words.opensLine(from.at()) && entries.containsKey(words.key(from.at() - 1));
            return after ? List.of() : List.of(from);
        }
    }

    /** One after the other. */
    record Sequence(List<Pattern> parts) implements Pattern {

        public Sequence {
            parts = List.copyOf(parts);
        }

        @Override
        public List<State> match(Words words, State from, Groups groups) {
            List<State> states = List.of(from);
            for (Pattern part : parts) {
                List<State> next = new ArrayList<>(states.size());
                for (State state : states) {
                    next.addAll(part.match(words, state, groups));
                }
                if (next.isEmpty()) {
                    return next;
                }
                states = next;
            }
            return states;
        }
    }

    /** {@code (a|b)}; {@code a?} is {@code (a|)}. */
    record Choice(List<Pattern> options) implements Pattern {

        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public List<State> match(Words words, State from, Groups groups) {
            List<State> states = new ArrayList<>(options.size());
            for (Pattern option : options) {
                states.addAll(option.match(words, from, groups));
            }
            return states;
        }
    }
}
