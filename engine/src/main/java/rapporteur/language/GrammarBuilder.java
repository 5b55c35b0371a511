package rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import rapporteur.language.Clause.Form;
import rapporteur.language.Clause.Grammar;
import rapporteur.language.Clause.Group;
import rapporteur.language.Clause.Tense;

/** Makes a predicate's grammar and the list of its words. */
final class GrammarBuilder {

    private final Tree tree;
    private final Predicates predicates;
    private final FunctionWords words;

    GrammarBuilder(Tree tree, Predicates predicates, FunctionWords words) {
        this.tree = tree;
        this.predicates = predicates;
        this.words = words;
    }

    /** The grammar of the clause with this predicate. */
    Grammar of(int head) {
        List<Integer> verbs = verbs(head);
        boolean passive = ArgumentBuilder.isPassive(tree, predicates, head);
        boolean question = isQuestion(head);
        if (sharesAuxiliaries(head)) {
            Grammar first = of(tree.head(head));
            boolean opposed =
                    tree.dependents(head, "cc").anyMatch(cc -> lower(cc).equals("but"));
            return new Grammar(
                    first.tense(),
                    first.form(),
                    passive,
                    isNegated(head) || (first.negated() && !opposed),
                    first.modals(),
                    first.question());
        }
        return new Grammar(tense(head, verbs), form(head, verbs), passive, isNegated(head), modals(verbs), question);
    }

    /** The grammar of the copula above a clause with an outer subject. */
    Grammar ofOuter(int complement, int copula) {
        List<Integer> verbs = outerVerbs(complement, copula);
        boolean negated =
                tree.dependents(complement).stream().anyMatch(word -> !isOwn(complement, word) && isNegation(word));
        return new Grammar(
                tense(copula, verbs), form(copula, verbs), false, negated, modals(verbs), isQuestion(complement));
    }

    /** The words of the clause's predicate. */
    Group group(int head) {
        List<Integer> words = Stream.concat(
                        verbs(head).stream(),
                        tree.dependents(head).stream()
                                .filter(word -> isOwn(head, word))
                                .filter(word -> tree.is(word, "compound:prt") || isNegation(word)))
                .distinct()
                .sorted()
                .toList();
        return new Group(words.contains(head) ? words : with(words, head), adverbs(head));
    }

    /** The words of the copula above a clause with an outer subject. */
    Group outerGroup(int complement, int copula) {
        List<Integer> words = new ArrayList<>(outerVerbs(complement, copula));
        tree.dependents(complement).stream()
                .filter(word -> !isOwn(complement, word) && isNegation(word))
                .forEach(words::add);
        return new Group(words.stream().distinct().sorted().toList(), List.of());
    }

    private static List<Integer> with(List<Integer> words, int head) {
        return Stream.concat(words.stream(), Stream.of(head)).sorted().toList();
    }

    private List<Integer> adverbs(int head) {
        return tree.dependents(head, "advmod")
                .filter(word -> isOwn(head, word) && !isNegation(word))
                .filter(word -> tree.first(word) == tree.last(word))
                .toList();
    }

    /** The verbs of the group, the first one first; a noun or adjective is not among them. */
    private List<Integer> verbs(int head) {
        Stream<Integer> auxiliaries = tree.dependents(head, "aux", "cop").filter(word -> isOwn(head, word));
        String tag = tree.token(head).xpos();
        boolean verbal = tag.startsWith("VB") || tag.equals("MD");
        return verbal && !tree.has(head, "cop")
                ? Stream.concat(auxiliaries, Stream.of(head)).sorted().toList()
                : auxiliaries.toList();
    }

    private List<Integer> outerVerbs(int complement, int copula) {
        return tree.dependents(complement, "aux", "cop")
                .filter(word -> word <= copula)
                .toList();
    }

    /** Whether a dependent belongs to the inner clause where the copula has an outer subject. */
    private boolean isOwn(int head, int word) {
        return word >= predicates.innerStart(head);
    }

    private boolean sharesAuxiliaries(int head) {
        if (!tree.is(head, "conj") || !predicates.contains(tree.head(head)) || !predicates.contains(head)) {
            return false;
        }
        int first = tree.head(head);
        return tree.has(first, "aux")
                && !tree.has(first, "cop")
                && !tree.has(head, "aux", "cop", "nsubj", "mark")
                && tree.token(first).xpos().equals(tree.token(head).xpos())
                && Set.of("VB", "VBN", "VBG").contains(tree.token(head).xpos());
    }

