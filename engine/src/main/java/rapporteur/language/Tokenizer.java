package rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import rapporteur.text.Span;

/**
 * Cuts a text into syntactic words by the conventions of the English treebanks of Universal Dependencies (those of LDC's
 * web treebank): clitics stand apart ({@code do|n't}, {@code China|'s}), and so do hyphens ({@code US|-|led}) but for
 * those after a prefix ({@code non-lethal}); abbreviations keep their full stop, addresses and numbers stay whole.
 *
 * <p>No token holds a blank; tokens do not overlap, and every character that is no blank lies in one. Cost is linear in
 * the text. Thread-safe.
 */
public final class Tokenizer {

    private final Orthography orthography;

    private Tokenizer(Orthography orthography) {
        this.orthography = orthography;
    }

    /**
     * For English.
     *
     * @throws rapporteur.rule.InstallationException if a word list is missing or damaged
     */
    public static Tokenizer english() {
        return new Tokenizer(Orthography.english());
    }

    /** The words of a text, in its order. */
    public List<Span> tokenize(String text) {
        List<Span> words = new ArrayList<>(text.length() / 4);
        int end = text.length();
        int at = 0;
        while (at < end) {
            int start = at;
            while (at < end && !Letters.isBlank(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            if (at > start) {
                new WordScanner(orthography, text, start, at).scan(words);
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return words;
    }
}
