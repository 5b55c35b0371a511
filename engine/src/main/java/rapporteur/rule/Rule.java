package rapporteur.rule;

import java.util.List;
import java.util.Map;

/**
 * One rule as its file states it.
 *
 * @param id unique in its file; a finding carries it
 * @param pattern what it looks for, in the notation of the room that reads the file
 * @param fields what else the file says of the rule (a value, a type), by key, in the file's order
 * @param examples texts in which the rule must find something; run as tests
 * @param counterexamples texts in which it must find nothing; run as tests
 */
public record Rule(
        String id, String pattern, Map<String, String> fields, List<String> examples, List<String> counterexamples) {

    /** Checks that the rule says what it looks for. */
    public Rule {
        if (id.isBlank() || pattern.isBlank()) {
            throw new IllegalArgumentException("a rule needs an id and a pattern: " + id);
        }
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }
}
