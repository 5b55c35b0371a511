package rapporteur.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rapporteur.text.Span;

/**
 * Words as the model reads them: each lower-cased, stripped of accents, cut around punctuation marks, and its parts
 * matched greedily against a vocabulary of pieces (Wu et al. 2016, section 4.1, as BERT does). Thread-safe.
 */
final class WordPieces {

    private static final String CONTINUES = "##";
    private static final int LONGEST_PART = 100;

    private final Map<String, Integer> ids = new HashMap<>();
    private final int most;
    private final int unknown;
    private final int first;
    private final int last;

    /**
     * Over a vocabulary.
     *
     * @param vocabulary the pieces; a piece's id is its index
     * @param limits the special pieces, and how many of a word are kept
     * @throws IllegalArgumentException if a special piece is missing
     */
    WordPieces(List<String> vocabulary, ModelCard.Pieces limits) {
        for (int id = 0; id < vocabulary.size(); id++) {
            ids.put(vocabulary.get(id), id);
        }
        most = limits.maxOfWord();
        unknown = special(limits.unknown());
        first = special(limits.first());
        last = special(limits.last());
    }

    private int special(String piece) {
        Integer id = ids.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the piece " + piece + " is missing");
        }
        return id;
    }

    /** Id of the piece before a window's first word. */
    int first() {
        return first;
    }

    /** Id of the piece after a window's last word. */
    int last() {
        return last;
    }

    /** The pieces of a text's words. */
    EncodedWords encode(String text, List<Span> words) {
        int[] pieces = new int[words.size() * 2 + most];
        int[] starts = new int[words.size() + 1];
        int[] shapes = new int[words.size()];
        int size = 0;
        for (int w = 0; w < words.size(); w++) {
            Span word = words.get(w);
            if (size + most > pieces.length) {
                pieces = Arrays.copyOf(pieces, pieces.length * 2);
            }
            starts[w] = size;
            shapes[w] = WordShape.of(text, word.start(), word.end()).row();
            size = add(word.of(text), pieces, size);
        }
        starts[words.size()] = size;
        return new EncodedWords(pieces, starts, shapes);
    }

    /** Adds a word's pieces, at least one and at most {@code most}, and tells where they end. */
    private int add(String word, int[] pieces, int start) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            Integer whole = ids.get(lower);
            pieces[start] = 0;
            if (whole != null) {
                pieces[start] = whole;
                return start + 1;
            }
        }
        int end = start;
        for (String part : parts(lower)) {
            end = addPart(part, pieces, end, start + most);
        }
        if (end == start) {
            pieces[end++] = unknown;
        }
        return end;
    }

    private int addPart(String part, int[] pieces, int start, int limit) {
        if (start == limit) {
            return start;
        }
        if (part.codePointCount(0, part.length()) > LONGEST_PART) {
            pieces[start] = unknown;
            return start + 1;
        }
        int[] found = new int[part.length()];
        int count = 0;
        int at = 0;
        while (at < part.length()) {
            int end = part.length();
            Integer id = null;
            while (end > at) {
                String piece = part.substring(at, end);
                id = ids.get(at == 0 ? piece : CONTINUES + piece);
                if (id != null) {
                    break;
                }
                end--;
            }
            if (id == null) {
                pieces[start] = unknown;
                return start + 1;
            }
            found[count++] = id;
            at = end;
        }
        int kept = Math.min(count, limit - start);
        System.arraycopy(found, 0, pieces, start, kept);
        return start + kept;
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** A lower-case word without accents, white space and control characters, cut around punctuation and ideographs. */
    private static List<String> parts(String lower) {
        String plain = Normalizer.normalize(lower, Normalizer.Form.NFD);
        List<String> parts = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (int at = 0; at < plain.length(); ) {
            int c = plain.codePointAt(at);
            at += Character.charCount(c);
            switch (kind(c)) {
                case DROPPED -> {
                    // leaves no trace
                }
                case LETTER -> current.appendCodePoint(c);
                case BLANK -> flush(current, parts);
                case ALONE -> {
                    flush(current, parts);
                    parts.add(Character.toString(c));
                }
            }
        }
        flush(current, parts);
        return parts;
    }

    private static void flush(StringBuilder current, List<String> parts) {
        if (!current.isEmpty()) {
            parts.add(current.toString());
            current.setLength(0);
        }
    }

    private enum Kind {
        LETTER,
        ALONE,
        BLANK,
        DROPPED
    }

    private static Kind kind(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.CONTROL, Character.FORMAT -> Kind.DROPPED;
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> Kind.BLANK;
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> Kind.ALONE;
            default -> {
                if (c == 0xFFFD) {
                    yield Kind.DROPPED;
                }
                boolean sign = c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
                yield sign || isIdeograph(c) ? Kind.ALONE : Kind.LETTER;
            }
        };
    }

    private static boolean isIdeograph(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x20000 && c <= 0x2CEAF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }
}
