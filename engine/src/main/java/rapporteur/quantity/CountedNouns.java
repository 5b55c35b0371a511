package rapporteur.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Phrase;
import rapporteur.language.Phrase.Link;
import rapporteur.language.Phrase.Relation;
import rapporteur.language.Token;
import rapporteur.text.Span;

/** Finds the noun that a number counts. */
final class CountedNouns {

    private static final Set<String> NAMING = Set.of("NOUN", "PROPN");
    private static final Set<String> NARROWING = Set.of("ADJ", "VERB");
    /** What may narrow a noun after {@code of} or a hyphen. */
    private static final Set<String> JOINED = Set.of("ADP", "PUNCT", "NUM", "PRON", "DET");
    /** Nouns that stand for a number: {@code the number of dead rose to 23}. */
    private static final Set<String> COUNTS = Set.of("number", "toll", "total", "count", "figure", "tally");

    private static final Set<String> LOSSES = Set.of("loss", "victim");

    private static final int REACH = 8;
    /** Words before a number among which {@code at} joins it: {@code put the missing at between 50 and 60}. */
    private static final int AT_WITHIN = 3;

    private final Analysis analysis;
    private final Nouns nouns;
    private final Map<Integer, Phrase> countedBy = new HashMap<>();

    CountedNouns(Analysis analysis, Nouns nouns) {
        this.analysis = analysis;
        this.nouns = nouns;
        for (Phrase phrase : analysis.phrases()) {
            phrase.links(Relation.NUMBER).forEach(link -> countedBy.put(link.token(), phrase));
            phrase.links(Relation.COMPOUND).forEach(link -> countedBy.putIfAbsent(link.token(), phrase));
        }
    }

    /** The token that a number counts: {@code soldiers} for {@code 12,000}. */
    OptionalInt of(Span figure) {
        int first = analysis.tokenAt(figure.start());
        int end = first + analysis.tokensIn(figure).size();
        OptionalInt inner = inside(first, end);
        if (inner.isPresent()) {
            return inner;
        }
        for (int token = end - 1; token >= first; token--) {
            Phrase phrase = countedBy.get(token);
            if (phrase != null && phrase.head() >= end && NAMING.contains(upos(phrase.head()))) {
                return OptionalInt.of(phrase.head());
            }
        }
        OptionalInt after = end > first ? following(end) : OptionalInt.empty();
        return after.isPresent() || end == first ? after : countOf(first);
    }

    /**
     * The token that a share or measure is of: {@code exports} for {@code 40 percent of its exports}, {@code wall} for {@code
     * a 61-metre-high wall}.
     */
    OptionalInt measured(Span figure, boolean share) {
        int first = analysis.tokenAt(figure.start());
        int end = first + analysis.tokensIn(figure).size();
        OptionalInt inner = inside(first, end);
        if (inner.isPresent() || end == first) {
            return inner;
        }
        boolean joined = analysis.tokensIn(figure).stream()
                .anyMatch(token -> token.text().equals("-"));
        if (joined) {
            return following(end);
        }
        return share ? moved(first, end) : OptionalInt.empty();
    }

    /** The name that an age stands behind, past the comma. */
    OptionalInt named(Span age) {
        int name = analysis.tokenAt(age.start()) - 2;
        return name >= 0 && NAMING.contains(upos(name)) ? OptionalInt.of(name) : OptionalInt.empty();
    }

    private OptionalInt inside(int first, int end) {
        for (int token = end - 1; token >= first; token--) {
            OptionalInt inner = ofPhrase(token, end);
            if (inner.isPresent()) {
                return inner;
            }
        }
        return OptionalInt.empty();
    }

