package rapporteur.origin;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Phrase;
import rapporteur.quantity.Quantity;
import rapporteur.quantity.States;
import rapporteur.text.Span;

/** The grammar around the figures of one report: what is counted, and what is said of it. */
final class Surroundings {

    /** Clauses looked up through for a plan: {@code promised to send 10,000}. */
    private static final int ABOVE = 3;

    /** Words looked at after a figure, and at the start of its sentence. */
    private static final int AFTER = 5;

    private static final Set<Phrase.Relation> NARROWING =
            EnumSet.of(Phrase.Relation.ADJECTIVE, Phrase.Relation.CLAUSE, Phrase.Relation.CONJUNCT);

    private static final Set<String> NAMING = Set.of("NOUN", "PROPN");

    /** A clause, and what a phrase is to it. */
    record Predication(Clause clause, States.Part part) {}

    private final Analysis analysis;
    private final Vocabulary vocabulary;
    private final Map<Integer, List<Predication>> predications = new HashMap<>();
    private final Map<Integer, Phrase> above = new HashMap<>();
    private final Map<Integer, Integer> joinedTo = new HashMap<>();

    Surroundings(Analysis analysis, Vocabulary vocabulary) {
        this.analysis = analysis;
        this.vocabulary = vocabulary;
        for (Clause clause : analysis.clauses()) {
            Clause.Arguments arguments = clause.arguments();
            arguments.who().ifPresent(head -> add(head, clause, States.Part.WHO));
            arguments.whom().ifPresent(head -> add(head, clause, States.Part.WHOM));
            arguments.obliques().forEach(oblique -> add(oblique.phrase(), clause, States.Part.ANY));
            shared(clause).ifPresent(head -> add(head, clause, States.Part.WHO));
        }
        for (Phrase phrase : analysis.phrases()) {
            phrase.links(Phrase.Relation.PREPOSITIONAL).forEach(link -> above.put(link.token(), phrase));
            phrase.links(Phrase.Relation.CONJUNCT).forEach(link -> joinedTo.put(link.token(), phrase.head()));
        }
    }

    /** The doer that a clause without one of its own takes from the clause above: {@code had to leave}, {@code forced them to leave}. */
    private OptionalInt shared(Clause clause) {
        int parent = clause.place().parent();
        if (clause.place().role() != Clause.Role.OPEN_COMPLEMENT
                || parent < 0
                || clause.arguments().who().isPresent()) {
            return OptionalInt.empty();
        }
        Clause.Arguments above = analysis.clauses().get(parent).arguments();
        return above.whom().isPresent() ? above.whom() : above.who();
    }

    private void add(int head, Clause clause, States.Part part) {
        predications.computeIfAbsent(head, key -> new ArrayList<>()).add(new Predication(clause, part));
    }

    /** Index of the token that heads what is counted, or the number where that is left out; -1 without grammar. */
    int head(Quantity quantity) {
        Span span = quantity.counted().span().isEmpty()
                ? quantity.span()
                : quantity.counted().span();
        List<?> tokens = analysis.tokensIn(span);
        return tokens.isEmpty() ? -1 : analysis.tokenAt(span.start()) + tokens.size() - 1;
    }

    String lemma(int token) {
        return analysis.token(token).lemma().toLowerCase(Locale.ROOT);
    }

    /** The adjective right after a verb: {@code ill} in {@code fell ill}. */
    Optional<String> adjectiveAfter(int verb) {
        int next = verb + 1;
        return next < analysis.tokens().size() && analysis.token(next).upos().equals("ADJ")
                ? Optional.of(lemma(next))
                : Optional.empty();
    }

    boolean isPronoun(int token) {
        return analysis.token(token).upos().equals("PRON");
    }

    Optional<Phrase> phrase(int head) {
        return head < 0 ? Optional.empty() : analysis.phrase(head);
    }

    Span span(int token) {
        return analysis.token(token).span();
    }

    /**
     * The clauses that say something of a figure, and what this is to them: of the number itself where it stands for a part of what
     * is counted ({@code 8,000 of the troops}), of the noun, of the count this stands below ({@code the number of soldiers}), or of
     * what is counted by it ({@code four brigades, totalling 12,000 men}).
     */
    List<Predication> predications(Quantity quantity) {
        int head = head(quantity);
        int first = analysis.tokenAt(quantity.span().start());
        int end = first + analysis.tokensIn(quantity.span()).size();
        for (int token = first; token < end && token < head; token++) {
            List<Predication> ofNumber = predications.getOrDefault(token, List.of());
            if (!ofNumber.isEmpty() && analysis.token(token).upos().equals("NUM")) {
                return ofNumber;
            }
        }
        List<Predication> own = predications.getOrDefault(head, List.of());
        if (own.isEmpty()) {
            own = predications.getOrDefault(joinedTo.getOrDefault(head, -1), List.of());
        }
        if (own.isEmpty()) {
            // there are no dead on our side
            own = analysis.clause(head).stream()
                    .map(clause -> new Predication(clause, States.Part.ANY))
                    .toList();
        }
        Phrase count = above.get(head);
        if (own.isEmpty() && count != null && vocabulary.counts(lemma(count.head()))) {
            own = predications.getOrDefault(count.head(), List.of());
        }
        return own.stream()
                .flatMap(said -> Stream.concat(Stream.of(said), summedUp(said)))
                .toList();
    }

