package rapporteur.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rapporteur.rule.Resources;

/** What befalls or is done by those who are counted, by the words that tell it: {@code killed}, {@code missing}. */
public final class States {

    /** What the counted ones are to a word. */
    public enum Part {
        WHO,
        WHOM,
        /** Where they are, or what they had to leave: {@code in hospital}, {@code from their homes}. */
        PLACE,
        ANY,
        /** Nothing that grammar tells. */
        NONE
    }

    private record State(String name, Part part, boolean near) {}

    private final Map<String, State> states = new HashMap<>();

    /**
     * Reads the list.
     *
     * @throws rapporteur.rule.InstallationException if it is missing
     */
    public States() {
        for (List<String> row : Resources.table("en/quantity/states.tsv")) {
            Part part = Part.valueOf(row.get(2).toUpperCase(Locale.ROOT));
            states.put(row.get(0), new State(row.get(1), part, row.get(3).equals("near")));
        }
    }

    /** The state a word, by its lemma, puts the counted ones in, where they are this to it; empty where it tells none. */
    public Optional<String> tied(String lemma, Part part) {
        return Optional.ofNullable(states.get(lemma))
                .filter(state -> state.part() != Part.NONE)
                .filter(state -> state.part() == part
                        || (part != Part.PLACE && state.part() == Part.ANY)
                        || (part == Part.ANY && state.part() != Part.PLACE))
                .map(State::name);
    }

    /** The state a word, by its lemma, tells of a figure by standing near it; empty where it tells none. */
    public Optional<String> near(String lemma) {
        return Optional.ofNullable(states.get(lemma)).filter(State::near).map(State::name);
    }
}
