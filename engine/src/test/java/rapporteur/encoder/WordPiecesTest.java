package rapporteur.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rapporteur.text.Span;

class WordPiecesTest {

    private static final List<String> VOCABULARY = List.of(
            "[PAD]", "[UNK]", "[CLS]", "[SEP]", "troop", "##s", "kie", "##v", "-", ".", "u", "s", "un", "##ion", "1",
            "##2", ",", "##00", "中");
    private static final ModelCard.Pieces LIMITS = new ModelCard.Pieces("[CLS]", "[SEP]", "[UNK]", 4);
    private static final WordPieces PIECES = new WordPieces(VOCABULARY, LIMITS);

    @ParameterizedTest
    @CsvSource({
        "troops, troop ##s",
        "TROOP, troop",
        "Kiév, kie ##v",
        "Kie\u0301v, kie ##v",
        "U.S., u . s .",
        "un-, un -",
        "union, un ##ion",
        "zzz, [UNK]",
        "troopx, [UNK]",
        "中中, 中 中",
        "\u200B, [UNK]"
    })
    void cutsWordsGreedily(String word, String pieces) {
        assertThat(pieces(word)).containsExactly(pieces.split(" "));
    }

    @Test
    void keepsTheFirstPiecesOfALongWord() {
        assertThat(pieces("u.s.u.s.u.s.")).containsExactly("u", ".", "s", ".");
    }

    @Test
    void takesAnEndlessPartForUnknown() {
        assertThat(pieces("troop" + "s".repeat(200))).containsExactly("[UNK]");
    }

    @Test
    void tellsWhereEachWordsPiecesStart() {
        String text = "troops kiev union";
        EncodedWords words = PIECES.encode(text, List.of(new Span(0, 6), new Span(7, 11), new Span(12, 17)));
        assertThat(words.starts()).containsExactly(0, 2, 4, 6);
        assertThat(words.size(1, 3)).isEqualTo(6);
    }

    @Test
    void needsTheSpecialPieces() {
        assertThatThrownBy(() -> new WordPieces(List.of("a"), LIMITS)).hasMessageContaining("[UNK]");
    }

    @ParameterizedTest
    @CsvSource({
        "word, LOWER", "Word, CAPITAL", "A, INITIAL", "NATO, UPPER", "McLund, MIXED", "lUND, MIXED", "12, DIGITS",
        "'1,200', DIGITS", "F16, ALPHANUMERIC", "--, SYMBOLS", "中文, CASELESS", "O'Brien, MIXED", "U.S., UPPER",
                "Élan, CAPITAL"
    })
    void tellsTheShapeOfAWord(String word, WordShape shape) {
        assertThat(WordShape.of(word, 0, word.length())).isEqualTo(shape);
    }

    private static List<String> pieces(String word) {
        EncodedWords encoded = PIECES.encode(word, List.of(new Span(0, word.length())));
        List<String> pieces = new ArrayList<>();
        Arrays.stream(encoded.pieces(), 0, encoded.starts()[1]).forEach(id -> pieces.add(VOCABULARY.get(id)));
        return pieces;
    }
}