    /** What is said of those that a clause sums up in a number: {@code sent four brigades, totalling 12,000 men, to the front}. */
    private Stream<Predication> summedUp(Predication said) {
        if (said.part() != States.Part.WHOM
                || !vocabulary.light(lemma(said.clause().predicate()))) {
            return Stream.empty();
        }
        int governor = said.clause().place().governor();
        List<Predication> ofGovernor = governor < 0 ? List.of() : predications.getOrDefault(governor, List.of());
        if (ofGovernor.isEmpty() && said.clause().place().role() == Clause.Role.ADVERBIAL) {
            return analysis.clause(governor).stream()
                    .filter(above -> above.arguments().whom().isPresent())
                    .map(above -> new Predication(above, States.Part.WHOM));
        }
        return ofGovernor.stream();
    }

    /** The noun that heads the phrase in which a number stands alone after a preposition: {@code a crowd of about 25,000}. */
    Optional<String> groupOf(Quantity quantity) {
        return Optional.ofNullable(above.get(head(quantity))).map(phrase -> lemma(phrase.head()));
    }

    /**
     * What a figure is the value of: {@code turnout} in {@code put turnout at 71 percent}, {@code a turnout of 71 percent},
     * {@code turnout was 71 percent}; whoever is given it, as in {@code gave the mayor 46 percent}.
     */
    Optional<String> measured(Quantity quantity) {
        int unit = unit(quantity);
        Optional<Integer> of = unit < 0
                ? Optional.empty()
                : subject(analysis.clause(unit).stream())
                        .or(() -> predications.getOrDefault(unit, List.of()).stream()
                                .flatMap(said -> valued(said).stream())
                                .findFirst())
                        .or(() -> Optional.ofNullable(above.get(unit)).map(Phrase::head));
        return of.filter(token -> NAMING.contains(analysis.token(token).upos()))
                .map(this::lemma)
                .filter(noun -> !vocabulary.counts(noun) && !vocabulary.light(noun));
    }

    private static Optional<Integer> subject(Stream<Clause> clauses) {
        return clauses.flatMap(clause -> clause.arguments().who().stream().boxed())
                .findFirst();
    }

    private Optional<Integer> valued(Predication said) {
        Clause.Arguments arguments = said.clause().arguments();
        String verb = lemma(said.clause().predicate());
        if (said.part() == States.Part.WHO) {
            return Optional.empty();
        }
        if (vocabulary.giving(verb).contains(Vocabulary.Giving.AT) && said.part() == States.Part.ANY) {
            return arguments.whom().stream().boxed().findFirst();
        }
        if (said.part() == States.Part.WHOM && arguments.recipient().isPresent()) {
            return arguments.recipient().stream().boxed().findFirst();
        }
        return vocabulary.measures(verb) ? subject(Stream.of(said.clause())) : Optional.empty();
    }

    /** Index of the token for the unit: {@code percent} in {@code 71.4 percent of the voters}; the number where it has none. */
    private int unit(Quantity quantity) {
        int first = analysis.tokenAt(quantity.span().start());
        int end = first + analysis.tokensIn(quantity.span()).size();
        int number = -1;
        for (int token = first; token < end; token++) {
            String upos = analysis.token(token).upos();
            if (upos.equals("NUM")) {
                number = token;
            } else if (number >= 0 && (upos.equals("NOUN") || upos.equals("SYM"))) {
                return token;
            }
        }
        return number;
    }

    /** Lemmas of what narrows a noun or is joined to it: {@code missing people}, {@code servicemen killed}. */
    Stream<String> modifiers(int head) {
        return phrase(head).stream()
                .flatMap(phrase -> phrase.links().stream())
                .filter(link -> NARROWING.contains(link.relation()) && !hasNumber(link))
                .map(link -> lemma(link.token()));
    }

    /** {@code eight wounded} after {@code three dead and}: another figure's. */
    private boolean hasNumber(Phrase.Link link) {
        return link.relation() == Phrase.Relation.CONJUNCT
                && link.token() > 0
                && analysis.token(link.token() - 1).upos().equals("NUM");
    }

    /** The first words of a figure's sentence, where it opens with a preposition of place; empty otherwise. */
    Optional<Span> opening(Span figure) {
        int token = analysis.tokenAt(figure.start());
        if (token >= analysis.tokens().size()) {
            return Optional.empty();
        }
        int first = analysis.sentenceOf(token).first();
        int last = Math.min(first + AFTER, token) - 1;
        return last > first && vocabulary.places(lemma(first))
                ? Optional.of(span(first).cover(span(last)))
                : Optional.empty();
    }

