package rapporteur.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rapporteur.language.Clause;
import rapporteur.language.Clause.Role;
import rapporteur.text.Span;
import rapporteur.text.Spans;

/** Chooses among drafts that lay claim to the same words. */
final class Selection {

    private final Passage passage;
    private final Hearsay hearsay;

    Selection(Passage passage) {
        this.passage = passage;
        hearsay = new Hearsay(passage);
    }

    /** The drafts that stand, in the order of their cues; of those with the same content the first in the text. */
    List<Draft> of(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        Set<List<Span>> contents = new HashSet<>();
        Set<Integer> cues = new HashSet<>();
        for (Draft draft : joined(drafts)) {
            if (isOwnVoice(draft) || draft.anatomy().content().isEmpty()) {
                continue;
            }
            boolean fresh = draft.cueToken() < 0 || cues.add(draft.cueToken());
            if (fresh && contents.add(draft.anatomy().content())) {
                kept.add(draft);
            }
        }
        return kept;
    }

    /**
     * Where a cue's content is an infinitive that is a cue itself, the two are one, {@code refused to say whether …}; where
     * it is a noun with content of its own, the noun stands for both, {@code repeated his claim that …}.
     */
    private List<Draft> joined(List<Draft> drafts) {
        Map<Integer, Draft> byCue = new HashMap<>();
        drafts.forEach(draft -> byCue.putIfAbsent(draft.cueToken(), draft));
        Set<Span> nouns = new HashSet<>();
        for (Draft draft : drafts) {
            if (draft.cueToken() >= 0) {
                Span words = passage.analysis()
                        .token(draft.cueToken())
                        .span()
                        .cover(Spans.cover(draft.anatomy().content()));
                nouns.add(words);
                draft.anatomy().source().forEach(source -> nouns.add(words.cover(source)));
            }
        }
        Map<Draft, Draft> outer = new HashMap<>();
        Set<Draft> dropped = new HashSet<>();
        for (Draft draft : drafts) {
            if (draft.main() == null
                    && draft.manner() != Manner.DENY
                    && !passage.lexicon().isSource("wording", passage.lemma(Math.max(0, draft.cueToken())))
                    && nouns.contains(Spans.cover(draft.anatomy().content()))) {
                dropped.add(draft);
                continue;
            }
            Clause main = draft.main();
            if (main == null || main.place().role() != Role.OPEN_COMPLEMENT) {
                continue;
            }
            Draft inner = byCue.get(main.predicate());
            if (inner != null && !inner.equals(draft)) {
                outer.put(inner, draft);
                dropped.add(draft);
            }
        }
        List<Draft> joined = new ArrayList<>();
        for (Draft draft : drafts) {
            if (!dropped.contains(draft)) {
                Draft above = outer.get(draft);
                joined.add(above == null ? draft : draft.under(above));
            }
        }
        joined.sort(Comparator.comparing(draft -> draft.anatomy().cue().get(0)));
        return joined;
    }

    /** Whether somebody quoted has it from others whom he does not name: {@code we have read that …}. */
    private boolean isHeard(Draft draft) {
        return draft.sourceHead() < 0
                && draft.cueToken() >= 0
                && passage.analysis()
                        .clause(draft.cueToken())
                        .filter(hearsay::isHeard)
                        .isPresent();
    }

    /** Within a quotation, what the speaker says of the own thoughts ({@code I think}) is no further attribution. */
    private boolean isOwnVoice(Draft draft) {
        boolean another = draft.sourceHead() >= 0 && !Passage.FIRST_PERSON.contains(passage.lemma(draft.sourceHead()));
        if (another || isHeard(draft)) {
            return false;
        }
        Span cue = Spans.cover(draft.anatomy().cue());
        return passage.quotationAt(cue.start())
                        .filter(quotation -> quotation.span().contains(cue))
                        .isPresent()
                && draft.cueToken() >= 0
                && draft.anatomy().content().stream()
                        .allMatch(span -> passage.quotationAt(span.start()).isPresent());
    }
}
