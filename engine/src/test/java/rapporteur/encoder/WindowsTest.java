package rapporteur.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rapporteur.text.Span;

class WindowsTest {

    private static final WordPieces PIECES =
            new WordPieces(List.of("[UNK]", "[CLS]", "[SEP]"), new ModelCard.Pieces("[CLS]", "[SEP]", "[UNK]", 4));

    @Test
    void packsWholeParagraphsWhileTheyFit() {
        assertThat(cut("a b c\n\nd e\n\nf g", 7)).containsExactly("a b c d e", "f g");
    }

    @Test
    void cutsALongParagraphWhereASentenceSurelyEnds() {
        assertThat(cut("a b . C d . e f g", 8)).containsExactly("a b .", "C d . e f g");
        assertThat(cut("a b . “ C d e f", 7)).containsExactly("a b .", "“ C d e f");
    }

    @Test
    void cutsALongSentenceAtItsPunctuation() {
        assertThat(cut("a b c , d e f g", 7)).containsExactly("a b c ,", "d e f g");
        assertThat(windows("a b c , d e f g", 7)).extracting(Window::whole).containsExactly(false, true);
    }

    @Test
    void cutsALongSentenceWithoutAnyWhereTheWindowEnds() {
        assertThat(cut("a b c d e f", 6)).containsExactly("a b c d", "e f");
    }

    @Test
    void takesWordsOutsideParagraphsForOneOfTheirOwn() {
        String text = "a b c d";
        List<Span> words = words(text);
        Windows windows = new Windows(text, words, PIECES.encode(text, words), 4);
        assertThat(windows.cut(List.of(new Span(2, 5))))
                .extracting(Window::first, Window::end)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 1),
                        org.assertj.core.groups.Tuple.tuple(1, 3),
                        org.assertj.core.groups.Tuple.tuple(3, 4));
    }

    @Test
    void hasNoWindowForNoWords() {
        assertThat(cut("", 8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void holdsEveryWordOnceAndNeverTooMany(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        String[] parts = {"a", "B", ".", ",", "\"", "word", "\n\n"};
        for (int i = 0; i < 500; i++) {
            text.append(parts[random.nextInt(parts.length)]).append(' ');
        }
        int end = 0;
        for (Window window : windows(text.toString(), 5 + random.nextInt(20))) {
            assertThat(window.first()).isEqualTo(end);
            assertThat(window.words()).isPositive();
            end = window.end();
        }
        assertThat(end).isEqualTo(words(text.toString()).size());
    }

    private static List<String> cut(String text, int most) {
        List<Span> words = words(text);
        return windows(text, most).stream()
                .map(window -> String.join(
                        " ",
                        words.subList(window.first(), window.end()).stream()
                                .map(word -> word.of(text))
                                .toList()))
                .toList();
    }

    private static List<Window> windows(String text, int most) {
        List<Span> paragraphs = new ArrayList<>();
        int at = 0;
        for (String paragraph : text.split("\n\n")) {
            paragraphs.add(new Span(at, at + paragraph.length()));
            at += paragraph.length() + 2;
        }
        List<Span> words = words(text);
        return new Windows(text, words, PIECES.encode(text, words), most).cut(paragraphs);
    }

    private static List<Span> words(String text) {
        List<Span> words = new ArrayList<>();
        java.util.regex.Matcher matcher =
                java.util.regex.Pattern.compile("\\S+").matcher(text);
        while (matcher.find()) {
            words.add(new Span(matcher.start(), matcher.end()));
        }
        return words;
    }
}
