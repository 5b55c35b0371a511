package rapporteur.encoder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rapporteur.rule.InstallationException;

/** What a user is told whose model is missing or damaged. */
class DamagedModelTest {

    private static final String VOCABULARY = "[PAD]\n[UNK]\n[CLS]\n[SEP]\nthe\n";
    private static final String CARD = """
            {"format": "rapporteur/reader/1", "sha256": "%s", "vocabularySha256": "%s", "windowPieces": 192,
             "heads": {"upos": ["NOUN", "VERB"], "label": ["root", "nsubj"]}, "links": [],
             "shapes": ["none", "lower", "capital", "initial", "upper", "mixed", "digits", "alphanumeric", "symbols",
                        "caseless"],
             "pieces": {"first": "[CLS]", "last": "[SEP]", "unknown": "[UNK]", "maxOfWord": 8}}
            """;

    private final Map<String, byte[]> files = new HashMap<>();

    DamagedModelTest() {
        put("reader.onnx", "no model");
        put("vocab.txt", VOCABULARY);
        put("reader.json", CARD.formatted(sha256("no model"), sha256(VOCABULARY)));
    }

    @Test
    void aMissingFileIsNamed() {
        files.remove("reader.json");
        fails("reader.json", "missing");
    }

    @Test
    void aDescriptionThatIsNoneIsNamed() {
        put("reader.json", "{\"format\": \"rappor");
        fails("reader.json", "not the description of a model");
    }

    @Test
    void aDescriptionThatLacksAFieldIsNamed() {
        put("reader.json", "{\"format\": \"rapporteur/reader/1\"}");
        fails("reader.json", "not the description of a model");
    }

    @Test
    void anotherFormatIsNamed() {
        put("reader.json", CARD.formatted("", "").replace("reader/1", "reader/9"));
        fails("reader.json", "rapporteur/reader/9");
    }

    @Test
    void otherWordShapesAreNoticed() {
        put("reader.json", CARD.formatted("", "").replace("\"caseless\"", "\"other\""));
        fails("reader.json", "word shapes");
    }

    @Test
    void aTruncatedVocabularyIsNoticed() {
        put("vocab.txt", VOCABULARY.substring(0, 20));
        fails("vocab.txt", "not the file that reader.json describes");
    }

    @Test
    void aTruncatedModelIsNoticed() {
        put("reader.onnx", "no mod");
        fails("reader.onnx", "not the file that reader.json describes");
    }

    @Test
    void aModelThatCannotBeReadIsNamed() {
        fails("reader.onnx", "cannot read it");
    }

    @Test
    void theModelThatShipsIsNamedWhereItIsMissing() {
        assertThatThrownBy(() -> Encoder.load(name -> rapporteur.rule.Resources.bytes("en/nowhere/" + name)))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("rapporteur/en/nowhere/reader.json")
                .hasMessageContaining("install it again");
    }

    private void fails(String file, String why) {
        assertThatThrownBy(() -> Encoder.load(this::read))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining(file)
                .hasMessageContaining(why)
                .hasMessageContaining("install it again");
    }

    private byte[] read(String name) {
        byte[] file = files.get(name);
        if (file == null) {
            throw new InstallationException("the program's file " + name + " is missing: install it again");
        }
        return file;
    }

    private void put(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(String content) {
        try {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
