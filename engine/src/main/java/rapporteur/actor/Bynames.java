package rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two names that the report says are names of one: {@code Skalby, also known as Skalborg}; {@code the Holm crossing …
 * Skalby, as the crossing is known in Swedish}.
 */
final class Bynames {

    private static final Set<String> KNOWN =
            Set.of("known", "called", "named", "spelled", "spelt", "written", "dubbed");
    private static final Set<String> FORMER = Set.of("formerly", "previously", "aka", "alias", "née");
    private static final Set<String> BESIDE =
            Set.of("also", "better", "once", "locally", "commonly", "otherwise", "simply");
    private static final int BACK = 300; // words: some paragraphs

    private final Words words;
    private final List<NameSpan> names;

    /** Takes all names of the report in the order of the text. */
    Bynames(Words words, List<NameSpan> names) {
        this.words = words;
        this.names = names;
    }

    /** Two names of one actor. */
    record Pair(NameSpan one, NameSpan other) {}

    /** Every pair that the report's words join, in the order of the text. */
    List<Pair> find() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            NameSpan name = names.get(i);
            if (i + 1 < names.size() && joins(name.end(), names.get(i + 1).first())) {
                pairs.add(new Pair(name, names.get(i + 1)));
            }
            int index = i;
            knownAs(name).flatMap(noun -> named(noun, index)).ifPresent(other -> pairs.add(new Pair(other, name)));
        }
        return pairs;
    }

    /** {@code , also known as}, {@code (formerly}. */
    private boolean joins(int from, int to) {
        if (to <= from || to - from > 5 || words.sentence(to) != words.sentence(from - 1)) {
            return false;
        }
        int t = from;
        if (words.word(t).equals(",") || words.word(t).equals("(")) {
            t++;
        }
        while (t < to && BESIDE.contains(words.lower(t))) {
            t++;
        }
        if (t < to && FORMER.contains(words.lower(t))) {
            return t + 1 == to || (t + 2 == to && KNOWN.contains(words.lower(t + 1))) || knownAsTo(t + 1, to);
        }
        return knownAsTo(t, to);
    }

    private boolean knownAsTo(int t, int to) {
        return t + 2 == to
                && KNOWN.contains(words.lower(t))
                && words.lower(t + 1).equals("as");
    }

    /** The noun in {@code Skalby, as the crossing is known in …}. */
    private Optional<Integer> knownAs(NameSpan name) {
        int t = name.end();
        if (t + 5 >= words.size()
                || !words.word(t).equals(",")
                || !words.lower(t + 1).equals("as")
                || !words.lower(t + 2).equals("the")) {
            return Optional.empty();
        }
        boolean known = words.is(t + 4, "AUX", "VERB") && KNOWN.contains(words.lower(t + 5));
        return known && words.is(t + 3, "NOUN") ? Optional.of(t + 3) : Optional.empty();
    }

    /** The name before which, or after which, this noun stood last: {@code the Holm crossing}. */
    private Optional<NameSpan> named(int noun, int before) {
        String word = words.lower(noun);
        for (int i = before - 1; i >= 0 && noun - names.get(i).end() < BACK; i--) {
            NameSpan name = names.get(i);
            boolean after = words.lower(name.end()).equals(word)
                    || words.lower(name.end() - 1).equals(word);
            boolean ahead = name.first() > 0 && words.lower(name.first() - 1).equals(word);
            if (after || ahead) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
