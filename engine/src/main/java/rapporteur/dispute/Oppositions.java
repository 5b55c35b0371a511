package rapporteur.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what one side says to be so and another side says not to be so: assertions about one matter, one of them negative. */
final class Oppositions {

    /** Assertions the index lists for a word. */
    private static final int LISTED = 64;

    private Oppositions() {}

    /** What is said and denied, in the order of the denials. Cost: linear, with a bounded number of pairs each. */
    static List<Opposition> among(List<Assertion> assertions) {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < assertions.size(); i++) {
            if (assertions.get(i).isSo()) {
                for (String lemma : assertions.get(i).telling()) {
                    List<Integer> listed = index.computeIfAbsent(lemma, key -> new ArrayList<>());
                    if (listed.size() < LISTED) {
                        listed.add(i);
                    }
                }
            }
        }
        List<Opposition> found = new ArrayList<>();
        for (Assertion denied : assertions) {
            if (denied.isNotSo()) {
                for (int other : candidates(denied, index)) {
                    Assertion made = assertions.get(other);
                    if (denied.isOfOtherSide(made) && SameMatter.of(made, denied)) {
                        found.add(new Opposition(made, denied, Dispute.Kind.DENIAL));
                    }
                }
            }
        }
        return found;
    }

    private static Set<Integer> candidates(Assertion assertion, Map<String, List<Integer>> index) {
        Set<Integer> found = new TreeSet<>();
        assertion.telling().forEach(lemma -> found.addAll(index.getOrDefault(lemma, List.of())));
        return found;
    }
}
