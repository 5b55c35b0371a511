package rapporteur.origin;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rapporteur.encoder.WordVectors;
import rapporteur.intake.Block;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Report;
import rapporteur.reading.Reader;
import rapporteur.reading.Reading;
import rapporteur.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How alike the program finds any two answers to one question. Argument: a file of JSON lines, each with a question and its
 * answers; prints for each pair of one question's answers their groups and their likeness. Run by {@code ./evaluate answers};
 * no test.
 */
public final class AnswerPairs {

    private AnswerPairs() {}

    /** Prints {@code question group group likeness}, a pair a line. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        Likeness likeness = new Likeness(WordVectors.load());
        JsonMapper json = new JsonMapper();
        int question = 0;
        try (Reader reader = Reader.load()) {
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                List<Gist> gists = new ArrayList<>();
                List<String> groups = new ArrayList<>();
                for (JsonNode answer : json.readTree(line).get("answers")) {
                    gists.add(gist(likeness, reader, answer.get("answer").asString()));
                    groups.add(answer.get("group").asString());
                }
                for (int i = 0; i < gists.size(); i++) {
                    for (int j = i + 1; j < gists.size(); j++) {
                        out.printf(
                                Locale.ROOT,
                                "%d %s %s %.4f%n",
                                question,
                                groups.get(i),
                                groups.get(j),
                                Likeness.of(gists.get(i), gists.get(j)));
                    }
                }
                question++;
            }
        }
    }

    private static Gist gist(Likeness likeness, Reader reader, String answer) {
        Span whole = new Span(0, answer.length());
        Reading reading = reader.read(new Report(
                "answer",
                new Provenance("answer", "", null),
                new Imprint(null, null, List.of(), "en", null, null),
                answer,
                List.of(new Block(whole, Block.Kind.PARAGRAPH, whole))));
        return likeness.gist(reading, List.of(whole));
    }
}
