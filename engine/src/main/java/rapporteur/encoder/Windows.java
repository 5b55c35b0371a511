package rapporteur.encoder;

import java.util.ArrayList;
import java.util.List;
import rapporteur.text.Span;

/**
 * Cuts a report into windows by the report alone: whole paragraphs while they fit; else up to the last sentence that
 * surely ends; else, in a sentence longer than a window, at its punctuation. Cost: linear.
 */
final class Windows {

    private static final String ENDS = ".?!";
    private static final String CLOSES = "\"'\u201D\u2019)]";
    private static final String OPENS = "\"'\u201C\u2018([";
    private static final String PAUSES = ",;:\u2013\u2014-)";

    private final String text;
    private final List<Span> words;
    private final EncodedWords encoded;
    private final int most;

    /** For windows of at most {@code most} pieces. */
    Windows(String text, List<Span> words, EncodedWords encoded, int most) {
        this.text = text;
        this.words = words;
        this.encoded = encoded;
        this.most = most;
    }

    /**
     * The windows, in order; together they hold every word once.
     *
     * @param paragraphs in the order of the text, apart; words between two of them make one of their own
     */
    List<Window> cut(List<Span> paragraphs) {
        List<Window> windows = new ArrayList<>();
        int[] ends = ends(paragraphs);
        int next = 0;
        int first = 0;
        while (first < words.size()) {
            int end = first;
            while (next < ends.length && encoded.size(first, ends[next]) <= most) {
                end = ends[next++];
            }
            Window window = end > first ? new Window(first, end, true) : within(first);
            windows.add(window);
            first = window.end();
            while (next < ends.length && ends[next] <= first) {
                next++;
            }
        }
        return List.copyOf(windows);
    }

    /** A window inside a paragraph that is too long for one. */
    private Window within(int first) {
        int limit = first + 1;
        while (limit < words.size() && encoded.size(first, limit + 1) <= most) {
            limit++;
        }
        for (int end = limit; end > first; end--) {
            if (sentenceEnds(first, end)) {
                return new Window(first, end, true);
            }
        }
        for (int end = limit; end > first + (limit - first) / 2; end--) {
            Span word = words.get(end - 1);
            if (word.length() == 1 && PAUSES.indexOf(text.charAt(word.start())) >= 0) {
                return new Window(first, end, false);
            }
        }
        return new Window(first, limit, false);
    }

    /**
     * Whether a sentence surely ends before the word {@code end}: a stop, and a capital or a quotation after it. It is looked
     * for no further back than the window, so that marks without end cost no more than words.
     */
    private boolean sentenceEnds(int first, int end) {
        int last = end - 1;
        while (last > first && is(last, CLOSES)) {
            last--;
        }
        if (!is(last, ENDS) || end == words.size()) {
            return false;
        }
        Span next = words.get(end);
        boolean apart = next.start() > words.get(end - 1).end();
        return apart && (Character.isUpperCase(text.codePointAt(next.start())) || is(end, OPENS));
    }

    private boolean is(int word, String signs) {
        Span span = words.get(word);
        return span.length() == 1 && signs.indexOf(text.charAt(span.start())) >= 0;
    }

    /** Indexes after the last word of each paragraph that has words. */
    private int[] ends(List<Span> paragraphs) {
        int[] ends = new int[words.size()];
        int size = 0;
        int paragraph = 0;
        int before = -1;
        for (int w = 0; w < words.size(); w++) {
            int start = words.get(w).start();
            while (paragraph < paragraphs.size() && paragraphs.get(paragraph).end() <= start) {
                paragraph++;
            }
            boolean inside =
                    paragraph < paragraphs.size() && paragraphs.get(paragraph).start() <= start;
            int place = 2 * paragraph + (inside ? 1 : 0);
            if (w > 0 && place != before) {
                ends[size++] = w;
            }
            before = place;
        }
        if (!words.isEmpty()) {
            ends[size++] = words.size();
        }
        return java.util.Arrays.copyOf(ends, size);
    }
}
