package rapporteur.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import rapporteur.dispute.Assertion.Matter;
import rapporteur.dispute.Assertion.Term;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Phrase;
import rapporteur.language.Token;
import rapporteur.origin.Gist.Sense;
import rapporteur.origin.Likeness;

/**
 * Finds what a flat denial gainsays: who says that nobody did a thing, or that there was none of it, answers somebody who says
 * otherwise. A denial is set beside the assertions of other sides that say most of what it denies, the very word with the negative
 * above all, be it as a noun there and as a verb here.
 */
final class FlatDenials {

    /** What makes a denial flat. */
    private static final Set<String> NONE = Set.of("no", "any", "single", "not", "neither", "whatsoever");

    private static final Set<String> NOBODY =
            Set.of("nobody", "none", "nothing", "no-one", "anybody", "anyone", "anything", "never", "nowhere", "ever");

    /** Verbs that say no more than that there was what they are said of. */
    private static final Set<String> BEING = Set.of(
            "be", "exist", "happen", "occur", "take", "have", "receive", "get", "come", "arrive", "reach", "make", "do",
            "give", "see", "know", "find", "start", "begin", "issue");

    /** Nouns that with a verb mean no more than that something is: {@code took place}. */
    private static final Set<String> EMPTY = Set.of("place", "part", "side", "way", "fact", "kind", "sort", "time");

    /** One word alone that so many say tells none of them apart. */
    private static final int TIES = 2;

    /** How near two words are that may say the same of one matter. */
    private static final double SAME = 0.7;

    /** How much of what is denied the other side says at least. */
    private static final double SAID = 0.6;

    /** How much less than the best an assertion may say of it, and still be what is denied. */
    private static final double NEXT = 0.15;

    /** Assertions the index lists for a word. */
    private static final int LISTED = 64;

    /** A word that tells so much is of one matter wherever it stands. */
    private static final double UNIQUE = 0.9;

    /** Actors that two reports of one happening both name, at least. */
    private static final int IN_COMMON = 2;

    private final DenialWords words;
    private final Map<String, Set<String>> casts;
    private final Map<String, List<Assertion>> index = new HashMap<>();
    private final Function<Sense, Stream<String>> forms;

    /**
     * Over all assertions.
     *
     * @param casts by report, the people and bodies that it names
     * @param forms the lemmas under which a word is found: its own, and the verb of which a noun is made
     */
    FlatDenials(
            DenialWords words,
            List<Assertion> assertions,
            Map<String, Set<String>> casts,
            Function<Sense, Stream<String>> forms) {
        this.words = words;
        this.casts = casts;
        this.forms = forms;
        for (Assertion assertion : assertions) {
            if (assertion.isSo() && !assertion.isToCome()) {
                main(assertion).flatMap(forms).distinct().forEach(form -> {
                    List<Assertion> listed = index.computeIfAbsent(form, key -> new ArrayList<>());
                    if (listed.size() < LISTED) {
                        listed.add(assertion);
                    }
                });
            }
        }
    }

    /** What is said and flatly denied, in the order of the denials. Cost: linear, with a bounded number of pairs each. */
    List<Opposition> among(List<Assertion> assertions) {
        List<Opposition> found = new ArrayList<>();
        for (Assertion denied : assertions) {
            if (denied.isNotSo()
                    && !denied.isToCome()
                    && !denied.source().voice().isReport()) {
                focus(denied)
                        .ifPresent(focus -> gainsaid(denied, focus)
                                .forEach(made -> found.add(new Opposition(made, denied, Dispute.Kind.DENIAL))));
            }
        }
        return found;
    }

