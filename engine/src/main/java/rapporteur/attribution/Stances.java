package rapporteur.attribution;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapporteur.attribution.Attribution.Mode;
import rapporteur.attribution.Attribution.Stance;
import rapporteur.factuality.Factuality;
import rapporteur.factuality.FactualityReader;
import rapporteur.factuality.Frame;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Clause.Form;
import rapporteur.language.Clause.Role;
import rapporteur.language.Clause.Tense;
import rapporteur.text.Span;
import rapporteur.text.Spans;

/**
 * Tells how the speaker of an attribution presents its content: by the cue's word, by whether anybody speaks at all, and by
 * the content's main clause.
 */
final class Stances {

    private final Passage passage;
    private final FactualityReader factuality;

    Stances(Passage passage, FactualityReader factuality) {
        this.passage = passage;
        this.factuality = factuality;
    }

    /** How the speaker presents what is said. */
    Stance of(Draft draft, Mode mode) {
        boolean denies = draft.manner() == Manner.DENY || draft.manner() == Manner.WITHHOLD;
        return new Stance(denies != draft.negated(), factuality(draft, mode));
    }

    private Factuality factuality(Draft draft, Mode mode) {
        Clause main = main(draft);
        if (main == null) {
            Factuality named = factuality.named(
                    passage.analysis(), Spans.cover(draft.anatomy().content()));
            Factuality spoken = named == Factuality.CERTAIN ? spoken(draft) : Factuality.CERTAIN;
            return named.within(cue(draft, frame(draft, null, mode), spoken));
        }
        boolean ownWords = passage.quotationAt(main.span().start()).isPresent();
        return factuality
                .read(passage.analysis(), main, !ownWords && isPast(draft))
                .within(cue(draft, frame(draft, main, mode), spoken(draft)));
    }

    /** The content's main clause, unless that only narrows a noun in it. */
    private @Nullable Clause main(Draft draft) {
        Clause main = draft.main();
        if (main == null) {
            return null;
        }
        Role role = main.place().role();
        boolean narrows = role == Role.RELATIVE
                || (role == Role.NOUN_COMPLEMENT && main.grammar().form() != Form.FINITE);
        if (!narrows || main.place().governor() < 0) {
            return main;
        }
        Span governor = passage.analysis().token(main.place().governor()).span();
        return Spans.overlap(draft.anatomy().content(), governor) ? null : main;
    }

    private static Frame frame(Draft draft, @Nullable Clause main, Mode mode) {
        if (main == null) {
            return draft.cueToken() < 0 ? Frame.THAT : Frame.THING;
        }
        return mode == Mode.DIRECT ? Frame.THAT : Frame.of(main);
    }

    /**
     * How sure the cue leaves its content, by whether anybody speaks. A thing that hangs on a further verb of the cue is one:
     * {@code promised to lift the ban}.
     */
    private Factuality cue(Draft draft, Frame frame, Factuality spoken) {
        boolean further = frame == Frame.THING && hasFurtherVerb(draft);
        return draft.cueToken() < 0 || further
                ? further ? Factuality.CERTAIN : spoken
                : factuality
                        .taken(passage.analysis(), draft.cueToken(), frame, spoken)
                        .orElseGet(() -> usual(draft, frame, spoken));
    }

    private boolean hasFurtherVerb(Draft draft) {
        Span cue = draft.anatomy().cue().getLast();
        Analysis analysis = passage.analysis();
        return analysis.tokensIn(cue).stream()
                .filter(token -> token.upos().equals("VERB"))
                .anyMatch(token -> draft.cueToken() >= 0
                        && token.span().start()
                                > analysis.token(draft.cueToken()).span().start());
    }

    /** Whether anybody speaks: who may or should do so, or does so under a condition, does not yet. */
    private Factuality spoken(Draft draft) {
        Optional<Clause> clause = clause(draft);
        Factuality told =
                clause.map(cue -> factuality.spoken(passage.analysis(), cue)).orElse(Factuality.CERTAIN);
        if (draft.negated() && told == Factuality.CERTAIN) {
            return Factuality.CERTAINLY_NOT;
        }
        if (draft.manner() == Manner.SEEM) {
            return told;
        }
        return switch (told) {
            case CERTAIN, PROBABLE -> Factuality.CERTAIN;
            case CERTAINLY_NOT, PROBABLY_NOT -> Factuality.CERTAINLY_NOT;
            case POSSIBLE, POSSIBLY_NOT, UNKNOWN -> Factuality.UNKNOWN;
        };
    }

    /**
     * What the manner of a cue makes of its content where no more is known of the word. A thing that is spoken of is one,
     * whether it is spoken of or not: {@code did not mention the tariffs}.
     */
    private Factuality usual(Draft draft, Frame frame, Factuality spoken) {
        boolean speaks = spoken == Factuality.CERTAIN;
        return switch (draft.manner()) {
            case ASSERT, ADMIT ->
                frame == Frame.TO && !isPassive(draft)
                        ? Factuality.UNKNOWN
                        : speaks || frame == Frame.THING ? Factuality.CERTAIN : Factuality.UNKNOWN;
            case JUDGE -> Factuality.CERTAIN;
            case DENY -> speaks ? Factuality.CERTAINLY_NOT : Factuality.UNKNOWN;
            case THINK, SEEM -> Factuality.PROBABLE.within(spoken);
            case SUSPECT -> Factuality.POSSIBLE.within(spoken);
            case ASK, WANT, WITHHOLD -> Factuality.UNKNOWN;
        };
    }

    /** Whether what is said is told as past: by a verb, or by a noun ({@code his announcement that he would leave}). */
    private boolean isPast(Draft draft) {
        return draft.cueToken() >= 0
                && clause(draft)
                        .map(cue -> cue.grammar().tense() == Tense.PAST)
                        .orElse(passage.analysis()
                                .token(draft.cueToken())
                                .upos()
                                .equals("NOUN"));
    }

    private boolean isPassive(Draft draft) {
        return clause(draft).filter(cue -> cue.grammar().passive()).isPresent();
    }

    private Optional<Clause> clause(Draft draft) {
        Analysis analysis = passage.analysis();
        return draft.cueToken() < 0 ? Optional.empty() : analysis.clause(draft.cueToken());
    }
}
