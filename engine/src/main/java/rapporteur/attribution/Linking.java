package rapporteur.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rapporteur.encoder.BeginInside;
import rapporteur.encoder.BeginInside.Labelled;
import rapporteur.encoder.HeadScores;
import rapporteur.encoder.LinkScores;
import rapporteur.encoder.Signals;
import rapporteur.encoder.Window;
import rapporteur.language.Sentence;
import rapporteur.text.Span;

/**
 * Ties what the reader marks as source, cue and content to attributions: each cue to the likeliest source of its window,
 * each part of a content to its likeliest cue. Spans are decoded paragraph by paragraph: what is said runs over sentences
 * and over the edges of windows; in the next paragraph a quotation that is taken up there goes on.
 *
 * <p>Cost: linear in the words; within a window, cues times sources and contents times cues.
 */
final class Linking {

    private static final String SOURCE = "source";
    static final String CUE = "cue";
    static final String CONTENT = "content";
    private static final String END = "_end";
    private static final String CUE_SOURCE = "cue_source";
    private static final String CONTENT_CUE = "content_cue";

    /** A source or cue is taken up to so far below none: one that the reader marks has somebody to belong to. */
    private static final float SOURCE_MARGIN = 1.5f;

    private static final float CUE_MARGIN = 3f;

    /** By how much, at the least, a word that is taken for a content's cue is likelier to begin one than to be outside. */
    private static final float LEAST_OF_CUE = -4f;

    private final Signals signals;
    private final Passage passage;
    private final Certainty certainty;
    private final List<Labelled> cues;
    private final BitSet marked = new BitSet();
    private final NavigableSet<Integer> paragraphs = new TreeSet<>();

    Linking(Signals signals, Passage passage) {
        this.signals = signals;
        this.passage = passage;
        certainty = Certainty.of(signals);
        cues = spans(CUE);
        passage.paragraphs()
                .forEach(paragraph -> paragraphs.add(passage.analysis().tokenAt(paragraph.start())));
    }

    /** The attributions, in the order of their cues. */
    List<Linked> find() {
        List<Labelled> contents = spans(CONTENT);
        contents.forEach(content -> marked.set(content.first(), content.end()));
        cues.forEach(cue -> marked.set(cue.first(), cue.end()));
        Map<Labelled, List<Labelled>> said = new TreeMap<>(Comparator.comparingInt(Labelled::first));
        Nearby among = new Nearby(signals.link(CONTENT_CUE), cues);
        Labelled last = null;
        Labelled before = null;
        for (Labelled content : contents) {
            Labelled cue = among.likeliest(content.first(), CUE_MARGIN, known -> isInReach(known, content));
            if (cue == null && last != null && before != null && goesOn(before, content)) {
                cue = last;
            }
            if (cue == null) {
                cue = unmarked(content);
            }
            if (cue == null) {
                cue = spokenBefore(content);
            }
            if (cue != null) {
                said.computeIfAbsent(cue, unseen -> new ArrayList<>()).add(content);
            }
            last = cue;
            before = content;
        }
        Nearby sources = new Nearby(signals.link(CUE_SOURCE), spans(SOURCE));
        List<Linked> linked = new ArrayList<>();
        said.forEach((cue, all) -> {
            List<Labelled> parts = certainty.together(all);
            Labelled source = sources.likeliest(cue.first(), SOURCE_MARGIN, found -> isOneLine(found, cue));
            if (certainty.isEnough(source, cue, parts)) {
                linked.add(new Linked(source, cue, parts));
            }
        });
        return linked;
    }

    /**
     * Whether a part of a content may belong to a cue: what is told in other words stands in the cue's sentence, what is
     * quoted in its paragraph.
     */
    private boolean isInReach(Labelled cue, Labelled part) {
        int near = part.first() > cue.first() ? part.first() : part.end() - 1;
        Span word = passage.analysis().token(near).span();
        if (passage.analysis().sentenceOf(near).equals(passage.analysis().sentenceOf(cue.first()))) {
            return true;
        }
        Span mark = passage.analysis().token(cue.first()).span();
        return isOneLine(cue, part)
                && passage.quotationAt(word.start())
                        .filter(quotation -> !quotation.span().contains(mark))
                        .isPresent();
    }

