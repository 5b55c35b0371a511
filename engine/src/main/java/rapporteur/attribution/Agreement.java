package rapporteur.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import rapporteur.text.Span;
import rapporteur.text.Spans;

/**
 * Joins attributions found in two ways, of which the one goes before the other: the turns of a transcript before what the
 * reader marks, and that before what rules find. The examples that the reader learned from hardly nest, so rules tell who
 * says what within what somebody says, who relays the whole, and what the reader missed.
 *
 * <p>Cost: linear in the text.
 */
final class Agreement {

    private static final int NOBODY = -1;

    private final Passage passage;
    private final List<Draft> first;
    private final int[] contentOf;
    private final int[] frameOf;

    Agreement(Passage passage, List<Draft> first) {
        this.passage = passage;
        this.first = first;
        int length = passage.text().length();
        contentOf = new int[length];
        frameOf = new int[length];
        Arrays.fill(contentOf, NOBODY);
        Arrays.fill(frameOf, NOBODY);
        for (int i = 0; i < first.size(); i++) {
            fill(contentOf, first.get(i).anatomy().content(), i);
            fill(frameOf, first.get(i).anatomy().cue(), i);
            fill(frameOf, first.get(i).anatomy().source(), i);
        }
    }

    private static void fill(int[] places, List<Span> spans, int value) {
        spans.forEach(span -> Arrays.fill(places, span.start(), span.end(), value));
    }

    /** The first, and of the others what agrees with it. */
    List<Draft> with(List<Draft> others) {
        return with(others, draft -> true);
    }

    private List<Draft> with(List<Draft> others, Predicate<Draft> allowed) {
        List<Draft> all = new ArrayList<>(first);
        for (Draft other : others) {
            if (isWithin(other) || (isApart(other) && allowed.test(other)) || isAround(other)) {
                all.add(other);
            }
        }
        return all;
    }

    /**
     * The first, and of what rules find what agrees with it; a cue in a quotation only where it is known who is quoted.
     *
     * @param allowed whether one that shares no words with the first may stand beside it
     */
    List<Draft> withRuled(List<Draft> ruled, Predicate<Draft> allowed) {
        List<Draft> outside = ruled.stream()
                .filter(draft -> (!isQuoted(draft) && !isHearers(draft)) || isWithin(draft))
                .toList();
        return new Agreement(passage, whole(ruled)).with(outside, allowed);
    }

    /**
     * The first, those that lie in what another says with as much content as a rule finds for their cue: the examples that the
     * reader learned from hardly nest, and it cuts them short.
     */
    private List<Draft> whole(List<Draft> ruled) {
        Map<Integer, Draft> byCue = new HashMap<>();
        ruled.stream()
                .filter(draft -> draft.cueToken() >= 0)
                .forEach(draft -> byCue.putIfAbsent(draft.cueToken(), draft));
        List<Draft> whole = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            Draft draft = first.get(i);
            int holder = owner(contentOf, draft.anatomy().cue());
            boolean nested = holder >= 0 && holder != i;
            whole.add(nested ? longer(draft, byCue.getOrDefault(draft.cueToken(), draft), first.get(holder)) : draft);
        }
        return whole;
    }

    /** What {@code you} say: nobody knows who that is but the one who is asked. */
    private boolean isHearers(Draft draft) {
        return draft.sourceHead() >= 0 && passage.lemma(draft.sourceHead()).equals("you");
    }

    /** The draft with the content of another for the same cue, where that holds its own and lies in the holder's too. */
    private Draft longer(Draft draft, Draft other, Draft holder) {
        Span words = passage.words(Spans.cover(draft.anatomy().content()));
        boolean cut =
                holds(holder, other) && Spans.cover(other.anatomy().content()).contains(words);
        return cut ? draft.withContent(other.anatomy().content()) : draft;
    }

    /** Whether its cue stands in a quotation: what it tells is then said by whoever is quoted. */
    private boolean isQuoted(Draft draft) {
        return passage.quotationAt(draft.anatomy().cue().get(0).start()).isPresent();
    }

    /** Whether nothing of the first shares words with it. */
    private boolean isApart(Draft draft) {
        return owner(contentOf, draft.anatomy().cue()) == NOBODY
                && owner(contentOf, draft.anatomy().content()) == NOBODY
                && owner(frameOf, draft.anatomy().cue()) == NOBODY
                && owner(frameOf, draft.anatomy().content()) == NOBODY;
    }

    /** Whether its cue and all it says lie in what one of the first says. */
    private boolean isWithin(Draft draft) {
        int owner = owner(contentOf, draft.anatomy().cue());
        return owner >= 0
                && owner(
                                contentOf,
                                draft.anatomy().content().stream()
                                        .map(passage::words)
                                        .toList())
                        == owner
                && owner(frameOf, draft.anatomy().cue()) == NOBODY;
    }

    /** Whether what it says holds whole attributions of the first, and its cue stands apart. */
    private boolean isAround(Draft draft) {
        if (owner(contentOf, draft.anatomy().cue()) != NOBODY
                || owner(frameOf, draft.anatomy().cue()) != NOBODY) {
            return false;
        }
        boolean some = false;
        for (Span span : draft.anatomy().content()) {
            for (int at = span.start(); at < span.end(); at++) {
                int[] places = contentOf[at] >= 0 ? contentOf : frameOf;
                if (places[at] >= 0) {
                    some = true;
                    Draft held = first.get(places[at]);
                    if (!holds(draft, held)) {
                        return false;
                    }
                    at = Math.max(at, endOf(places, at, span.end()) - 1);
                }
            }
        }
        return some;
    }

    private static int endOf(int[] places, int at, int limit) {
        int end = at;
        while (end < limit && places[end] == places[at]) {
            end++;
        }
        return end;
    }

    private static boolean holds(Draft outer, Draft inner) {
        List<Span> all = new ArrayList<>(inner.anatomy().content());
        all.addAll(inner.anatomy().cue());
        return all.stream().allMatch(span -> outer.anatomy().content().stream().anyMatch(part -> part.contains(span)));
    }

    /** The one that holds all the spans: {@link #NOBODY} if nobody holds any of them, less if it is not one alone. */
    private static int owner(int[] places, List<Span> spans) {
        int owner = Integer.MIN_VALUE;
        for (Span span : spans) {
            for (int at = span.start(); at < span.end(); at++) {
                if (owner == Integer.MIN_VALUE) {
                    owner = places[at];
                } else if (places[at] != owner) {
                    return Integer.MIN_VALUE;
                }
            }
        }
        return owner == Integer.MIN_VALUE ? NOBODY : owner;
    }
}
