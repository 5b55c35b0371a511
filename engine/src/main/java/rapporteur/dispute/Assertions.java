package rapporteur.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Mention;
import rapporteur.actor.Party;
import rapporteur.attribution.Attribution;
import rapporteur.dispute.Assertion.Matter;
import rapporteur.dispute.Assertion.Source;
import rapporteur.dispute.Assertion.Standing;
import rapporteur.dispute.Assertion.Term;
import rapporteur.dispute.Assertion.Word;
import rapporteur.factuality.Factuality;
import rapporteur.factuality.FactualityReader;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Clause.Form;
import rapporteur.language.Token;
import rapporteur.origin.Carrier;
import rapporteur.origin.Likeness;
import rapporteur.origin.Origins;
import rapporteur.origin.Voice;
import rapporteur.origin.Voices;
import rapporteur.reading.Reading;
import rapporteur.text.Span;

/**
 * Reads off a report's clauses what is asserted in it, and by whom: each finite clause, as the innermost speaker presents it.
 * One that a speaker denies in the words of another ({@code disputed claims that …}) is asserted twice.
 */
final class Assertions {

    private static final Set<String> ANY = Set.of(
            "nobody",
            "none",
            "nothing",
            "no-one",
            "anybody",
            "anyone",
            "anything",
            "neither",
            "one",
            "any",
            "everybody",
            "everyone",
            "everything");

    private final Reading reading;
    private final Analysis analysis;
    private final Ground ground;
    private final @Nullable Attribution[] contents;
    private final @Nullable Attribution[] cues;
    private final @Nullable String[] parties;
    private final List<Assertion> all = new ArrayList<>();

    /**
     * What assertions of all reports are read with.
     *
     * @param likeness how words are compared
     * @param voices whose word things are
     * @param origins to whom they go back
     * @param words those that deny
     * @param doings verbs by what is done
     * @param factuality how sure clauses are
     */
    record Ground(
            Likeness likeness,
            Voices voices,
            Origins origins,
            DenialWords words,
            Doings doings,
            FactualityReader factuality) {}

    Assertions(Reading reading, Ground ground) {
        this.reading = reading;
        this.analysis = reading.analysis();
        this.ground = ground;
        contents = innermost(Attribution.Anatomy::content);
        cues = innermost(Attribution.Anatomy::cue);
        parties = parties();
        Map<String, Attribution> byId = new TreeMap<>();
        reading.attributions().forEach(attribution -> byId.put(attribution.id(), attribution));
        for (Clause clause : analysis.clauses()) {
            Attribution uttered = cues[clause.predicate()];
            if (!isTold(clause) || isAsked(clause)) {
                continue;
            }
            if (uttered != null) {
                // who calls a thing by a name says that it is so
                if (ground.words().brands(analysis.token(clause.predicate()))) {
                    all.add(assertion(clause, uttered));
                }
                continue;
            }
            Attribution innermost = contents[clause.predicate()];
            all.add(assertion(clause, innermost));
            if (innermost != null && innermost.within() != null) {
                Attribution outer = byId.get(innermost.within());
                if (outer != null && outer.stance().negated()) {
                    all.add(assertion(clause, outer));
                }
            }
        }
    }

    /** The assertions, in the order of their clauses. */
    List<Assertion> all() {
        return all;
    }

    Reading reading() {
        return reading;
    }

    Analysis analysis() {
        return analysis;
    }

    /** A clause as an assertion of whoever utters it; of a cue, of its speaker. */
    Assertion spoken(Clause clause) {
        Attribution own = cues[clause.predicate()];
        return assertion(clause, own == null ? contents[clause.predicate()] : own);
    }

    /** A clause as an assertion of whoever utters it, else of its doer: {@code a charge that the firm denies}. */
    Assertion ofDoer(Clause clause) {
        Assertion spoken = spoken(clause);
        OptionalInt who = clause.arguments().who();
        String party = who.isEmpty() ? null : parties[who.getAsInt()];
        return !spoken.source().voice().isReport()
                        || party == null
                        || ground.voices().party(party).isEmpty()
                ? spoken
                : new Assertion(
                        reading,
                        spoken.sentence(),
                        clause,
                        source(new Voice(party, null, List.of()), null),
                        spoken.matter());
    }

    private Source source(Voice voice, @Nullable Attribution attribution) {
        Carrier carrier = new Carrier(reading.report().id(), voice);
        return new Source(voice, ground.origins().key(carrier), ground.origins().side(carrier), attribution);
    }

