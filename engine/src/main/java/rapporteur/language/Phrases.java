package rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.language.Phrase.Link;
import rapporteur.language.Phrase.Relation;

/** Makes the nominal phrases of trees. */
final class Phrases {

    private static final Set<String> NOMINAL_TAGS = Set.of("NOUN", "PROPN", "PRON");

    private final Tree tree;
    private final Predicates predicates;

    Phrases(Tree tree, Predicates predicates) {
        this.tree = tree;
        this.predicates = predicates;
    }

    /** All phrases, in the order of their heads. */
    List<Phrase> all() {
        List<Phrase> phrases = new ArrayList<>();
        int[] coreEnd = coreEnds();
        tree.topDown().sorted().filter(this::isNominal).forEach(head -> phrases.add(phrase(head, coreEnd)));
        return phrases;
    }

    private boolean isNominal(int token) {
        if (tree.is(token, "punct", "flat", "fixed", "goeswith", "det", "case", "cc", "mark")) {
            return false;
        }
        if (NOMINAL_TAGS.contains(tree.token(token).upos())) {
            return true;
        }
        if (predicates.contains(token)) {
            return false;
        }
        return tree.is(token, "nsubj", "obj", "iobj", "obl", "nmod", "appos")
                || (tree.is(token, "conj") && tree.head(token) >= 0 && isNominal(tree.head(token)));
    }

    private Phrase phrase(int head, int[] coreEnd) {
        int from = head;
        int to = head;
        int coreFrom = head;
        List<Link> links = new ArrayList<>();
        for (int part : tree.dependents(head)) {
            Optional<Relation> relation = relation(head, part);
            if (relation.isPresent()) {
                links.add(new Link(
                        relation.get(), part, relation.get() == Relation.PREPOSITIONAL ? preposition(part) : null));
            } else if (!isLoosePart(head, part)) {
                continue;
            }
            if (part > head && isApart(head, to, part)) {
                continue;
            }
            from = Math.min(from, tree.first(part));
            to = Math.max(to, tree.last(part));
            if (part < head) {
                coreFrom = Math.min(coreFrom, tree.first(part));
            }
        }
        return new Phrase(head, tree.trimmed(from, to), tree.trimmed(coreFrom, coreEnd[head]), links);
    }

    /** Whether words of other phrases stand between: {@code groups may emerge that …}. */
    private boolean isApart(int head, int to, int part) {
        for (int between = to + 1; between < tree.first(part); between++) {
            if (!tree.isPunctuation(between) && tree.head(between) != head) {
                return true;
            }
        }
        return false;
    }

    /** What belongs to a phrase without being a part of its own: {@code both}, {@code all}, {@code only}. */
    private boolean isLoosePart(int head, int part) {
        return tree.is(part, "cc:preconj", "goeswith", "fixed", "dep", "list")
                || (tree.is(part, "advmod") && !predicates.contains(head));
    }

    private Optional<Relation> relation(int head, int part) {
        if (tree.is(part, "conj")) {
            return predicates.contains(part) ? Optional.empty() : Optional.of(Relation.CONJUNCT);
        }
        if (tree.is(part, "det")) {
            return Optional.of(Relation.DETERMINER);
        }
        if (tree.is(part, "nummod")) {
            return Optional.of(Relation.NUMBER);
        }
        if (tree.is(part, "amod")) {
            return Optional.of(Relation.ADJECTIVE);
        }
        if (tree.is(part, "nmod:desc") && part < head) {
            return Optional.of(Relation.TITLE);
        }
        if (tree.is(part, "compound") && !tree.is(part, "compound:prt")) {
            return Optional.of(Relation.COMPOUND);
        }
        if (tree.is(part, "flat")) {
            return Optional.of(Relation.NAME);
        }
        if (tree.is(part, "nmod:poss")) {
            return Optional.of(Relation.POSSESSOR);
        }
        if (tree.is(part, "nmod")) {
            return Optional.of(Relation.PREPOSITIONAL);
        }
        if (tree.is(part, "appos")) {
            return Optional.of(Relation.APPOSITION);
        }
        return tree.is(part, "acl") ? Optional.of(Relation.CLAUSE) : Optional.empty();
    }

    private @Nullable String preposition(int part) {
        String words = tree.words(
                tree.dependents(part, "case").filter(word -> word < part).toList());
        return words.isEmpty() ? null : words;
    }

    /** The last token of each phrase's core: what follows it as apposition, clause or conjunct is left out at any depth. */
    private int[] coreEnds() {
        int[] ends = new int[tree.size()];
        int[] order = tree.topDown().toArray();
        for (int i = order.length - 1; i >= 0; i--) {
            int head = order[i];
            int end = head;
            for (int part : tree.dependents(head)) {
                boolean inner = tree.is(part, "flat", "nmod", "compound", "nummod", "goeswith", "fixed", "amod")
                        && !tree.is(part, "nmod:unmarked");
                if (inner) {
                    end = Math.max(end, ends[part]);
                }
            }
            ends[head] = end;
        }
        return ends;
    }
}
