package rapporteur.dispute;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.rule.Resources;

/** What is known of the states that people are counted in: how a question names them, and how their number runs. */
final class Courses {

    /** How the number of those in a state runs while an event unfolds. */
    enum Course {
        /** It only grows, as that of the dead. */
        GROWS,
        /** It goes up and down, as that of the missing. */
        CHANGES,
        /** It need not change from one day to the next. */
        STANDS
    }

    private record State(String words, Course course, Set<String> nouns) {}

    private final Map<String, State> states = new HashMap<>();

    Courses() {
        for (List<String> row : Resources.table("en/dispute/states.tsv")) {
            Course course = Course.valueOf(row.get(2).toUpperCase(Locale.ROOT));
            states.put(
                    row.get(0), new State(row.get(1), course, Set.of(row.get(3).split(" "))));
        }
    }

    /** How a question asks for a state: {@code were killed}. */
    String words(@Nullable String state) {
        State known = states.get(state == null ? "" : state);
        return known == null ? "are there" : known.words();
    }

    /** Words for those in a state, which a question that asks for it need not repeat: {@code dead}. */
    Set<String> nouns(@Nullable String state) {
        State known = states.get(state == null ? "" : state);
        return known == null ? Set.of() : known.nouns();
    }

    Course course(@Nullable String state) {
        State known = states.get(state == null ? "" : state);
        return known == null ? Course.STANDS : known.course();
    }
}
