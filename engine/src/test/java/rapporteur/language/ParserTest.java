package rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rapporteur.encoder.HeadScores;
import rapporteur.encoder.Signals;
import rapporteur.encoder.TreeScores;
import rapporteur.encoder.Window;
import rapporteur.text.Span;

class ParserTest {

    private static final Parser PARSER = Parser.english();
    private static final Tokenizer TOKENIZER = Tokenizer.english();
    private static final List<String> RELATIONS = List.of("root", "nsubj", "obj", "punct", "nsubj:pass", "dep");

    @Test
    void startsSentencesWhereTheModelSays() {
        assertThat(sentences("Troops left. He stayed.", 3)).containsExactly("Troops left.", "He stayed.");
    }

    @Test
    void startsASentenceAtEveryBlock() {
        assertThat(sentences("Troops left\n\nHe stayed")).containsExactly("Troops left", "He stayed");
    }

    @Test
    void leavesAClosingQuotationToTheSentenceBefore() {
        assertThat(sentences("“We left.” He stayed.", 4)).containsExactly("“We left.”", "He stayed.");
        assertThat(sentences("\"We left.\" He stayed.", 4)).containsExactly("\"We left.\"", "He stayed.");
        assertThat(sentences("(We left.) He stayed.", 4)).containsExactly("(We left.)", "He stayed.");
    }

    @Test
    void takesAnOpeningQuotationToTheSentenceAfter() {
        assertThat(sentences("He stayed. “We left.”", 4)).containsExactly("He stayed.", "“We left.”");
        assertThat(sentences("He stayed. \"We left.\"", 4)).containsExactly("He stayed.", "\"We left.\"");
    }

    @Test
    void startsNoneAfterATitle() {
        assertThat(sentences("We met Mr. Osei.", 3)).containsExactly("We met Mr. Osei.");
    }

    @Test
    void startsNoneAfterAnItemsNumber() {
        assertThat(sentences("4. Beauty is rare.", 2)).containsExactly("4. Beauty is rare.");
        assertThat(sentences("He had 4. Beauty is rare.", 4)).containsExactly("He had 4.", "Beauty is rare.");
    }

    @Test
    void looksUpLemmasThatDifferFromTheForm() {
        String text = "Children left the cities";
        Map<String, List<String>> tags = Map.of("xpos", List.of("NNS", "VBD", "DT", "NNS"));
        Analysis analysis = parse(text, signals(text, tags, 1), blocks(text));
        assertThat(analysis.tokens()).extracting(Token::lemma).containsExactly("child", "leave", "the", "city");
    }

