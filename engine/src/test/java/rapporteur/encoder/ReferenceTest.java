package rapporteur.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import rapporteur.rule.Resources;
import rapporteur.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The model that ships, as the program reads it, against what its training wrote of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceTest {

    private final JsonNode reference = reference();
    private final ModelFiles files = new ModelFiles(name -> Resources.bytes("en/encoder/" + name));
    private final ModelCard card = files.card();
    private final WordPieces pieces = files.pieces(card);
    private final Encoder encoder = Encoder.load();

    @AfterAll
    void close() {
        encoder.close();
    }

    @Test
    void cutsWordsAsInTraining() {
        List<String> vocabulary = List.of(new String(files.bytes("vocab.txt"), StandardCharsets.UTF_8)
                .stripTrailing()
                .split("\r?\n"));
        reference.get("pieces").propertyStream().forEach(word -> {
            EncodedWords encoded = pieces.encode(
                    word.getKey(), List.of(new Span(0, word.getKey().length())));
            assertThat(Arrays.stream(encoded.pieces(), 0, encoded.starts()[1]).mapToObj(vocabulary::get))
                    .as(word.getKey())
                    .containsExactlyElementsOf(strings(word.getValue()));
        });
    }

    @Test
    void shapesWordsAsInTraining() {
        reference
                .get("shapes")
                .propertyStream()
                .forEach(word -> assertThat(
                                WordShape.of(word.getKey(), 0, word.getKey().length())
                                        .name()
                                        .toLowerCase(Locale.ROOT))
                        .as(word.getKey())
                        .isEqualTo(word.getValue().asString()));
    }

    @Test
    void decidesAsTheModelDidWhenItWasWritten() {
        for (JsonNode window : reference.get("windows")) {
            Text text = Text.of(strings(window.get("words")));
            List<TreeScores> trees = new ArrayList<>();
            Signals signals = text.read(encoder, (tree, heads) -> trees.add(tree));
            assertThat(labels(signals, "upos")).containsExactlyElementsOf(strings(window.get("upos")));
            assertThat(labels(signals, "xpos")).containsExactlyElementsOf(strings(window.get("xpos")));
            for (int word = 0; word < text.words.size(); word++) {
                int head = window.get("head").get(word).asInt();
                TreeScores tree = trees.getFirst();
                int relation = best(tree.relations(word, head));
                if (head >= 0) {
                    assertThat(tree.relations().get(relation))
                            .isEqualTo(window.get("deprel").get(word).asString());
                }
            }
        }
    }

    @Test
    void marksAndLinksAttributionsAsTheModelDidWhenItWasWritten() {
        for (JsonNode window : reference.get("windows")) {
            Text text = Text.of(strings(window.get("words")));
            Signals signals = text.read(encoder);
            for (String head : List.of("source", "cue", "content", "source_end", "cue_end", "content_end")) {
                List<String> labels = labels(signals, head);
                assertThat(labels).hasSameSizeAs(window.get(head));
                for (int word = 0; word < labels.size(); word++) {
                    JsonNode written = window.get(head).get(word); // null where it was too close to call
                    assertThat(labels.get(word))
                            .as(head + " of word " + word)
                            .isEqualTo(written.asString(labels.get(word)));
                }
            }
            window.get("links")
                    .propertyStream()
                    .forEach(link -> link.getValue()
                            .propertyStream()
                            .forEach(from -> assertThat(best(
                                            signals.link(link.getKey()),
                                            Integer.parseInt(from.getKey()),
                                            text.words.size()))
                                    .as(link.getKey() + " of word " + from.getKey())
                                    .isEqualTo(from.getValue().asInt())));
        }
    }

    /** The word that one likeliest belongs to, -1 for none. */
    private static int best(LinkScores links, int word, int words) {
        int best = -1;
        float most = 0;
        for (int other = 0; other < words; other++) {
            if (links.gain(word, other) > most) {
                most = links.gain(word, other);
                best = other;
            }
        }
        return best;
    }

    @Test
    void readsAloneAndSideBySideAlike() throws InterruptedException, ExecutionException {
        List<Text> texts = new ArrayList<>();
        reference.get("windows").forEach(window -> texts.add(Text.of(strings(window.get("words")))));
        List<String> alone = texts.stream().map(this::scores).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<String>> readings = new ArrayList<>();
            for (int round = 0; round < 4; round++) {
                texts.forEach(text -> readings.add(() -> scores(text)));
            }
            List<Future<String>> done = threads.invokeAll(readings);
            for (int i = 0; i < done.size(); i++) {
                assertThat(done.get(i).get()).isEqualTo(alone.get(i % texts.size()));
            }
        }
    }

    @Test
    void readsATextOfNoWords() {
        assertThat(encoder.read("", List.of(), List.of(), TreeReader.NONE).windows())
                .isEmpty();
    }

    /** A text and its words. */
    private record Text(String text, List<Span> words) {

        static Text of(List<String> words) {
            List<Span> spans = new ArrayList<>();
            int at = 0;
            for (String word : words) {
                spans.add(new Span(at, at + word.length()));
                at += word.length() + 1;
            }
            return new Text(String.join(" ", words), spans);
        }

        Signals read(Encoder encoder) {
            return read(encoder, TreeReader.NONE);
        }

        Signals read(Encoder encoder, TreeReader trees) {
            return encoder.read(text, words, List.of(new Span(0, text.length())), trees);
        }
    }

    private static List<String> labels(Signals signals, String head) {
        HeadScores scores = signals.head(head);
        return IntStream.range(0, scores.words()).mapToObj(scores::label).toList();
    }

    private String scores(Text text) {
        StringBuilder all = new StringBuilder();
        List<TreeScores> trees = new ArrayList<>();
        Signals signals = text.read(encoder, (tree, heads) -> trees.add(tree));
        HeadScores name = signals.head("name");
        for (int word = 0; word < name.words(); word++) {
            for (int label = 0; label < name.labels().size(); label++) {
                all.append(name.score(word, label)).append(' ');
            }
            all.append(trees.getFirst().arc(word, TreeScores.ROOT)).append('\n');
        }
        return all.toString();
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asString()));
        return strings;
    }

    private static JsonNode reference() {
        try (InputStream in = ReferenceTest.class.getResourceAsStream("/rapporteur/encoder/reference.json")) {
            return JsonMapper.shared()
                    .readTree(Objects.requireNonNull(in, "reference.json").readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
