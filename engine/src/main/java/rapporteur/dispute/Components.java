package rapporteur.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Things that are joined two by two, in groups. */
final class Components {

    private final int[] of;

    Components(int size) {
        of = new int[size];
        for (int i = 0; i < size; i++) {
            of[i] = i;
        }
    }

    void join(int one, int two) {
        int a = root(one);
        int b = root(two);
        of[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int at) {
        int root = at;
        while (of[root] != root) {
            root = of[root];
        }
        return root;
    }

    /** The groups, in the order of their first members; what is joined with nothing is a group of its own. */
    List<List<Integer>> groups() {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < of.length; i++) {
            groups.computeIfAbsent(root(i), key -> new ArrayList<>()).add(i);
        }
        return List.copyOf(groups.values());
    }
}
