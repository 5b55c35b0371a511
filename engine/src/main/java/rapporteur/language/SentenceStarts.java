package rapporteur.language;

import java.util.List;
import rapporteur.encoder.HeadScores;
import rapporteur.encoder.Signals;
import rapporteur.encoder.Window;
import rapporteur.text.Span;

/**
 * Where sentences start: where the model says so, and at every block; never before a sign that closes what went before.
 */
final class SentenceStarts {

    private static final String HEAD = "sentence";
    private static final String STARTS = "start";
    private static final String NEVER_FIRST = ",;:.!?)]}\u201D\u2019\u00BB";

    private final String text;
    private final List<Span> words;
    private final boolean[] starts;

    private SentenceStarts(String text, List<Span> words) {
        this.text = text;
        this.words = words;
        starts = new boolean[words.size()];
    }

    /** For each word whether a sentence starts with it. */
    static boolean[] find(String text, List<Span> words, boolean[] blockStarts, Signals signals) {
        SentenceStarts found = new SentenceStarts(text, words);
        found.ask(signals);
        found.correct(blockStarts);
        return found.starts;
    }

    private void ask(Signals signals) {
        HeadScores head = signals.head(HEAD);
        int start = head.labels().indexOf(STARTS);
        for (int word = 0; word < words.size(); word++) {
            starts[word] = head.best(word) == start;
        }
        // of a window's first word the model knows nothing: it never saw one that did not start a sentence
        boolean whole = true;
        for (Window window : signals.windows()) {
            starts[window.first()] = whole;
            whole = window.whole();
        }
    }

    private void correct(boolean[] blockStarts) {
        for (int word = 0; word < words.size(); word++) {
            if (blockStarts[word]) {
                starts[word] = true;
            } else if (starts[word] && closes(word)) {
                starts[word] = false;
                if (word + 1 < words.size() && isQuotation(word)) {
                    starts[word + 1] = true;
                }
            }
        }
    }

    /** Whether a word is a sign that belongs to what stands before it, without a blank between. */
    private boolean closes(int word) {
        Span span = words.get(word);
        boolean joined = words.get(word - 1).end() == span.start();
        if (span.length() != 1 || !joined) {
            return false;
        }
        char sign = text.charAt(span.start());
        boolean apart = word + 1 == words.size() || words.get(word + 1).start() > span.end();
        return NEVER_FIRST.indexOf(sign) >= 0 || (apart && (sign == '"' || sign == '\''));
    }

    private boolean isQuotation(int word) {
        return "\"'\u201D\u2019\u00BB)".indexOf(text.charAt(words.get(word).start())) >= 0;
    }
}
