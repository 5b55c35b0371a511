package rapporteur.language;

import java.util.List;
import java.util.Map;
import rapporteur.encoder.HeadScores;
import rapporteur.encoder.Window;
import rapporteur.text.Span;

/**
 * Where sentences start: where the model says so, and at every block. What opens a quotation or a bracket goes with what
 * follows it, what closes one with what goes before; nothing starts after a title ({@code Mr.}) or the number of a list's
 * item.
 */
final class SentenceBounds {

    /** The head that says where sentences start. */
    static final String HEAD = "sentence";

    private static final String STARTS = "start";
    private static final String NEVER_FIRST = ",;:.!?)]}\u201D\u2019\u00BB";
    private static final String QUOTATIONS = "\"'\u201D\u2019\u00BB)";
    private static final String OPENINGS = "\"'([{\u201C\u2018\u00AB";

    private final Map<String, Orthography.Stop> abbreviations;

    private SentenceBounds(Map<String, Orthography.Stop> abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** For English. */
    static SentenceBounds english() {
        return new SentenceBounds(Orthography.english().abbreviations());
    }

    /** The bounds of one text, to be told window by window. */
    Told of(String text, List<Span> words, boolean[] blockStarts) {
        return new Told(text, words, blockStarts);
    }

    /** Where sentences start in one text, as far as its windows are read. */
    final class Told {

        private final String text;
        private final List<Span> words;
        private final boolean[] blockStarts;
        private final boolean[] starts;

        private Told(String text, List<Span> words, boolean[] blockStarts) {
            this.text = text;
            this.words = words;
            this.blockStarts = blockStarts;
            starts = new boolean[words.size()];
        }

        /** For each word whether a sentence starts with it; true to the end of the windows that are told, and one further. */
        boolean[] starts() {
            return starts;
        }

        /**
         * Tells a window, the next one. Of a window's first word the model knows nothing, as it never saw one that did not
         * start a sentence: where the window before is whole it does.
         */
        void read(Window window, HeadScores head) {
            int start = head.labels().indexOf(STARTS);
            for (int word = window.first() + 1; word < window.end(); word++) {
                starts[word] |= head.best(word) == start;
            }
            if (window.first() == 0) {
                starts[0] = true;
                settle(0);
            }
            for (int word = window.first() + 1; word < window.end(); word++) {
                settle(word);
            }
            if (window.end() < starts.length) {
                starts[window.end()] |= window.whole();
                settle(window.end());
            }
        }

        private void settle(int word) {
            if (blockStarts[word]) {
                starts[word] = true;
            } else if (starts[word] && belongsBefore(text, words, word)) {
                starts[word] = false;
                if (word + 1 < starts.length && isOneOf(QUOTATIONS, text, words.get(word))) {
                    starts[word + 1] = true;
                }
            } else if (starts[word] && opens(text, words, word - 1)) {
                starts[word] = false;
                starts[word - 1] = true;
            } else if (starts[word] && goesOn(text, words, blockStarts, word)) {
                starts[word] = false;
            }
        }
    }

    /** Whether a word is a sign that closes what stands before it, without a blank between. */
    private static boolean belongsBefore(String text, List<Span> words, int word) {
        Span span = words.get(word);
        boolean apart = word + 1 == words.size() || words.get(word + 1).start() > span.end();
        return words.get(word - 1).end() == span.start()
                && (isOneOf(NEVER_FIRST, text, span) || (apart && isOneOf(QUOTATIONS, text, span)));
    }

    /** Whether a word is a sign that opens what stands after it, without a blank between. */
    private static boolean opens(String text, List<Span> words, int word) {
        Span span = words.get(word);
        boolean apart = word == 0 || words.get(word - 1).end() < span.start();
        return apart && words.get(word + 1).start() == span.end() && isOneOf(OPENINGS, text, span);
    }

    /** Whether the words before are a title, or the number of an item that starts a block. */
    private boolean goesOn(String text, List<Span> words, boolean[] blockStarts, int word) {
        String before = words.get(word - 1).of(text);
        if (abbreviations.get(before) == Orthography.Stop.ALWAYS) {
            return true;
        }
        boolean item = word > 1 && blockStarts[word - 2] && (before.equals(".") || before.equals(")"));
        return item && words.get(word - 2).of(text).chars().allMatch(Character::isDigit);
    }

    private static boolean isOneOf(String signs, String text, Span word) {
        return word.length() == 1 && signs.indexOf(text.charAt(word.start())) >= 0;
    }
}
