package rapporteur.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import rapporteur.language.Clause.Arguments;
import rapporteur.language.Clause.Oblique;
import rapporteur.text.Span;

/**
 * Makes a clause's arguments: its own, and those it shares with the clause it is joined to or hangs on (conjoined verbs,
 * control, participles, relative clauses).
 */
final class ArgumentBuilder {

    private final Tree tree;
    private final Predicates predicates;
    private final FunctionWords words;
    private final Map<Integer, OptionalInt> subjects = new HashMap<>();

    ArgumentBuilder(Tree tree, Predicates predicates, FunctionWords words) {
        this.tree = tree;
        this.words = words;
        this.predicates = predicates;
        tree.topDown().filter(predicates::contains).forEach(head -> subjects.put(head, findSubject(head)));
    }

    /** The arguments of the clause with this predicate. */
    Arguments of(int head) {
        OptionalInt subject = subject(head);
        OptionalInt object = first(head, "obj");
        OptionalInt recipient = first(head, "iobj");
        boolean passive = isPassive(head);
        if (passive) {
            return new Arguments(agent(head), subject, recipient.isPresent() ? recipient : object, obliques(head));
        }
        return new Arguments(subject, object, recipient, obliques(head));
    }

    /** The arguments of the copula above a clause with an outer subject. */
    Arguments ofOuter(int complement) {
        return new Arguments(first(complement, "nsubj:outer"), OptionalInt.empty(), OptionalInt.empty(), List.of());
    }

    /** Whether the predicate is a passive: with its auxiliary, or a past participle that hangs on a noun or verb. */
    boolean isPassive(int head) {
        return isPassive(tree, predicates, head);
    }

    /** Whether the predicate is a passive. */
    static boolean isPassive(Tree tree, Predicates predicates, int head) {
        if (tree.has(head, "aux:pass", "nsubj:pass", "csubj:pass")) {
            return true;
        }
        if (!tree.token(head).xpos().equals("VBN") || tree.has(head, "aux", "cop")) {
            return false;
        }
        if (tree.is(head, "conj") && predicates.contains(tree.head(head))) {
            return !tree.has(head, "nsubj") && isPassive(tree, predicates, tree.head(head));
        }
        return tree.is(head, "acl", "advcl", "amod", "xcomp") && !tree.has(head, "nsubj");
    }

    private OptionalInt subject(int head) {
        return subjects.getOrDefault(head, OptionalInt.empty());
    }

    /** What the verb agrees with, be it active or passive. */
    private OptionalInt findSubject(int head) {
        OptionalInt own = ownSubject(head);
        int governor = tree.head(head);
        if (own.isPresent() || governor < 0 || tree.has(head, "csubj", "expl")) {
            return own;
        }
        boolean onPredicate = predicates.contains(governor);
        if (tree.is(head, "conj")) {
            return onPredicate ? subject(governor) : OptionalInt.empty();
        }
        if (tree.is(head, "xcomp")) {
            return onPredicate ? controller(governor) : OptionalInt.empty();
        }
        if (tree.is(head, "advcl") && onPredicate && !tree.is(head, "advcl:relcl")) {
            return subject(governor);
        }
        if (tree.is(head, "acl:relcl")) {
            return OptionalInt.empty();
        }
        if (tree.is(head, "acl", "amod")) {
            return participleSubject(head, governor);
        }
        return OptionalInt.empty();
    }

    private OptionalInt participleSubject(int head, int noun) {
        String tag = tree.token(head).xpos();
        if (tag.equals("VBG") || tag.equals("VBN")) {
            return OptionalInt.of(noun);
        }
        OptionalInt possessor = first(noun, "nmod:poss");
        if (possessor.isPresent()) {
            return possessor;
        }
        int above = tree.head(noun);
        return tree.is(noun, "obj") && predicates.contains(above) && !isPassive(above)
                ? subject(above)
                : OptionalInt.empty();
    }

    private OptionalInt controller(int governor) {
        // after a verb of promising the one who acts is the subject although there is an object
        if (!words.promise().contains(tree.token(governor).lemma())) {
            OptionalInt object = first(governor, "obj", "iobj");
            if (object.isPresent()) {
                return object;
            }
        }
        return subject(governor);
    }

    private OptionalInt ownSubject(int head) {
        OptionalInt subject = tree.dependents(head, "nsubj")
                .filter(token -> !tree.is(token, "nsubj:outer"))
                .mapToInt(Integer::intValue)
                .findFirst();
        return subject.isPresent() ? OptionalInt.of(antecedent(head, subject.getAsInt())) : subject;
    }

    private OptionalInt first(int head, String... labels) {
        OptionalInt found =
                tree.dependents(head, labels).mapToInt(Integer::intValue).findFirst();
        return found.isPresent() ? OptionalInt.of(antecedent(head, found.getAsInt())) : found;
    }

    private OptionalInt agent(int head) {
        OptionalInt agent = first(head, "obl:agent");
        if (agent.isPresent() || !tree.is(head, "conj")) {
            return agent;
        }
        return OptionalInt.empty();
    }

    private List<Oblique> obliques(int head) {
        List<Oblique> obliques = new ArrayList<>();
        boolean passive = isPassive(head);
        tree.dependents(head, "obl", "nmod:unmarked").forEach(phrase -> {
            boolean partOfNoun = tree.is(phrase, "nmod") && !predicates.contains(head);
            if (!partOfNoun && !(passive && tree.is(phrase, "obl:agent"))) {
                obliques.add(oblique(head, phrase));
            }
        });
        return obliques;
    }

    private Oblique oblique(int head, int phrase) {
        List<Integer> prepositions =
                tree.dependents(phrase, "case").filter(word -> word < phrase).toList();
        Span mark;
        if (prepositions.isEmpty()) {
            int start = tree.token(tree.first(phrase)).span().start();
            mark = new Span(start, start);
        } else {
            int[] all = tree.withFixed(prepositions).toArray();
            mark = tree.token(all[0])
                    .span()
                    .cover(tree.token(all[all.length - 1]).span());
        }
        return new Oblique(tree.words(prepositions), antecedent(head, phrase), mark);
    }

    /** The noun that a relative pronoun stands for; any other token itself. */
    private int antecedent(int head, int token) {
        String tag = tree.token(token).xpos();
        if (!tag.equals("WP") && !tag.equals("WDT") && !tree.token(token).text().equalsIgnoreCase("that")) {
            return token;
        }
        int relative = head;
        while (tree.is(relative, "xcomp", "ccomp", "conj") && predicates.contains(tree.head(relative))) {
            relative = tree.head(relative);
        }
        int opening = tree.first(relative);
        while (opening < token && tree.is(opening, "punct", "case")) {
            opening++;
        }
        return tree.is(relative, "acl:relcl") && opening == token ? tree.head(relative) : token;
    }
}
