package rapporteur.attribution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rapporteur.language.Clause;
import rapporteur.language.Clause.Form;
import rapporteur.language.Clause.Tense;
import rapporteur.text.Span;
import rapporteur.text.Spans;

/**
 * Tells which attribution lies in what another says, by where their words stand, and which of those within another are
 * statements. Cost: n log n for usual depths.
 */
final class Nesting {

    private final Passage passage;
    private final Map<Draft, Draft> citing;
    private final Predicate<Draft> reporting;
    private final Hearsay hearsay;

    /**
     * Takes what is known of the drafts.
     *
     * @param citing of each draft found by a citation, whose account cites it
     * @param reporting whether an outlet says it: what others think or want is then reported there
     */
    Nesting(Passage passage, Map<Draft, Draft> citing, Predicate<Draft> reporting) {
        this.passage = passage;
        this.citing = citing;
        this.reporting = reporting;
        hearsay = new Hearsay(passage);
    }

    /**
     * A draft and what it lies in.
     *
     * @param draft the draft
     * @param within index of the one around it in the same list, -1 at the top
     */
    record Nested(Draft draft, int within) {}

    /** The drafts that are statements, in the order of the text, the outer ones first. */
    List<Nested> of(List<Draft> drafts) {
        List<Draft> all = drafts.stream()
                .sorted(Comparator.comparingInt((Draft draft) -> extent(draft).start())
                        .thenComparingInt(draft -> -extent(draft).end())
                        .thenComparingInt(
                                draft -> -Spans.cover(draft.anatomy().content()).length())
                        .thenComparing(draft -> draft.anatomy().cue().get(0)))
                .toList();
        Frames frames = new Frames(passage);
        List<Draft> kept = new ArrayList<>();
        for (Nested nested : nested(all)) {
            Draft draft = nested.draft();
            if (nested.within() < 0 || citing.containsKey(draft)) {
                kept.add(draft);
            } else if (isStatement(draft, all.get(nested.within()))) {
                kept.add(frames.whole(draft, all.get(nested.within())));
            }
        }
        return nested(kept);
    }

    /**
     * Whether somebody says something: within another's words, plans, hopes and judgements are part of what is said, and
     * so is what nobody in particular says, what somebody may say, and what the speaker says of himself.
     */
    private boolean isStatement(Draft draft, Draft outer) {
        return isAnother(draft, outer)
                && isSaid(draft)
                && switch (draft.manner()) {
                    case ASSERT, ADMIT, DENY ->
                        draft.main() != null || isSpoken(draft, outer) || isWorded(draft) || isTold(draft);
                    case ASK ->
                        draft.main() != null
                                || isSpoken(draft, outer)
                                || isWorded(draft)
                                || isTold(draft)
                                || isReported(draft, outer);
                    case THINK, SUSPECT, SEEM ->
                        (draft.main() != null && outer.cueToken() < 0) || isReported(draft, outer);
                    case WANT, JUDGE ->
                        isNaming(draft) || isReported(draft, outer) || (outer.cueToken() < 0 && isUttered(draft));
                    case WITHHOLD -> false;
                };
    }

    /** Whether somebody says it in a turn of his own, or a number in words that are quoted or that an outlet reports. */
    private boolean isSpoken(Draft draft, Draft outer) {
        return outer.cueToken() < 0
                || ((passage.quotationAt(draft.anatomy().cue().get(0).start()).isPresent() || isReported(draft, outer))
                        && draft.anatomy().content().stream().anyMatch(hearsay::isMeasured));
    }

    /** {@code the Herald says that the mayor expects snow}. */
    private boolean isReported(Draft draft, Draft outer) {
        return draft.sourceHead() >= 0
                && draft.manner() != Manner.SEEM
                && reporting.test(outer)
                && passage.analysis()
                        .clause(draft.cueToken())
                        .filter(clause -> clause.grammar().form() == Form.FINITE)
                        .isPresent();
    }

    /** {@code the agencies' reports of a retreat}. */
    private boolean isTold(Draft draft) {
        return draft.sourceHead() >= 0
                && draft.cueToken() >= 0
                && !passage.analysis().token(draft.sourceHead()).upos().equals("PRON")
                && passage.analysis().token(draft.cueToken()).upos().equals("NOUN");
    }

    private boolean isCue(int token) {
        return passage.lexicon()
                        .cue(passage.analysis().token(token).upos(), passage.lemma(token))
                        .isPresent()
                || passage.lexicon().isSource("tally", passage.lemma(token));
    }

    private boolean isAnother(Draft draft, Draft outer) {
        int head = draft.sourceHead();
        return head < 0
                || (head != outer.sourceHead() && (!isNobody(head) || (outer.cueToken() < 0 && isAddressed(draft))));
    }

