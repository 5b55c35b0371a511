package rapporteur.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rapporteur.text.Span;

/** Reads texts with trees, as CoNLL-U has them: ids, the lines of the words, {@code SpaceAfter=No}. */
public final class Conllu {

    /**
     * A text with its grammar.
     *
     * @param text the sentences with a space between them
     * @param analysis its grammar
     */
    public record Parsed(String text, Analysis analysis) {}

    private Conllu() {}

    /** The sentences of a resource, each a text of its own, by their {@code sent_id}. */
    public static Map<String, Parsed> sentences(String resource) {
        Map<String, Parsed> sentences = new LinkedHashMap<>();
        blocks(resource).forEach((id, lines) -> sentences.put(id, parse(List.of(lines))));
        return sentences;
    }

    /** All sentences of a resource as one text. */
    public static Parsed text(String resource) {
        return parse(List.copyOf(blocks(resource).values()));
    }

    private static Map<String, List<String[]>> blocks(String resource) {
        Map<String, List<String[]>> blocks = new LinkedHashMap<>();
        String id = "";
        for (String line : read(resource).split("\n")) {
            if (line.startsWith("# sent_id = ")) {
                id = line.substring("# sent_id = ".length());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                blocks.computeIfAbsent(id, key -> new ArrayList<>()).add(line.split("\t"));
            }
        }
        return blocks;
    }

    private static Parsed parse(List<List<String[]>> blocks) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (List<String[]> block : blocks) {
            int first = tokens.size();
            int start = text.length();
            int end = start;
            for (String[] row : block) {
                int head = Integer.parseInt(row[6]);
                Span span = new Span(text.length(), text.length() + row[1].length());
                tokens.add(new Token(span, row[1], row[2], row[3], row[4], head == 0 ? -1 : first + head - 1, row[7]));
                end = span.end();
                text.append(row[1]).append(row[9].contains("SpaceAfter=No") ? "" : " ");
            }
            if (text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
            sentences.add(new Sentence(new Span(start, end), first, tokens.size()));
        }
        return new Parsed(text.toString(), Clauses.of(tokens, sentences));
    }

    private static String read(String resource) {
        try (InputStream in = Conllu.class.getResourceAsStream("/rapporteur/" + resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no test file " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
