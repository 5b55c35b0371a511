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
        return byId(resource, "# sent_id = ");
    }

    /** The documents of a resource by their {@code newdoc id}, with a line break before each paragraph. */
    public static Map<String, Parsed> documents(String resource) {
        return byId(resource, "# newdoc id = ");
    }

    private static Map<String, Parsed> byId(String resource, String key) {
        Map<String, List<Block>> blocks = new LinkedHashMap<>();
        String id = "";
        boolean paragraph = false;
        List<String[]> rows = new ArrayList<>();
        for (String line : (read(resource) + "\n\n").split("\n", -1)) {
            if (line.startsWith(key)) {
                id = line.substring(key.length());
            } else if (line.startsWith("# newpar")) {
                paragraph = true;
            } else if (line.isBlank() && !rows.isEmpty()) {
                blocks.computeIfAbsent(id, unseen -> new ArrayList<>()).add(new Block(paragraph, rows));
                rows = new ArrayList<>();
                paragraph = false;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(line.split("\t"));
            }
        }
        Map<String, Parsed> parsed = new LinkedHashMap<>();
        blocks.forEach((name, sentences) -> parsed.put(name, parse(sentences)));
        return parsed;
    }

    private record Block(boolean startsParagraph, List<String[]> rows) {}

    private static Parsed parse(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (Block block : blocks) {
            if (!text.isEmpty()) {
                text.setLength(text.toString().stripTrailing().length());
                text.append(block.startsParagraph() ? '\n' : ' ');
            }
            int first = tokens.size();
            int start = text.length();
            int end = start;
            for (String[] row : block.rows()) {
                int head = Integer.parseInt(row[6]);
                Span span = new Span(text.length(), text.length() + row[1].length());
                tokens.add(new Token(span, row[1], row[2], row[3], row[4], head == 0 ? -1 : first + head - 1, row[7]));
                end = span.end();
                text.append(row[1]).append(row[9].contains("SpaceAfter=No") ? "" : " ");
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
