package rapporteur.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Phrase;
import rapporteur.language.Token;
import rapporteur.origin.Gist;
import rapporteur.origin.Gist.Sense;
import rapporteur.origin.Likeness;
import rapporteur.text.Span;

/**
 * Finds denials of what only a noun tells, and who tells of it: {@code there had been no shelling}, {@code dismissed reports of
 * a mutiny}, {@code denied any involvement}.
 */
final class NounDenials {

    /** Telling words that denial and telling share at least: the noun and another. */
    private static final int SHARED = 2;

    private static final Set<String> HAPPENING = Set.of("be", "happen", "occur", "start", "begin", "break", "follow");

    /** How much of the noun's phrase is in what is told. */
    private static final double COVERED = 0.7;

    private static final Set<String> OF = Set.of("of", "about", "on");

    private final DenialWords words;
    private final Likeness likeness;

    NounDenials(DenialWords words, Likeness likeness) {
        this.words = words;
        this.likeness = likeness;
    }

    /**
     * A denial.
     *
     * @param by who denies, and in which words
     * @param noun what there is none of
     * @param phrase the noun with what narrows it
     * @param ofClaim whether claims of it are denied
     */
    private record Denial(Assertion by, Sense noun, Gist phrase, boolean ofClaim) {

        /**
         * Whether an assertion tells of what is denied: at once where claims of it are denied or something is called so ({@code calls
         * the closure a lockout}), else if more is shared.
         */
        boolean isOf(Assertion made, boolean called) {
            return made.isOfOtherSide(by)
                    && Likeness.covered(phrase, made.matter().gist()) >= COVERED
                    && (ofClaim || isHappening(made) || called || made.sharesWith(by) >= SHARED);
        }

        /** Whether the noun is what there was, or what happened. */
        private boolean isHappening(Assertion made) {
            return HAPPENING.contains(made.matter().predicate().lemma())
                    && made.matter()
                            .who()
                            .filter(who -> who.sense().lemma().equals(noun.lemma()))
                            .isPresent();
        }
    }

    /** What is said and denied. Cost: linear in the reports, and in the assertions that share the noun. */
    List<Opposition> among(List<Assertions> reports) {
        List<Denial> denials = reports.stream().flatMap(this::in).toList();
        if (denials.isEmpty()) {
            return List.of();
        }
        Map<String, List<Assertion>> byWord = new HashMap<>();
        for (Assertions told : reports) {
            for (Assertion assertion : told.all()) {
                if (assertion.isSo() && !assertion.isToCome()) {
                    main(assertion)
                            .forEach(sense -> byWord.computeIfAbsent(sense.lemma(), key -> new ArrayList<>())
                                    .add(assertion));
                }
            }
        }
        List<Opposition> found = new ArrayList<>();
        for (Denial denial : denials) {
            for (Assertion made : byWord.getOrDefault(denial.noun().lemma(), List.of())) {
                if (denial.isOf(made, words.brands(made.predicate()))) {
                    found.add(new Opposition(made, denial.by(), Dispute.Kind.DENIAL));
                }
            }
        }
        return found;
    }

    private Stream<Sense> main(Assertion assertion) {
        Assertion.Matter matter = assertion.matter();
        Stream<Sense> called =
                words.brands(assertion.predicate()) ? matter.gist().words().stream() : Stream.of(matter.predicate());
        return Stream.concat(
                        called,
                        Stream.concat(matter.who().stream(), matter.whom().stream())
                                .map(Assertion.Term::sense))
                .distinct();
    }

    private Stream<Denial> in(Assertions told) {
        List<Denial> denials = new ArrayList<>();
        for (Clause clause : told.analysis().clauses()) {
            noun(told, clause).stream().forEach(noun -> {
                Token token = told.analysis().token(noun);
                Sense sense = likeness.sense(token);
                if (token.upos().equals("NOUN") && sense.weight() >= Assertion.TELLING && !words.isVague(token)) {
                    boolean ofClaim = clause.arguments().whom().isPresent()
                            && clause.arguments().whom().getAsInt() != noun;
                    Assertion by = told.spoken(clause);
                    if (!by.source().voice().isReport()) {
                        denials.add(new Denial(by, sense, phrase(told, noun), ofClaim));
                    }
                }
            });
        }
        return denials.stream();
    }

    private Gist phrase(Assertions told, int noun) {
        Span span = told.analysis()
                .phrase(noun)
                .map(Phrase::core)
                .orElse(told.analysis().token(noun).span());
        Gist whole = likeness.gist(told.reading(), List.of(span));
        return new Gist(
                whole.words().stream().filter(word -> word.weight() >= 0.2).toList(), Set.of());
    }

    private OptionalInt noun(Assertions told, Clause clause) {
        Analysis analysis = told.analysis();
        Clause.Arguments arguments = clause.arguments();
        Token predicate = analysis.token(clause.predicate());
        if (clause.grammar().question() || clause.grammar().form() != Clause.Form.FINITE) {
            return OptionalInt.empty();
        }
        if (predicate.lemma().equals("be") && clause.grammar().negated()) {
            return told.spoken(clause).isNotSo() ? arguments.who() : OptionalInt.empty();
        }
        if (arguments.whom().isEmpty()
                || clause.grammar().negated()
                || clause.grammar().passive()) {
            return OptionalInt.empty();
        }
        int object = arguments.whom().getAsInt();
        if (!words.isClaim(analysis.token(object))) {
            return words.deniesAnything(predicate) ? OptionalInt.of(object) : OptionalInt.empty();
        }
        Optional<Integer> of = analysis.phrase(object).stream()
                .flatMap(phrase -> phrase.links(Phrase.Relation.PREPOSITIONAL))
                .filter(link -> OF.contains(String.valueOf(link.preposition())))
                .map(Phrase.Link::token)
                .findFirst();
        return words.denies(predicate) && of.isPresent() ? OptionalInt.of(of.get()) : OptionalInt.empty();
    }
}
