package rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rapporteur.language.Clause;
import rapporteur.language.Clause.Form;
import rapporteur.language.Clause.Oblique;
import rapporteur.text.Span;

/**
 * What was before or after a thing that somebody speaks of belongs to what he says of it, though the tree joins it to the
 * speaking, and so does what he takes it for: <i>described a noise before the crash</i>, <i>described the count as orderly</i>, <i>voiced her anger after the vote</i>. Where an account relays it, no
 * words of the account's own are expected there.
 */
final class Frames {

    private static final Set<String> FRAMING = Set.of("before", "after");

    private final Passage passage;

    Frames(Passage passage) {
        this.passage = passage;
    }

    /** The draft with that, as far as the words of the account reach. */
    Draft whole(Draft draft, Draft account) {
        if (draft.main() != null || draft.cueToken() < 0) {
            return draft;
        }
        Span last = draft.anatomy().content().getLast();
        int from = last.end();
        Optional<Span> frame = passage.analysis().clause(draft.cueToken()).stream()
                .flatMap(this::frames)
                .filter(span -> follows(from, span.start()))
                .filter(span -> account.anatomy().content().stream().anyMatch(part -> part.contains(span)))
                .findFirst();
        if (frame.isEmpty()) {
            return draft;
        }
        List<Span> content = new ArrayList<>(draft.anatomy().content());
        content.set(content.size() - 1, last.cover(frame.get()));
        return draft.withContent(content);
    }

    private boolean follows(int from, int to) {
        return from < to && !passage.hasWord(new Span(from, to));
    }

    private Stream<Span> frames(Clause clause) {
        return Stream.concat(
                clause.arguments().obliques().stream()
                        .filter(this::isFrame)
                        .map(oblique -> oblique.mark().cover(passage.phrase(oblique.phrase()))),
                passage.analysis()
                        .below(clause)
                        .filter(below -> below.place().marker() != null
                                && (below.grammar().form() == Form.FINITE
                                        ? FRAMING.contains(below.place().marker())
                                        : below.place().marker().equals("as")))
                        .map(Clause::span));
    }

    /** A happening, not a day, and not where one speaks: {@code after the meeting}. */
    private boolean isFrame(Oblique oblique) {
        boolean happening = FRAMING.contains(oblique.preposition())
                && passage.analysis().token(oblique.phrase()).upos().equals("NOUN")
                && Stream.of("venue", "talk")
                        .noneMatch(kind -> passage.lexicon().isSource(kind, passage.lemma(oblique.phrase())));
        return happening || oblique.preposition().equals("as");
    }
}
