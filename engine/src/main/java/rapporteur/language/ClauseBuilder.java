package rapporteur.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.language.Clause.Place;
import rapporteur.language.Clause.Role;
import rapporteur.text.Span;

/** Makes the clauses of trees: their places and words; arguments and grammar have builders of their own. */
final class ClauseBuilder {

    private final Tree tree;
    private final Predicates predicates;

    ClauseBuilder(Tree tree, Predicates predicates) {
        this.tree = tree;
        this.predicates = predicates;
    }

    /** All clauses, in the order of their predicates. */
    List<Clause> all() {
        List<Integer> heads = new ArrayList<>();
        Map<Integer, Integer> complementOf = new HashMap<>();
        for (int token = 0; token < tree.size(); token++) {
            if (predicates.contains(token)) {
                heads.add(token);
                int complement = token;
                predicates.outerCopula(token).ifPresent(copula -> {
                    heads.add(copula);
                    complementOf.put(copula, complement);
                });
            }
        }
        heads.sort(null);
        Map<Integer, Integer> ids = new HashMap<>();
        for (int head : heads) {
            ids.put(head, ids.size());
        }
        FunctionWords words = FunctionWords.english();
        ArgumentBuilder arguments = new ArgumentBuilder(tree, predicates, words);
        GrammarBuilder grammar = new GrammarBuilder(tree, predicates, words);
        List<Clause> clauses = new ArrayList<>();
        for (int head : heads) {
            Integer complement = complementOf.get(head);
            clauses.add(
                    complement == null
                            ? new Clause(
                                    id(ids, head),
                                    head,
                                    span(head),
                                    place(head, ids),
                                    arguments.of(head),
                                    grammar.of(head),
                                    grammar.group(head))
                            : new Clause(
                                    id(ids, head),
                                    head,
                                    wholeSpan(complement),
                                    outerPlace(complement, ids),
                                    arguments.ofOuter(complement),
                                    grammar.ofOuter(complement, head),
                                    grammar.outerGroup(complement, head)));
        }
        return clauses;
    }

    private Span span(int head) {
        Optional<Integer> copula = predicates.outerCopula(head);
        if (copula.isEmpty()) {
            return wholeSpan(head);
        }
        int from = Math.min(predicates.innerStart(head), head);
        return tree.trimmed(from, tree.last(head));
    }

    private Span wholeSpan(int head) {
        int from = tree.first(head);
        while (from < head && tree.is(from, "cc", "punct")) {
            from++;
        }
        return tree.trimmed(from, tree.last(head));
    }

    private Place place(int head, Map<Integer, Integer> ids) {
        Optional<Integer> copula = predicates.outerCopula(head);
        return copula.isPresent()
                ? new Place(Role.COMPLEMENT, id(ids, copula.get()), copula.get(), marker(head, copula.get()))
                : outerPlace(head, ids);
    }

    private Place outerPlace(int head, Map<Integer, Integer> ids) {
        int above = predicates.above(head);
        int copula = predicates.outerCopula(head).orElse(Integer.MAX_VALUE);
        return new Place(
                role(head),
                above < 0 ? -1 : id(ids, above),
                tree.head(head),
                marker(head, tree.first(head) - 1, copula));
    }

    private static int id(Map<Integer, Integer> ids, int head) {
        Integer id = ids.get(head);
        if (id == null) {
            throw new IllegalStateException("token " + head + " heads no clause");
        }
        return id;
    }

    private Role role(int head) {
        if (tree.head(head) < 0) {
            return Role.MAIN;
        }
        if (tree.is(head, "acl:relcl", "advcl:relcl")) {
            return Role.RELATIVE;
        }
        String label = tree.token(head).deprel();
        int subtype = label.indexOf(':');
        return switch (subtype < 0 ? label : label.substring(0, subtype)) {
            case "ccomp", "obj", "iobj" -> Role.COMPLEMENT;
            case "xcomp" -> Role.OPEN_COMPLEMENT;
            case "advcl", "obl", "nmod", "advmod" -> Role.ADVERBIAL;
            case "acl", "amod" -> Role.NOUN_COMPLEMENT;
            case "csubj", "nsubj" -> Role.SUBJECT;
            case "conj" -> predicates.contains(tree.head(head)) ? Role.CONJUNCT : Role.PARATAXIS;
            default -> Role.PARATAXIS;
        };
    }

    private @Nullable String marker(int head, int after) {
        return marker(head, after, Integer.MAX_VALUE);
    }

    /** What introduces the clause, among the tokens between two others. */
    private @Nullable String marker(int head, int after, int before) {
        List<Integer> marks = tree.dependents(head).stream()
                .filter(mark -> mark > after && mark < before && mark < head)
                .filter(mark -> tree.is(mark, "mark") || isAdverbialWh(head, mark))
                .toList();
        if (marks.isEmpty()) {
            return null;
        }
        String last = tree.words(marks.subList(marks.size() - 1, marks.size()));
        int first = marks.get(0);
        if (last.equals("to") && tree.token(first).text().equalsIgnoreCase("for")) {
            return last;
        }
        return tree.words(Stream.of(first).toList());
    }

    private boolean isAdverbialWh(int head, int token) {
        return tree.is(token, "advmod")
                && tree.token(token).xpos().equals("WRB")
                && !tree.is(head, "acl:relcl", "root");
    }
}
