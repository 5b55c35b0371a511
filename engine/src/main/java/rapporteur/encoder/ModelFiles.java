package rapporteur.encoder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rapporteur.rule.InstallationException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of the model, checked against their description. */
final class ModelFiles {

    private static final String CARD = "reader.json";
    private static final String MODEL = "reader.onnx";
    private static final String VOCABULARY = "vocab.txt";

    private final Function<String, byte[]> files;

    ModelFiles(Function<String, byte[]> files) {
        this.files = files;
    }

    /** The description. */
    ModelCard card() {
        ModelCard card;
        try {
            card = JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build()
                    .readValue(files.apply(CARD), ModelCard.class);
        } catch (JacksonException e) {
            throw damaged(CARD, "it is not the description of a model", e);
        }
        if (!ModelCard.FORMAT.equals(card.format())) {
            throw damaged(CARD, "its format is " + card.format() + ", not " + ModelCard.FORMAT, null);
        }
        if (card.shapes().size() != WordShape.values().length) {
            throw damaged(CARD, "it has " + card.shapes().size() + " word shapes", null);
        }
        for (WordShape shape : WordShape.values()) {
            if (!shape.name().toLowerCase(Locale.ROOT).equals(card.shapes().get(shape.row()))) {
                throw damaged(CARD, "its word shapes are others", null);
            }
        }
        if (!card.heads().containsKey(ModelCard.RELATIONS)) {
            throw damaged(CARD, "it has no relations", null);
        }
        return card;
    }

    /** The pieces that words are cut into. */
    WordPieces pieces(ModelCard card) {
        String lines = new String(checked(VOCABULARY, card.vocabularySha256()), StandardCharsets.UTF_8);
        try {
            return new WordPieces(List.of(lines.stripTrailing().split("\r?\n")), card.pieces());
        } catch (IllegalArgumentException e) {
            throw damaged(VOCABULARY, "it is not the model's vocabulary", e);
        }
    }

    /** The model itself. */
    byte[] model(ModelCard card) {
        return checked(MODEL, card.sha256());
    }

    /** One of the files, unchecked. */
    byte[] bytes(String name) {
        return files.apply(name);
    }

    private byte[] checked(String name, String expected) {
        byte[] bytes = bytes(name);
        if (!sha256(bytes).equalsIgnoreCase(expected)) {
            throw damaged(name, "it is not the file that " + CARD + " describes", null);
        }
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static InstallationException damaged(String name, String why, @Nullable Exception cause) {
        String message = "the program's model is damaged: rapporteur/en/encoder/" + name + ": " + why
                + ". Build the program again from a clean clone, or install it again";
        return cause == null ? new InstallationException(message) : new InstallationException(message, cause);
    }
}