    private Tense tense(int head, List<Integer> verbs) {
        if (verbs.isEmpty()) {
            return Tense.NONE;
        }
        String tag = tag(verbs.get(0));
        boolean perfect = verbs.stream()
                .skip(1)
                .anyMatch(verb -> verb != head && lemma(verb).equals("have"));
        return switch (tag) {
            case "MD" -> {
                String modal = lemma(verbs.get(0));
                boolean future = modal.equals("will") || modal.equals("shall");
                yield perfect && !future ? Tense.PAST : future || modal.equals("would") ? Tense.FUTURE : Tense.PRESENT;
            }
            case "VBD" -> Tense.PAST;
            case "VBZ", "VBP" -> lemma(verbs.get(0)).equals("have") && verbs.size() > 1 ? Tense.PAST : Tense.PRESENT;
            case "VB", "VBG" -> {
                if (verbs.size() > 1 && lemma(verbs.get(0)).equals("have")) {
                    yield Tense.PAST;
                }
                yield isGoingTo(head) ? Tense.FUTURE : Tense.NONE;
            }
            case "VBN" -> isBarePast(head, verbs) ? Tense.PAST : Tense.NONE;
            default -> Tense.NONE;
        };
    }

    private Form form(int head, List<Integer> verbs) {
        if (verbs.isEmpty()) {
            return Form.VERBLESS;
        }
        return switch (tag(verbs.get(0))) {
            case "VB" ->
                tree.dependents(head, "mark").anyMatch(mark -> lower(mark).equals("to")) || tree.is(head, "xcomp")
                        ? Form.INFINITIVE
                        : Form.FINITE;
            case "VBG" -> Form.PARTICIPLE;
            case "VBN" -> isBarePast(head, verbs) ? Form.FINITE : Form.PARTICIPLE;
            default -> Form.FINITE;
        };
    }

    /** A past participle with a subject and no auxiliary is a past tense tagged wrongly, or a headline's. */
    private boolean isBarePast(int head, List<Integer> verbs) {
        return verbs.size() == 1 && verbs.get(0) == head && tree.has(head, "nsubj") && !tree.is(head, "xcomp", "advcl");
    }

    private boolean isGoingTo(int head) {
        int governor = tree.head(head);
        return tree.is(head, "xcomp") && governor >= 0 && lower(governor).equals("going") && tree.has(governor, "aux");
    }

    private List<String> modals(List<Integer> verbs) {
        return verbs.stream()
                .filter(verb -> tag(verb).equals("MD"))
                .map(this::lemma)
                .toList();
    }

    private boolean isNegated(int head) {
        if (tree.dependents(head).stream().anyMatch(word -> isOwn(head, word) && isNegation(word))) {
            return true;
        }
        return tree.dependents(head, "nsubj", "obj")
                .anyMatch(argument -> words.negative().contains(lower(argument))
                        || tree.dependents(argument, "det")
                                .anyMatch(det -> words.negative().contains(lower(det))));
    }

    private boolean isNegation(int word) {
        if (tree.is(word, "advmod", "cc:preconj", "cc") && words.negation().contains(lower(word))) {
            return word + 1 >= tree.size() || !words.focus().contains(lower(word + 1));
        }
        return tree.is(word, "advmod")
                && lower(word).equals("longer")
                && tree.dependents(word).stream().anyMatch(no -> lower(no).equals("no"));
    }

    private boolean isQuestion(int head) {
        if (tree.dependents(head, "punct").anyMatch(mark -> lower(mark).contains("?"))) {
            return true;
        }
        return tree.is(head, "ccomp", "advcl", "acl")
                && tree.dependents(head, "mark").anyMatch(mark -> lower(mark).equals("whether"));
    }

    private String tag(int token) {
        return tree.token(token).xpos();
    }

    private String lower(int token) {
        return tree.token(token).text().toLowerCase(Locale.ROOT);
    }

    /** The lemma, with clipped modals in full. */
    private String lemma(int token) {
        return switch (lower(token)) {
            case "'ll", "’ll", "wo" -> "will";
            case "ca" -> "can";
            case "sha" -> "shall";
            case "'d", "’d" ->
                tag(token).equals("MD") ? "would" : tree.token(token).lemma();
            default ->
                tag(token).equals("MD") ? lower(token) : tree.token(token).lemma();
        };
    }
}