    /** {@code people say}, not {@code my people on the quay say}. */
    private boolean isNobody(int head) {
        boolean told = passage.lemma(head).equals("person")
                && passage.phrase(head).length()
                        > passage.analysis().token(head).span().length();
        return !told && passage.lexicon().isSource("nobody", passage.lemma(head));
    }

    /** What an interviewer holds against whom he asks: {@code you said in May that …}. */
    private boolean isAddressed(Draft draft) {
        return passage.lemma(draft.sourceHead()).equals("you")
                && draft.manner() != Manner.THINK
                && passage.analysis()
                        .clause(draft.cueToken())
                        .filter(clause -> clause.grammar().tense() == Tense.PAST)
                        .isPresent();
    }

    /** Whether the cue tells of something that was said: not of what would be, must not be, or is to be said. */
    private boolean isSaid(Draft draft) {
        Clause clause = draft.cueToken() < 0
                ? null
                : passage.analysis().clause(draft.cueToken()).orElse(null);
        return clause == null
                || (isCue(draft.cueToken())
                        && clause.grammar().modals().isEmpty()
                        && (!clause.grammar().question() || isTakenForGranted(clause))
                        && (clause.grammar().form() != Form.INFINITIVE
                                || (clause.grammar().passive() && isQuoted(draft)))
                        && clause.grammar().tense() != Tense.FUTURE
                        && !"if".equals(clause.place().marker()));
    }

    /** {@code why do the students speak of shots?}: that they do is not asked. */
    private boolean isTakenForGranted(Clause clause) {
        int first = passage.analysis().sentenceOf(clause.predicate()).first();
        return IntStream.range(first, clause.predicate())
                .anyMatch(token -> passage.lemma(token).equals("why"));
    }

    /** Whether a verb tells of something said aloud, be it a promise, a demand or a charge. */
    private boolean isUttered(Draft draft) {
        return draft.sourceHead() >= 0
                && passage.lexicon()
                        .cue("VERB", passage.lemma(draft.cueToken()))
                        .filter(cue -> cue.takes("quote") || cue.takes("hearer") || isNamingVerb(draft))
                        .isPresent();
    }

    private boolean isNamingVerb(Draft draft) {
        return passage.lexicon().isSource("wording", passage.lemma(draft.cueToken()));
    }

    /** Whether a phrase can be what is said: {@code expressed its anger}, {@code denied the report}. */
    private boolean isWorded(Draft draft) {
        return draft.sourceHead() >= 0
                && (draft.manner() == Manner.DENY
                        || isNaming(draft)
                        || isQuoted(draft)
                        || passage.lexicon()
                                .cue("LIGHT", passage.lemma(Math.max(0, draft.cueToken())))
                                .isPresent());
    }

    /** {@code called it “a gift”}, {@code described the hall as a ruin}. */
    private boolean isNaming(Draft draft) {
        return draft.sourceHead() >= 0
                && draft.cueToken() >= 0
                && passage.lexicon().isSource("wording", passage.lemma(draft.cueToken()))
                && (draft.manner() == Manner.ASSERT || isQuoted(draft));
    }

    private boolean isQuoted(Draft draft) {
        return draft.anatomy().content().stream()
                        .anyMatch(span -> passage.quotationAt(span.end() - 1).isPresent())
                && passage.quotationAt(draft.anatomy().cue().get(0).start()).isEmpty();
    }

    private List<Nested> nested(List<Draft> ordered) {
        Map<Draft, Integer> index = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            index.put(ordered.get(i), i);
        }
        List<Nested> nested = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < ordered.size(); i++) {
            Draft draft = ordered.get(i);
            Span here = extent(draft);
            while (!open.isEmpty() && extent(ordered.get(open.peek())).end() <= here.start()) {
                open.pop();
            }
            @Nullable Integer cites = index.get(citing.get(draft));
            int holder = cites == null ? -1 : cites;
            for (int outer : open) {
                if (holder < 0 && holds(ordered.get(outer), draft)) {
                    holder = outer;
                }
            }
            nested.add(new Nested(draft, holder));
            open.push(i);
        }
        return nested;
    }

    /** Whether the inner one's cue and all the words of what it says stand in the outer one's content. */
    private boolean holds(Draft outer, Draft inner) {
        Span cue = inner.anatomy().cue().get(0);
        Span content = Spans.cover(inner.anatomy().content());
        Span whole = Spans.cover(outer.anatomy().content());
        return Spans.overlap(outer.anatomy().content(), cue)
                && content.start() >= whole.start()
                && (content.end() <= whole.end() || !passage.hasWord(new Span(whole.end(), content.end())))
                && !Spans.overlap(
                        inner.anatomy().content(), outer.anatomy().cue().get(0));
    }

    private Span extent(Draft draft) {
        List<Span> all = new ArrayList<>(draft.anatomy().content());
        all.addAll(draft.anatomy().cue());
        all.addAll(draft.anatomy().source());
        return passage.words(Spans.cover(all));
    }
}
