package rapporteur.intake;

import java.util.HashMap;
import java.util.Map;

/** Makes ids unique within a run: the second of a name gets {@code -2}, the third {@code -3}. */
final class Ids {

    private final Map<String, Integer> given = new HashMap<>();

    /** {@code id}, or {@code id} with a number after it where another input has it. */
    String unique(String id) {
        Integer times = given.get(id);
        if (times == null) {
            given.put(id, 1);
            return id;
        }
        int next = times + 1;
        while (given.containsKey(id + "-" + next)) {
            next++;
        }
        given.put(id, next);
        given.put(id + "-" + next, 1);
        return id + "-" + next;
    }
}