    /** The words right after a span that one of these prepositions joins to it. */
    Optional<Span> joinedTo(Span span, Set<String> prepositions) {
        int next = analysis.tokenAt(span.end());
        boolean joined = next + 2 < analysis.tokens().size() && prepositions.contains(lemma(next));
        return joined ? Optional.of(span(next + 1).cover(span(next + 2))) : Optional.empty();
    }

    /** Whether a figure is followed by a place without a name: {@code in the country as a whole}. */
    boolean isFollowedByPlace(Span figure) {
        int next = analysis.tokenAt(figure.end());
        int end = Math.min(analysis.tokens().size(), next + AFTER);
        if (next >= end || !vocabulary.places(lemma(next))) {
            return false;
        }
        for (int token = next + 1; token < end; token++) {
            if (analysis.token(token).upos().equals("NOUN")) {
                return vocabulary.placeWord(lemma(token));
            }
        }
        return false;
    }

    /** The heads of the phrases that may tell where, in a clause that speaks of a figure. */
    Stream<Integer> wheres(Predication said) {
        Stream<Integer> left = said.part() == States.Part.WHO
                ? said.clause().arguments().whom().stream().boxed()
                : Stream.empty();
        return Stream.concat(obliques(said.clause()), left);
    }

    /** The heads of the phrases that are joined to a clause by a preposition. */
    Stream<Integer> obliques(Clause clause) {
        return clause.arguments().obliques().stream()
                .filter(oblique -> !oblique.preposition().isEmpty())
                .map(Clause.Oblique::phrase);
    }

    /** {@code losses} where somebody puts his losses at a number. */
    Optional<Integer> putAtNumber(Quantity quantity) {
        return clause(quantity)
                .filter(clause -> vocabulary.giving(lemma(clause.predicate())).contains(Vocabulary.Giving.AT))
                .map(clause -> clause.arguments().whom())
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt);
    }

    /** The clause around a figure; empty where there is none. */
    Optional<Clause> clause(Quantity quantity) {
        int token = analysis.tokenAt(quantity.span().start());
        return token < analysis.tokens().size() ? analysis.clauseAround(token) : Optional.empty();
    }

    /** Words joined to what is counted by {@code or}, {@code and}: {@code missing} in {@code 100 dead or missing}. */
    Optional<String> joined(Quantity quantity) {
        int next = analysis.tokenAt(quantity.span().end());
        boolean joins = next + 1 < analysis.tokens().size()
                && (lemma(next).equals("or") || lemma(next).equals("and"));
        return joins ? Optional.of(lemma(next + 1)) : Optional.empty();
    }

    /** Whether a figure stands in the sentence of another, or in the next. */
    boolean isNextSentence(int start, int other) {
        int one = analysis.tokenAt(start);
        int two = analysis.tokenAt(other);
        int size = analysis.tokens().size();
        return one < size && two < size && analysis.sentenceIndexOf(two) - analysis.sentenceIndexOf(one) <= 1;
    }

    /** Whether two figures stand in one sentence. */
    boolean isOneSentence(int start, int other) {
        int one = analysis.tokenAt(start);
        int two = analysis.tokenAt(other);
        int size = analysis.tokens().size();
        return one < size && two < size && analysis.sentenceOf(one).equals(analysis.sentenceOf(two));
    }

    /** Whether a clause tells what is to be: by its tense, its modals, or a verb of planning it hangs on. */
    boolean isPlanned(Clause clause) {
        Clause at = clause;
        if (isBidden(clause)) {
            return true;
        }
        for (int steps = 0; steps < ABOVE; steps++) {
            if (vocabulary.plans(lemma(at.predicate()))
                    || at.grammar().tense() == Clause.Tense.FUTURE
                    || at.grammar().modals().stream().anyMatch(vocabulary::plans)) {
                return true;
            }
            Clause.Role role = at.place().role();
            boolean hangs = role == Clause.Role.COMPLEMENT
                    || role == Clause.Role.SUBJECT
                    || role == Clause.Role.OPEN_COMPLEMENT
                    || role == Clause.Role.NOUN_COMPLEMENT;
            if (at.place().parent() < 0 || !hangs) {
                return false;
            }
            at = analysis.clauses().get(at.place().parent());
        }
        return false;
    }

    /** {@code told them to keep it below 70 percent}. */
    private boolean isBidden(Clause clause) {
        boolean infinitive = clause.grammar().form() == Clause.Form.INFINITIVE
                && clause.place().role() == Clause.Role.OPEN_COMPLEMENT;
        return infinitive
                && clause.place().parent() >= 0
                && vocabulary.bids(
                        lemma(analysis.clauses().get(clause.place().parent()).predicate()));
    }
}