    /** Whether an assertion speaks of whoever makes another, or of somebody on that one's side. */
    boolean isOf(Assertion assertion, Assertion other) {
        int first = analysis.tokenAt(assertion.clause().span().start());
        int end = first + analysis.tokensIn(assertion.clause().span()).size();
        for (int token = first; token < end; token++) {
            String party = parties[token];
            if (party != null && isOnSide(party, other.source())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token names whoever makes an assertion, or somebody on that one's side. */
    boolean isOnSideOf(int token, Assertion assertion) {
        String party = parties[token];
        return party != null && isOnSide(party, assertion.source());
    }

    private boolean isOnSide(String party, Source source) {
        Carrier carrier = new Carrier(reading.report().id(), new Voice(party, null, List.of()));
        return party.equals(source.voice().party())
                || ground.origins().side(carrier).equals(source.side());
    }

    /** The party that a token names; null where it names none. */
    @Nullable
    String party(int token) {
        return parties[token];
    }

    private Assertion assertion(Clause clause, @Nullable Attribution attribution) {
        Source source = source(ground.voices().of(reading, attribution == null ? null : attribution.id()), attribution);
        Clause.Arguments arguments = clause.arguments();
        List<Term> further = new ArrayList<>();
        for (Clause.Oblique oblique : arguments.obliques()) {
            if (!oblique.preposition().isEmpty()) {
                further.add(term(oblique.phrase()));
            }
        }
        Matter matter = new Matter(
                standing(clause, attribution),
                ground.likeness().sense(analysis.token(clause.predicate())),
                ground.doings().of(analysis, clause),
                term(arguments.who()),
                term(arguments.whom()),
                further,
                ground.likeness().gist(reading, List.of(Assertion.own(analysis, clause, attribution))));
        return new Assertion(reading, analysis.sentenceIndexOf(clause.predicate()), clause, source, matter);
    }

    /** Whether a clause tells something by itself: finite, a state that something is left in, or what is denied. */
    private boolean isTold(Clause clause) {
        boolean open = clause.place().role() == Clause.Role.OPEN_COMPLEMENT
                && clause.place().parent() >= 0;
        if (!open || clause.grammar().form() == Form.FINITE) {
            return clause.grammar().form() == Form.FINITE;
        }
        Clause above = analysis.clauses().get(clause.place().parent());
        return clause.grammar().form() == Form.VERBLESS
                ? above.grammar().form() == Form.FINITE
                        && above.arguments().whom().isEmpty()
                : ground.words().denies(analysis.token(above.predicate()));
    }

    /** Whether a clause asks what it tells, or only tells which: {@code how many had died}, {@code the man who left}. */
    private boolean isAsked(Clause clause) {
        if (isOfClaim(clause)) {
            return false;
        }
        if (clause.place().role() == Clause.Role.RELATIVE) {
            return true;
        }
        List<Token> own = analysis.tokensIn(clause.span());
        return own.stream().limit(2).anyMatch(token -> token.xpos().startsWith("W"));
    }

    /** Whether a clause tells what a claim is, in whichever way it is read to hang on it: {@code the claim that troops had landed}. */
    private boolean isOfClaim(Clause clause) {
        int governor = clause.place().governor();
        return clause.place().role() == Clause.Role.RELATIVE
                && governor >= 0
                && ground.words().isClaim(analysis.token(governor))
                && clause.arguments().who().isPresent()
                && analysis.tokensIn(clause.span()).getFirst().text().equalsIgnoreCase("that");
    }

    private Standing standing(Clause clause, @Nullable Attribution attribution) {
        Factuality value = ground.factuality().read(analysis, clause, attribution != null);
        boolean negated = attribution != null && attribution.stance().negated();
        boolean denied = attribution != null
                && negated
                && attribution.anatomy().cue().stream()
                        .flatMap(cue -> analysis.tokensIn(cue).stream())
                        .anyMatch(ground.words()::denies);
        boolean negative = value.label().endsWith("-") || isOfNotOne(clause);
        boolean limited = negative && analysis.tokensIn(clause.span()).stream().anyMatch(ground.words()::limits);
        if (limited) {
            return Standing.NOT_YET;
        }
        if (value == Factuality.UNKNOWN || (negated && !denied)) {
            return Standing.OPEN;
        }
        return negative == denied ? Standing.SO : Standing.NOT_SO;
    }

    /** {@code not one soldier has crossed}: the negative stands with the doer. */
    private boolean isOfNotOne(Clause clause) {
        OptionalInt who = clause.arguments().who();
        if (who.isEmpty()) {
            return false;
        }
        int first = analysis.phrase(who.getAsInt())
                .map(phrase -> analysis.tokenAt(phrase.span().start()))
                .orElse(who.getAsInt());
        return isWord(first, "not") || (first > 0 && isWord(first - 1, "not") && isWord(first, "one"));
    }

    private boolean isWord(int token, String word) {
        return analysis.token(token).text().equalsIgnoreCase(word);
    }

    private Optional<Term> term(OptionalInt head) {
        return head.isEmpty() ? Optional.empty() : Optional.of(term(head.getAsInt()));
    }

    private Term term(int head) {
        Token token = analysis.token(head);
        String party = parties[head];
        Word kind = Word.NOUN;
        if (ANY.contains(token.lemma().toLowerCase(Locale.ROOT))) {
            kind = Word.ANY;
        } else if (token.upos().equals("PRON") && party == null) {
            kind = Word.PRONOUN;
        }
        return new Term(
                head, ground.likeness().sense(token), party, ground.doings().doer(token), kind);
    }

    /** For each token the shortest attribution a part of which holds it. */
    private @Nullable Attribution[] innermost(Function<Attribution.Anatomy, List<Span>> part) {
        @Nullable Attribution[] of = new Attribution[analysis.tokens().size()];
        Stream<Attribution> longestFirst = reading.attributions().stream()
                .sorted(Comparator.comparingInt(attribution -> -length(part.apply(attribution.anatomy()))));
        longestFirst.forEach(attribution -> {
            for (Span span : part.apply(attribution.anatomy())) {
                for (int at = analysis.tokenAt(span.start());
                        at < of.length && analysis.token(at).span().start() < span.end();
                        at++) {
                    of[at] = attribution;
                }
            }
        });
        return of;
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }

    /** For each token the party that the shortest mention around it names. */
    private @Nullable String[] parties() {
        @Nullable String[] of = new String[analysis.tokens().size()];
        reading.cast().mentions().stream()
                .sorted(Comparator.comparingInt(
                        (Mention mention) -> -mention.span().length()))
                .forEach(mention -> {
                    String party = ground.voices()
                            .party(reading.report().id(), mention.actor())
                            .map(Party::id)
                            .orElse(mention.actor());
                    for (int at = analysis.tokenAt(mention.span().start());
                            at < of.length
                                    && analysis.token(at).span().start()
                                            < mention.span().end();
                            at++) {
                        of[at] = party;
                    }
                });
        return of;
    }
}