    /** The assertions that say most of what is denied. */
    private List<Assertion> gainsaid(Assertion denied, Sense focus) {
        Map<Assertion, Double> said = new HashMap<>();
        List<Sense> key = key(denied, focus);
        forms.apply(focus)
                .flatMap(form -> index.getOrDefault(form, List.of()).stream())
                .filter(made -> made.isOfOtherSide(denied) && fits(made, denied))
                .forEach(made -> said.put(made, share(key, made)));
        double best =
                said.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        List<Assertion> most = said.entrySet().stream()
                .filter(entry -> entry.getValue() >= Math.max(SAID, best - NEXT))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Assertion::report)
                        .thenComparing(made -> made.clause().span()))
                .toList();
        boolean bare = key.size() == 1 && focus.weight() < UNIQUE;
        List<Assertion> near = bare
                ? most.stream()
                        .filter(made -> isOneStory(made.report(), denied.report()))
                        .toList()
                : most;
        return key.size() == 1 && near.size() > TIES ? List.of() : near;
    }

    /** Whether two reports name people or bodies in common, as those of one happening do. */
    private boolean isOneStory(String one, String two) {
        Set<String> named = new HashSet<>(casts.getOrDefault(one, Set.of()));
        named.retainAll(casts.getOrDefault(two, Set.of()));
        return one.equals(two) || named.size() >= IN_COMMON;
    }

    /** How much of these words an assertion says. */
    private double share(List<Sense> key, Assertion made) {
        double sum = 0;
        double all = 0;
        for (Sense word : key) {
            boolean told = made.matter().gist().words().stream()
                    .anyMatch(other -> Likeness.near(word, other) >= SAME || isOneForm(word, other));
            sum += told ? word.weight() : 0;
            all += word.weight();
        }
        return all == 0 ? 0 : sum / all;
    }

    private boolean isOneForm(Sense one, Sense two) {
        Set<String> own = new HashSet<>(forms.apply(one).toList());
        return forms.apply(two).anyMatch(own::contains);
    }

    /** The words that tell what is denied. */
    private static List<Sense> key(Assertion denied, Sense focus) {
        Set<Sense> key = new LinkedHashSet<>();
        key.add(focus);
        // who there was nothing for or from is told in many ways
        Set<String> doer = BEING.contains(denied.matter().predicate().lemma()) ? doer(denied, focus) : Set.of();
        for (Sense word : denied.matter().gist().words()) {
            if (word.weight() >= Assertion.TELLING
                    && !BEING.contains(word.lemma())
                    && !EMPTY.contains(word.lemma())
                    && !doer.contains(word.lemma())
                    && !NOBODY.contains(word.lemma())
                    && !NONE.contains(word.lemma())) {
                key.add(word);
            }
        }
        return List.copyOf(key);
    }

    private static Set<String> doer(Assertion denied, Sense focus) {
        return denied.matter()
                .who()
                .map(Term::sense)
                .map(Sense::lemma)
                .filter(lemma -> !lemma.equals(focus.lemma()))
                .map(Set::of)
                .orElse(Set.of());
    }

    /** Whether nothing speaks against two being about one: where both name whom it befell or who did it, it is one actor. */
    private static boolean fits(Assertion made, Assertion denied) {
        boolean being = BEING.contains(denied.matter().predicate().lemma());
        return (being || isOpen(made.matter().who(), denied.matter().who()))
                && isOpen(made.matter().whom(), denied.matter().whom());
    }

    private static boolean isOpen(Optional<Term> one, Optional<Term> two) {
        return one.isEmpty()
                || two.isEmpty()
                || one.get().party() == null
                || two.get().party() == null
                || one.get().party().equals(two.get().party());
    }

    private static Stream<Sense> main(Assertion assertion) {
        Matter matter = assertion.matter();
        // went dead: what something is like is no matter that there is none of
        boolean quality = assertion.predicate().upos().equals("ADJ");
        return Stream.concat(
                quality ? Stream.empty() : Stream.of(matter.predicate()),
                Stream.of(matter.who().stream(), matter.whom().stream(), matter.further().stream())
                        .flatMap(terms -> terms)
                        .map(Term::sense));
    }

    /** What there was none of, or what nobody did; empty where a denial is not flat, or of nothing that tells. */
    private Optional<Sense> focus(Assertion denied) {
        Analysis analysis = denied.reading().analysis();
        Clause.Arguments arguments = denied.clause().arguments();
        for (OptionalInt argument : List.of(arguments.who(), arguments.whom())) {
            if (argument.isPresent() && isNone(analysis, argument.getAsInt())) {
                return telling(denied, argument.getAsInt());
            }
        }
        boolean flat = analysis.tokensIn(denied.clause().span()).stream()
                        .anyMatch(token -> NOBODY.contains(token.text().toLowerCase(Locale.ROOT)))
                || isDeniedByCue(denied);
        if (!flat) {
            return Optional.empty();
        }
        if (denied.predicate().upos().equals("NUM")
                || SameMatter.isMental(denied.matter().predicate())) {
            return Optional.empty();
        }
        Sense predicate = denied.matter().predicate();
        if (!BEING.contains(predicate.lemma())) {
            return predicate.weight() >= Assertion.TELLING ? Optional.of(predicate) : Optional.empty();
        }
        OptionalInt thing = arguments.whom().isPresent() ? arguments.whom() : arguments.who();
        return thing.isPresent() ? telling(denied, thing.getAsInt()) : Optional.empty();
    }

    private boolean isDeniedByCue(Assertion denied) {
        return denied.source().attribution() != null
                && denied.source().attribution().stance().negated();
    }

    private Optional<Sense> telling(Assertion denied, int head) {
        Token token = denied.reading().analysis().token(head);
        Matter matter = denied.matter();
        return token.upos().equals("NOUN") && !words.isVague(token)
                ? Stream.concat(matter.who().stream(), matter.whom().stream())
                        .filter(term -> term.head() == head)
                        .map(Term::sense)
                        .filter(sense -> sense.weight() >= Assertion.TELLING)
                        .findFirst()
                : Optional.empty();
    }

    /** {@code no invitation}, {@code not one soldier}, {@code any such order}. */
    private static boolean isNone(Analysis analysis, int head) {
        return analysis.phrase(head).stream()
                .flatMap(phrase -> phrase.links(Phrase.Relation.DETERMINER))
                .map(link -> analysis.token(link.token()).lemma())
                .anyMatch(NONE::contains);
    }
}