    /**
     * {@code dead} where the number of the dead rose to so many, {@code toll} where the toll did, {@code missing} where the missing
     * are put at so many.
     */
    private OptionalInt countOf(int first) {
        Optional<Clause> around = analysis.clauseAround(first);
        Optional<Clause.Arguments> arguments = around.map(Clause::arguments);
        OptionalInt count = arguments.stream()
                .flatMap(known -> Stream.of(known.who(), known.whom()))
                .flatMapToInt(OptionalInt::stream)
                .filter(argument -> COUNTS.contains(analysis.token(argument).lemma()))
                .flatMap(argument -> countedBy(argument).stream())
                .findFirst();
        return count.isPresent() || !isPutAt(first)
                ? count
                : arguments.map(Clause.Arguments::whom).stream()
                        .flatMapToInt(OptionalInt::stream)
                        .filter(whom -> whom < first && nouns.isPerson(analysis.token(whom)))
                        .findFirst();
    }

    /** Whether a number tells how many are in a group or live in a place: {@code a crowd of 4,000}, {@code a town of 64,000}. */
    boolean isOfGroup(Span figure) {
        int of = analysis.tokenAt(figure.start()) - 1;
        return of > 0 && analysis.token(of).text().equals("of") && nouns.isGroup(analysis.token(of - 1));
    }

    /** Whether a loss is one of people: {@code no losses among our men}. */
    boolean isOfPersons(int noun) {
        return LOSSES.contains(analysis.token(noun).lemma())
                && analysis.phrase(noun).stream()
                        .flatMap(phrase -> phrase.links(Relation.PREPOSITIONAL))
                        .anyMatch(link -> nouns.isPerson(analysis.token(link.token())));
    }

    /** {@code Norlandic} before {@code dead}. */
    private boolean isName(int token) {
        return upos(token).equals("PROPN") && !nouns.isPerson(analysis.token(token));
    }

    private boolean isPutAt(int first) {
        return IntStream.range(Math.max(0, first - AT_WITHIN), first)
                .anyMatch(token -> analysis.token(token).text().equals("at"));
    }

    /** Whether a number is said of a count that is told before: {@code the figure was 81 percent}. */
    boolean isOfCount(Span figure) {
        return analysis.clauseAround(analysis.tokenAt(figure.start())).map(Clause::arguments).stream()
                .flatMap(arguments -> Stream.of(arguments.who(), arguments.whom()))
                .flatMapToInt(OptionalInt::stream)
                .anyMatch(argument -> COUNTS.contains(analysis.token(argument).lemma())
                        && ofPhrase(argument, argument).isEmpty());
    }

    private OptionalInt countedBy(int count) {
        OptionalInt of = ofPhrase(count, count);
        if (of.isPresent() && !isName(of.getAsInt())) {
            return of;
        }
        int next = of.isPresent() ? of.getAsInt() + 1 : -1;
        if (next > 0 && next < analysis.tokens().size() && nouns.isFate(analysis.token(next))) {
            return OptionalInt.of(next);
        }
        Span whole = analysis.phrase(count)
                .map(Phrase::span)
                .orElse(analysis.token(count).span());
        int first = analysis.tokenAt(whole.start());
        OptionalInt fate = IntStream.range(
                        first, first + analysis.tokensIn(whole).size())
                .filter(token -> nouns.isFate(analysis.token(token)))
                .findFirst();
        return fate.isPresent() || !nouns.isPerson(analysis.token(count)) ? fate : OptionalInt.of(count);
    }

    /** What rose by 2.3 percent, or fell 3 percent: the object of the clause, or the subject where it has none. */
    private OptionalInt moved(int first, int end) {
        Optional<Clause> clause = analysis.clauseAround(first);
        if (clause.isEmpty()) {
            return OptionalInt.empty();
        }
        Clause.Arguments arguments = clause.get().arguments();
        boolean measures =
                arguments.obliques().stream().anyMatch(oblique -> oblique.phrase() >= first && oblique.phrase() < end);
        boolean object = isIn(arguments.whom(), first, end);
        if (!measures && !object) {
            return OptionalInt.empty();
        }
        return arguments.whom().isPresent() && !object ? arguments.whom() : arguments.who();
    }

