package rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapporteur.attribution.Attribution.Anatomy;
import rapporteur.language.Clause;
import rapporteur.text.Span;
import rapporteur.text.Spans;

/**
 * An attribution in the making.
 *
 * @param anatomy its words
 * @param sourceHead head token of the source, -1 without one
 * @param cueToken the cue's main word, -1 where it is a mark
 * @param manner how the source stands to the content
 * @param negated whether the cue is negated: {@code did not say}
 * @param main the content's main clause, null where none is known
 */
record Draft(
        Anatomy anatomy,
        int sourceHead,
        int cueToken,
        Manner manner,
        boolean negated,
        @Nullable Clause main) {

    /** The same with other content. */
    Draft withContent(List<Span> content) {
        return new Draft(
                new Anatomy(anatomy.source(), anatomy.cue(), content), sourceHead, cueToken, manner, negated, main);
    }

    /** The same with the cue of the verb above it before its own: {@code refused to} before {@code say}. */
    Draft under(Draft above) {
        List<Span> cue = new ArrayList<>(above.anatomy.cue());
        cue.addAll(anatomy.cue());
        Span whole = Spans.cover(cue);
        boolean broken = Spans.overlap(anatomy.content(), whole) || Spans.overlap(anatomy.source(), whole);
        return new Draft(
                new Anatomy(anatomy.source(), broken ? Spans.union(cue) : List.of(whole), anatomy.content()),
                sourceHead,
                cueToken,
                manner,
                negated || above.negated || above.manner == Manner.WITHHOLD,
                main);
    }
}
