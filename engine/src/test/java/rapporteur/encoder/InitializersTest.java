package rapporteur.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import rapporteur.text.Span;

class InitializersTest {

    private static byte[] field(int number, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(number << 3 | 2);
        out.write(content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] tensor(String name, byte... weights) {
        byte[] dimension = {1 << 3, 3};
        return field(5, joined(dimension, field(8, name.getBytes(StandardCharsets.UTF_8)), field(9, weights)));
    }

    private static final byte[] MODEL = joined(
            new byte[] {1 << 3, 8}, field(7, joined(tensor("first", (byte) 1), tensor("second", (byte) 7, (byte) 9))));

    @Test
    void findsTheBytesOfAConstantByItsName() {
        Span second = new Initializers(MODEL).bytes("second").orElseThrow();
        assertThat(Arrays.copyOfRange(MODEL, second.start(), second.end())).containsExactly(7, 9);
    }

    @Test
    void knowsWhichConstantsAreMissing() {
        assertThat(new Initializers(MODEL).bytes("third")).isEmpty();
    }

    @Test
    void aFileThatBreaksOffIsNoModel() {
        byte[] broken = Arrays.copyOf(MODEL, MODEL.length - 3);
        assertThatThrownBy(() -> new Initializers(broken).bytes("third")).isInstanceOf(IllegalArgumentException.class);
    }
}
