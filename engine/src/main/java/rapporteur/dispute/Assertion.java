package rapporteur.dispute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rapporteur.attribution.Attribution;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Token;
import rapporteur.origin.Carrier;
import rapporteur.origin.Evidence;
import rapporteur.origin.Gist;
import rapporteur.origin.Gist.Sense;
import rapporteur.origin.Voice;
import rapporteur.reading.Reading;
import rapporteur.text.Span;

/**
 * A clause as somebody asserts it.
 *
 * @param reading of the report that carries it
 * @param sentence index of its sentence in that report
 * @param clause the clause
 * @param source who vouches for it
 * @param matter what it says, in comparable form
 */
record Assertion(Reading reading, int sentence, Clause clause, Source source, Matter matter) {

    /** What a word tells at least that can tell one matter from another. */
    static final double TELLING = 0.5;

    /**
     * Who vouches for an assertion.
     *
     * @param voice whose word it is
     * @param key the origin, in comparable form
     * @param side the side that one speaks for
     * @param attribution the attribution it stands in; null where the report asserts it
     */
    record Source(
            Voice voice, String key, String side, @Nullable Attribution attribution) {}

    /**
     * What an assertion says.
     *
     * @param standing whether it is said to be so
     * @param predicate the predicate's lemma
     * @param doing what is done, as {@link Doings} tells it
     * @param who the doer, in whichever voice the verb stands
     * @param whom the one done to
     * @param further what is joined by prepositions
     * @param gist all its words
     */
    record Matter(
            Standing standing,
            Sense predicate,
            String doing,
            Optional<Term> who,
            Optional<Term> whom,
            List<Term> further,
            Gist gist) {

        Matter {
            further = List.copyOf(further);
        }
    }

    /** Whether something is said to be so. */
    enum Standing {
        SO,
        NOT_SO,
        /** Not so for a time, which denies nothing: {@code had not yet arrived}. */
        NOT_YET,
        /** Asked, or told under a condition. */
        OPEN
    }

    /**
     * An argument.
     *
     * @param head index of its head token
     * @param sense its head's lemma
     * @param party the actor it names, as all reports know it; null where it names none
     * @param doer the class of those its head names, as {@link Doings} tells it
     * @param kind what kind of word heads it
     */
    record Term(int head, Sense sense, @Nullable String party, String doer, Word kind) {}

    /** Kinds of word that head an argument. */
    enum Word {
        NOUN,
        PRONOUN,
        /** {@code nobody}, {@code none}, {@code anything}: fits any. */
        ANY
    }

    String report() {
        return reading.report().id();
    }

    Token predicate() {
        return reading.analysis().token(clause.predicate());
    }

    boolean isSo() {
        return matter.standing() == Standing.SO;
    }

    boolean isNotSo() {
        return matter.standing() == Standing.NOT_SO;
    }

    boolean isSettled() {
        return isSo() || isNotSo();
    }

    /** Whether it tells what is to come, or ought to. */
    boolean isToCome() {
        Clause.Grammar grammar = clause.grammar();
        return grammar.tense() == Clause.Tense.FUTURE
                || grammar.modals().stream()
                        .anyMatch(modal -> !modal.equals("may") && !modal.equals("might") && !modal.equals("could"));
    }

    /** How many telling words it shares with another. */
    long sharesWith(Assertion other) {
        Set<String> theirs = other.telling();
        return telling().stream().filter(theirs::contains).count();
    }

    /** Lemmas of its words that tell it from others, in alphabetical order. */
    Set<String> telling() {
        Set<String> lemmas = new TreeSet<>();
        for (Sense word : matter.gist().words()) {
            if (word.weight() >= TELLING) {
                lemmas.add(word.lemma());
            }
        }
        return lemmas;
    }

    Carrier carrier() {
        return new Carrier(report(), source.voice());
    }

    /** Whether different sides vouch for the two; what a report says itself is no other side than its own. */
    boolean isOfOtherSide(Assertion other) {
        return !source.key().equals(other.source.key()) && !source.side().equals(other.source.side());
    }

    /** The words it stands on: the clause, or the one that denies it. */
    Evidence evidence() {
        Span span = own();
        Attribution attribution = source.attribution();
        if (attribution != null && attribution.stance().negated()) {
            for (Span cue : attribution.anatomy().cue()) {
                span = span.cover(denying(cue));
            }
        }
        return new Evidence(report(), span);
    }

    /** The clause whose predicate stands in a cue; the cue itself where it is no predicate. */
    private Span denying(Span cue) {
        Analysis analysis = reading.analysis();
        for (int at = analysis.tokenAt(cue.start());
                at < analysis.tokens().size() && analysis.token(at).span().start() < cue.end();
                at++) {
            Optional<Clause> denying = analysis.clause(at);
            if (denying.isPresent()) {
                return cue.cover(denying.get().span());
            }
        }
        return cue;
    }

    /** What it says to be so or not so, in the report's words. */
    String words() {
        return Wordings.folded(own().of(reading.report().text()));
    }

    private Span own() {
        return own(reading.analysis(), clause, source.attribution());
    }

    /** A clause, as far as it is what its source says. */
    static Span own(Analysis analysis, Clause clause, @Nullable Attribution attribution) {
        Span whole = clause.span();
        if (attribution != null) {
            int at = analysis.token(clause.predicate()).span().start();
            for (Span content : attribution.anatomy().content()) {
                if (content.contains(at)) {
                    return new Span(Math.max(whole.start(), content.start()), Math.min(whole.end(), content.end()));
                }
            }
        }
        return whole;
    }
}
