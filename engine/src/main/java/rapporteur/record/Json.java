package rapporteur.record;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** How both records are put into bytes: UTF-8, lines that end in {@code \n}. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final ObjectWriter ONE_LINE = MAPPER.writer();
    private static final ObjectWriter LINE_AN_ENTRY = MAPPER.writer().with(new LineAnEntry());

    private Json() {}

    /** One object on one line. */
    static void writeLine(OutputStream out, Consumer<Fields> record) throws IOException {
        write(ONE_LINE, out, record);
    }

    /** One object with a line for each field, and for each entry of a list that is a field. */
    static void writeDocument(OutputStream out, Consumer<Fields> record) throws IOException {
        write(LINE_AN_ENTRY, out, record);
    }

    /** Flushes {@code out}, and leaves it open. */
    private static void write(ObjectWriter form, OutputStream out, Consumer<Fields> record) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, encoder()));
        try (JsonGenerator json =
                form.without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(text)) {
            json.writeStartObject();
            record.accept(new Fields(json));
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        text.flush();
    }

    /** Half of a surrogate pair has no UTF-8; U+FFFD in its place keeps all offsets. */
    private static CharsetEncoder encoder() {
        return StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));
    }
}