    /**
     * The cue of a content that no marked cue belongs to: the word of its sentence, outside of what is marked, that is the
     * likeliest to begin one. What is said has a cue nearly always, so one that is likely enough is taken.
     */
    private @Nullable Labelled unmarked(Labelled content) {
        HeadScores scores = signals.head(CUE);
        int outside = scores.labels().indexOf("O");
        int begin = scores.labels().indexOf("B");
        int inside = scores.labels().indexOf("I");
        Set<Integer> sentences = new TreeSet<>();
        Labelled best = null;
        float most = LEAST_OF_CUE;
        for (int edge : new int[] {content.first(), content.end() - 1}) {
            Sentence sentence = passage.analysis().sentenceOf(edge);
            if (!sentences.add(sentence.first())) {
                continue;
            }
            for (int word = sentence.first(); word < sentence.end(); word++) {
                float gain = scores.score(word, begin) - scores.score(word, outside);
                if (gain > most && isFree(word)) {
                    most = gain;
                    int end = word + 1;
                    while (end < sentence.end()
                            && isFree(end)
                            && scores.score(end, inside) > scores.score(end, outside)) {
                        end++;
                    }
                    best = new Labelled(word, end, "");
                }
            }
        }
        return best;
    }

    /**
     * The cue of a quotation whose own sentence has none: the last one before it in its paragraph, unless that is quoted
     * itself ({@code "No," he said. "Never."}; {@code He said: "No."}).
     */
    private @Nullable Labelled spokenBefore(Labelled content) {
        Labelled cue = lastBefore(content.first());
        return cue != null
                        && isQuoted(content.first())
                        && !isQuoted(cue.first())
                        && paragraphOf(cue.first()) == paragraphOf(content.first())
                ? cue
                : null;
    }

    private @Nullable Labelled lastBefore(int word) {
        int before = Nearby.firstFrom(cues, word) - 1;
        return before < 0 ? null : cues.get(before);
    }

    private boolean isQuoted(int word) {
        return passage.quotationAt(passage.analysis().token(word).span().start())
                .isPresent();
    }

    /** The first word of the paragraph of a word. */
    private int paragraphOf(int word) {
        return Objects.requireNonNull(paragraphs.floor(word));
    }

    /** Whether a word is marked neither as cue nor as content. */
    private boolean isFree(int word) {
        return !marked.get(word);
    }

    private boolean isOneLine(Labelled one, Labelled other) {
        int start = passage.analysis()
                .token(Math.min(one.first(), other.first()))
                .span()
                .start();
        int end = passage.analysis()
                .token(Math.max(one.end(), other.end()) - 1)
                .span()
                .end();
        return passage.text().substring(start, end).indexOf('\n') < 0;
    }

    /** Whether a part follows another with no word between in one paragraph, or takes its quotation up in the next. */
    private boolean goesOn(Labelled before, Labelled next) {
        int from = passage.analysis().token(before.end() - 1).span().end();
        int to = passage.analysis().token(next.first()).span().start();
        boolean takenUp = passage.quotationAt(to)
                .filter(Quotation::continues)
                .filter(quotation -> quotation.span().start() >= from)
                .filter(quotation -> !passage.hasWord(new Span(quotation.span().start(), to)))
                .isPresent();
        return takenUp || (isOneLine(before, next) && !passage.hasWord(new Span(from, to)));
    }

    private List<Labelled> spans(String role) {
        List<Labelled> found = new ArrayList<>();
        for (Span paragraph : passage.paragraphs()) {
            found.addAll(BeginInside.decode(
                    signals.head(role),
                    signals.head(role + END),
                    passage.analysis().tokenAt(paragraph.start()),
                    passage.analysis().tokenAt(paragraph.end())));
        }
        return found;
    }

    /** Spans in reach of a link. */
    private static final class Nearby {

        private final LinkScores scores;
        private final List<Labelled> spans;

        Nearby(LinkScores scores, List<Labelled> spans) {
            this.scores = scores;
            this.spans = spans;
        }

        /** The span that the word likeliest belongs to, of those that begin in its window; null if likelier to none. */
        @Nullable
        Labelled likeliest(int word, float margin, Predicate<Labelled> eligible) {
            Window window = scores.window(word);
            Labelled best = null;
            float most = -margin;
            for (int i = firstFrom(spans, window.first());
                    i < spans.size() && spans.get(i).first() < window.end();
                    i++) {
                float gain = scores.gain(word, spans.get(i).first());
                if (gain > most && eligible.test(spans.get(i))) {
                    most = gain;
                    best = spans.get(i);
                }
            }
            return best;
        }

        private static int firstFrom(List<Labelled> spans, int word) {
            int low = 0;
            int high = spans.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (spans.get(middle).first() < word) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