    @Test
    void allowsOneSubjectAndOneObjectToAVerb() {
        for (long seed = 1; seed <= 20; seed++) {
            Analysis analysis = random(seed, 60);
            Map<String, Long> counts = analysis.tokens().stream()
                    .filter(token ->
                            token.deprel().startsWith("nsubj") || token.deprel().equals("obj"))
                    .collect(Collectors.groupingBy(
                            token -> token.head() + " " + token.deprel().split(":")[0], Collectors.counting()));
            assertThat(counts.values()).allMatch(count -> count == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void makesOneTreeOfEverySentence(long seed) {
        Analysis analysis = random(seed, 200);
        int end = 0;
        for (Sentence sentence : analysis.sentences()) {
            assertThat(sentence.first()).isEqualTo(end);
            end = sentence.end();
            int roots = 0;
            for (int word = sentence.first(); word < sentence.end(); word++) {
                Token token = analysis.token(word);
                roots += token.head() < 0 ? 1 : 0;
                assertThat(token.head() < 0).isEqualTo(token.deprel().equals("root"));
                int at = word;
                for (int steps = 0; at >= 0; steps++) {
                    assertThat(steps).isLessThanOrEqualTo(sentence.end() - sentence.first());
                    assertThat(at).isBetween(sentence.first(), sentence.end() - 1);
                    at = analysis.token(at).head();
                }
            }
            assertThat(roots).isEqualTo(1);
        }
        assertThat(end).isEqualTo(analysis.tokens().size());
    }

    @Test
    void joinsTheWindowsOfALongSentence() {
        String text = "We left and they stayed";
        List<String> inside = java.util.Collections.nCopies(5, "inside");
        Signals whole = signals(text, Map.of("sentence", inside), 1);
        List<Window> windows = List.of(new Window(0, 2, false), new Window(2, 5, true));
        Signals cut = new Signals(whole.heads(), whole.links(), windows);
        Analysis analysis = parse(text, cut, blocks(text));
        assertThat(analysis.sentences()).hasSize(1);
        assertThat(analysis.tokens()).filteredOn(token -> token.head() < 0).hasSize(1);
        assertThat(analysis.tokens())
                .filteredOn(token -> token.deprel().equals("parataxis"))
                .hasSize(1);
    }

    @Test
    void saysNothingOfNoWords() {
        assertThat(parse("", signals("", Map.of(), 1), List.of()).tokens()).isEmpty();
    }

    private static Analysis random(long seed, int words) {
        Random random = new Random(seed);
        String[] parts = {"troops", "left", "Mr.", "“", "”", ".", "\"", "(", ")", "\n\n", "He"};
        StringBuilder text = new StringBuilder("We");
        for (int i = 0; i < words; i++) {
            text.append(random.nextBoolean() ? " " : "").append(parts[random.nextInt(parts.length)]);
        }
        return parse(text.toString(), signals(text.toString(), Map.of(), seed), blocks(text.toString()));
    }

    private static List<String> sentences(String text, int... starts) {
        List<String> said = new ArrayList<>(
                java.util.Collections.nCopies(TOKENIZER.tokenize(text).size(), "inside"));
        for (int start : starts) {
            said.set(start, "start");
        }
        Analysis analysis = parse(text, signals(text, Map.of("sentence", said), 1), blocks(text));
        return analysis.sentences().stream()
                .map(sentence -> sentence.span().of(text))
                .toList();
    }

    private static Analysis parse(String text, Signals signals, List<Span> blocks) {
        Growth trees = PARSER.begin(text, TOKENIZER.tokenize(text), blocks);
        Random random = new Random(1);
        signals.windows().forEach(window -> trees.read(tree(window, random), signals.heads()));
        return trees.analysis(signals);
    }

    private static List<Span> blocks(String text) {
        List<Span> blocks = new ArrayList<>();
        int at = 0;
        for (String block : text.split("\n\n")) {
            blocks.add(new Span(at, at + block.length()));
            at += block.length() + 2;
        }
        return blocks;
    }

    /** Signals that say what is given, and else what chance does. */
    private static Signals signals(String text, Map<String, List<String>> said, long seed) {
        Random random = new Random(seed);
        int words = TOKENIZER.tokenize(text).size();
        Map<String, List<String>> labels = Map.of(
                "upos", List.of("NOUN", "VERB"),
                "xpos", List.of("NN", "NNS", "VBD", "DT"),
                "lemma", List.of("lower:0:"),
                "sentence", List.of("inside", "start"));
        Map<String, HeadScores> heads = new java.util.HashMap<>();
        for (String head : List.of("upos", "xpos", "lemma", "sentence")) {
            List<String> names = java.util.Objects.requireNonNull(labels.get(head));
            float[] scores = new float[words * names.size()];
            for (int i = 0; i < scores.length; i++) {
                List<String> given = said.get(head);
                boolean hit = given != null && given.get(i / names.size()).equals(names.get(i % names.size()));
                scores[i] = given == null ? random.nextFloat() : hit ? 1 : 0;
            }
            heads.put(head, new HeadScores(names, scores));
        }
        List<Window> windows = words == 0 ? List.of() : List.of(new Window(0, words, true));
        return new Signals(heads, Map.of(), windows);
    }

    private static TreeScores tree(Window window, Random random) {
        int words = window.words();
        return new TreeScores(
                RELATIONS,
                window,
                floats(random, words * (words + 1)),
                floats(random, words * RELATIONS.size() * 3),
                floats(random, (words + 1) * 3));
    }

    private static float[] floats(Random random, int size) {
        float[] floats = new float[size];
        for (int i = 0; i < size; i++) {
            floats[i] = random.nextFloat();
        }
        return floats;
    }
}
