package rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rapporteur.attribution.Attribution.Anatomy;
import rapporteur.text.Span;

/**
 * Quotations within a quotation: where somebody who is quoted quotes another, what that one said runs to the inner closing
 * mark, over sentences too: <i>“He looked at it and said: ‘It is old. Old walls weep.’”</i>.
 */
final class InnerQuotes {

    private static final String OPENING = "‘'“\"„«";
    private static final String CLOSING = "’'”\"“»";

    private final Passage passage;

    InnerQuotes(Passage passage) {
        this.passage = passage;
    }

    /** The draft with its content whole. */
    Draft whole(Draft draft) {
        Span words = draft.anatomy().content().get(0);
        Span cue = draft.anatomy().cue().get(0);
        return passage.quotationAt(cue.start())
                .filter(around -> around.span().contains(words) && cue.end() <= words.start())
                .flatMap(around -> quoted(cue.end(), words, around.span()))
                .filter(inner -> inner.contains(words))
                .map(inner -> extended(draft, inner))
                .orElse(draft);
    }

    private Draft extended(Draft draft, Span words) {
        Anatomy anatomy = draft.anatomy();
        List<Span> content = new ArrayList<>(passage.trimmed(List.of(words)));
        anatomy.content().stream().filter(span -> span.start() >= words.end()).forEach(content::add);
        return draft.withContent(content);
    }

    /** What stands between the inner mark that opens after the cue and the one that closes it. */
    private Optional<Span> quoted(int from, Span words, Span around) {
        for (int open = from; open < words.start(); open++) {
            int kind = OPENING.indexOf(passage.text().charAt(open));
            int start = open + 1;
            if (kind >= 0 && !Character.isLetter(passage.text().charAt(open - 1))) {
                return end(CLOSING.charAt(kind), words.end(), around).map(end -> new Span(start, end));
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> end(char close, int from, Span around) {
        for (int at = from; at < around.end() - 1; at++) {
            boolean apostrophe = Character.isLetter(passage.text().charAt(at + 1));
            if (passage.text().charAt(at) == close && !apostrophe) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
