package rapporteur.language;

import java.util.Optional;

/** Which tokens head a clause, and which clause each token stands in. */
final class Predicates {

    private final Tree tree;
    private final boolean[] predicate;

    Predicates(Tree tree) {
        this.tree = tree;
        predicate = new boolean[tree.size()];
        tree.topDown().forEach(token -> predicate[token] = headsClause(token));
    }

    /** Whether the token heads a clause. */
    boolean contains(int token) {
        return predicate[token];
    }

    /** The nearest predicate above this token, -1 at the root. */
    int above(int token) {
        int head = tree.head(token);
        while (head >= 0 && !predicate[head]) {
            head = tree.head(head);
        }
        return head;
    }

    /**
     * The copula of a clause whose complement is a clause too, <i>the aim was to leave</i>: the treebank gives both the
     * same head and marks the subject of the copula as the outer one.
     */
    Optional<Integer> outerCopula(int token) {
        return predicate[token] && tree.has(token, "nsubj:outer", "csubj:outer")
                ? tree.dependents(token, "cop").findFirst()
                : Optional.empty();
    }

    /** Where the inner clause starts if the clause has an outer copula, a negation beside the copula left out; else 0. */
    int innerStart(int token) {
        Optional<Integer> copula = outerCopula(token);
        if (copula.isEmpty()) {
            return 0;
        }
        int start = copula.get() + 1;
        while (start < token && tree.head(start) == token && tree.is(start, "advmod")) {
            start++;
        }
        return start;
    }

    private boolean headsClause(int token) {
        if (tree.is(token, "punct", "case", "fixed", "flat", "goeswith", "cc", "mark", "det", "aux", "cop")) {
            return false;
        }
        if (tree.is(token, "root", "ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis")) {
            return true;
        }
        boolean ownSubject = tree.has(token, "nsubj", "csubj", "cop", "expl");
        if (tree.is(token, "conj")) {
            return ownSubject
                    || tree.has(token, "aux")
                    || (tree.head(token) >= 0 && predicate[tree.head(token)] && isVerbal(token));
        }
        return ownSubject;
    }

    private boolean isVerbal(int token) {
        String upos = tree.token(token).upos();
        return upos.equals("VERB") || upos.equals("AUX");
    }
}
