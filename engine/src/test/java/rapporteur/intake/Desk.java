package rapporteur.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import rapporteur.capture.Fetcher;
import rapporteur.capture.UnreadableException;
import rapporteur.text.Span;

/** A folder of files and a small web, and what is read from them. */
final class Desk {

    static final String SENTENCE = "The council of Lume met on Monday and did not agree on anything at all.";
    static final String STORY =
            "The ferry Lume caught fire two miles off the harbour on Monday, and nine people were taken"
                    + " to hospital, the coast guard said. The owner said that all doors had been inspected in January and that it"
                    + " would help the police. A spokeswoman for the port said that the quay would stay closed until Wednesday.";

    private final Path folder;
    private final Map<String, Fetcher.Answer> web = new LinkedHashMap<>();

    Desk(Path folder) {
        this.folder = folder;
    }

    Path put(String name, String words) {
        return put(name, words.getBytes(StandardCharsets.UTF_8));
    }

    Path put(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets an address answer. */
    Desk answers(String address, String mediaType, String body) {
        return answers(address, mediaType, body.getBytes(StandardCharsets.UTF_8));
    }

    Desk answers(String address, String mediaType, byte[] body) {
        web.put(address, new Fetcher.Answer(address, body, mediaType, null));
        return this;
    }

    List<Input> read(Object... paths) {
        return read(Intake.Options.clean(), new ByteArrayInputStream(new byte[0]), paths);
    }

    List<Input> readAsItStands(Object... paths) {
        return read(Intake.Options.kept(), new ByteArrayInputStream(new byte[0]), paths);
    }

    List<Input> readFrom(byte[] standardInput) {
        return read(Intake.Options.clean(), new ByteArrayInputStream(standardInput), "-");
    }

    private List<Input> read(Intake.Options options, InputStream standardInput, Object... paths) {
        Intake intake = new Intake(options, this::fetch);
        List<String> names = Arrays.stream(paths).map(Object::toString).toList();
        try (Stream<Input> inputs = intake.read(names, standardInput)) {
            return inputs.toList();
        }
    }

    private Fetcher.Answer fetch(String address) throws UnreadableException {
        Fetcher.Answer answer = web.get(address);
        if (answer == null) {
            throw new UnreadableException("the server answers 404");
        }
        return answer;
    }

    static List<Report> reports(List<Input> inputs) {
        return inputs.stream()
                .filter(Input.Read.class::isInstance)
                .map(input -> ((Input.Read) input).report())
                .toList();
    }

    /** Each failure as {@code name: reason}, the folder left out. */
    List<String> failures(List<Input> inputs) {
        return inputs.stream()
                .filter(Input.Unreadable.class::isInstance)
                .map(Input.Unreadable.class::cast)
                .map(why -> why.source().replace(folder + "/", "") + ": " + why.reason())
                .toList();
    }

    /** The bytes of a block, as UTF-8. */
    static String bytesOf(Block block, byte[] capture) {
        Span place = block.capture();
        return new String(Arrays.copyOfRange(capture, place.start(), place.end()), StandardCharsets.UTF_8);
    }

    static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] zipped(String words) {
        return zipped(words.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