    private static boolean isIn(OptionalInt argument, int first, int end) {
        return argument.isPresent() && argument.getAsInt() >= first && argument.getAsInt() < end;
    }

    /** {@code thousands of troops}, {@code three of our servicemen}, {@code 40 percent of its exports}. */
    private OptionalInt ofPhrase(int head, int end) {
        return analysis.phrase(head).stream()
                .flatMap(phrase -> phrase.links(Relation.PREPOSITIONAL))
                .filter(link -> "of".equals(link.preposition()) && link.token() >= end)
                .mapToInt(Link::token)
                .findFirst();
    }

    /** The noun or fate right after the figure, past what may narrow it: {@code 8,000 of the 10,000 soldiers}. */
    private OptionalInt following(int end) {
        int limit = Math.min(analysis.sentenceOf(end - 1).end(), end + REACH);
        OptionalInt noun = OptionalInt.empty();
        boolean of = false;
        for (int token = end; token < limit; token++) {
            Token word = analysis.token(token);
            of |= token == end && word.text().equals("of");
            boolean hyphen = token == end && word.text().equals("-");
            if (nouns.isFate(word)) {
                boolean named = token + 1 < limit && nouns.isPerson(analysis.token(token + 1));
                return noun.isPresent() ? noun : OptionalInt.of(named ? token + 1 : token);
            }
            if (NAMING.contains(word.upos())) {
                noun = OptionalInt.of(token);
            } else if (!(word.upos().equals("ADJ") || (noun.isEmpty() && mayNarrow(word, of || hyphen)))) {
                break;
            }
        }
        return noun;
    }

    private static boolean mayNarrow(Token word, boolean joined) {
        return NARROWING.contains(word.upos())
                || (joined && JOINED.contains(word.upos()))
                || word.text().equalsIgnoreCase("more")
                || word.text().equalsIgnoreCase("other");
    }

    /** Whether the clause speaks of spending or earning the number: {@code lost millions}. */
    boolean isSpent(Span figure) {
        int token = analysis.tokenAt(figure.start());
        return token < analysis.tokens().size()
                && analysis.clauseAround(token)
                        .filter(clause -> nouns.isMoneyVerb(analysis.token(clause.predicate())))
                        .isPresent();
    }

    /** Whether a word tells what befell persons. */
    boolean isFate(int token) {
        return nouns.isFate(analysis.token(token));
    }

    private String upos(int token) {
        return analysis.token(token).upos();
    }

    /** The words that tell what is counted: the noun with what narrows it, from after the figure. */
    Span narrowed(int noun, Span figure) {
        Token head = analysis.token(noun);
        Optional<Phrase> phrase = analysis.phrase(noun);
        if (phrase.isEmpty()) {
            int from = head.span().start() >= figure.end()
                    ? Math.min(figure.end(), head.span().start())
                    : head.span().start();
            return trimmed(new Span(from, head.span().end()));
        }
        Span whole = phrase.get().span();
        int start = figure.end() <= head.span().start() && figure.end() > whole.start() ? figure.end() : whole.start();
        int end = whole.end();
        for (Link link : phrase.get().links()) {
            boolean loose = link.relation() == Relation.CONJUNCT || link.relation() == Relation.APPOSITION;
            if (loose && link.token() > noun) {
                end = Math.min(
                        end, Math.max(head.span().end(), phrase.get().core().end()));
            }
        }
        return trimmed(new Span(
                Math.min(start, head.span().start()), Math.max(end, head.span().end())));
    }

    private Span trimmed(Span span) {
        List<Token> tokens = analysis.tokensIn(span).stream()
                .dropWhile(token -> token.upos().equals("PUNCT") || token.upos().equals("ADP"))
                .toList();
        return tokens.isEmpty()
                ? span
                : tokens.getFirst().span().cover(tokens.getLast().span());
    }
}
