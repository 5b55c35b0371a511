package rapporteur.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rapporteur.encoder.BeginInside.Labelled;
import rapporteur.encoder.HeadScores;
import rapporteur.encoder.LinkScores;
import rapporteur.encoder.Signals;
import rapporteur.encoder.Window;
import rapporteur.language.Analysis;
import rapporteur.language.Conllu;
import rapporteur.language.Conllu.Parsed;
import rapporteur.text.Span;

/** What is marked as source, cue and content, and linked, becomes attributions. */
class LinkingTest {

    private static final Map<String, Parsed> DOCUMENTS = Conllu.documents("attribution/attributions.conllu");

    @Test
    void whatIsSaidGoesOnInTheNextSentence() {
        Marks marks = new Marks("direct")
                .source("Mira Dahl")
                .cue("said")
                .content("We will rebuild the bridge")
                .content("It will take a year")
                .from("said", "Mira")
                .from("We", "said")
                .from("It", "said");
        assertThat(marks.read()).containsExactly("Mira Dahl | said | We will rebuild the bridge … It will take a year");
    }

    @Test
    void aQuotationWithoutCueIsOfWhoWasQuotedBeforeInItsParagraph() {
        Marks marks = new Marks("direct")
                .source("Mira Dahl")
                .cue("said")
                .content("We will rebuild the bridge")
                .content("It will take a year")
                .from("said", "Mira")
                .from("We", "said");
        assertThat(marks.read()).containsExactly("Mira Dahl | said | We will rebuild the bridge … It will take a year");
    }

    @Test
    void faintWordsBesideLongerOnesAreNoPart() {
        Marks marks = new Marks("described")
                .source("The mayor")
                .cue("described")
                .content("a gift to smugglers")
                .from("described", "The")
                .from("the plan", "described")
                .from("a", "described");
        assertThat(marks.content("the plan").read())
                .containsExactly("The mayor | described | the plan … a gift to smugglers");
        assertThat(marks.faintContent("the plan").read())
                .containsExactly("The mayor | described | a gift to smugglers");
    }

    @Test
    void aSpanEndsWhereItsEndIsToldSurely() {
        Marks marks = new Marks("indirect")
                .source("The ministry")
                .cue("said")
                .content("that forty houses had burned")
                .from("said", "The")
                .from("that", "said")
                .contentEnd("houses", 4)
                .contentEnd("burned", -9);
        assertThat(marks.read()).containsExactly("The ministry | said | that forty houses");
    }

    @Test
    void aQuotationMayBePartedByItsCue() {
        Marks marks = new Marks("parted")
                .source("he")
                .cue("said")
                .content("They may return")
                .content("if it rains")
                .from("said", "he")
                .from("They", "said")
                .from("if", "said");
        assertThat(marks.read()).containsExactly("he | said | They may return … if it rains");
    }

    @Test
    void aQuotationTakenUpInTheNextParagraphNeedsNoLink() {
        Marks marks = new Marks("paragraphs")
                .source("Orla Venn")
                .cue("said")
                .content("The walls are cracked")
                .content("Nobody sleeps there")
                .content("We have no water")
                .from("said", "Orla")
                .from("The", "said")
                .from("Nobody", "said");
        assertThat(marks.read())
                .containsExactly("Orla Venn | said | The walls are cracked … Nobody sleeps there … We have no water");
    }

    @Test
    void eachCueHasItsOwnSource() {
        Marks marks = new Marks("nested")
                .source("The Harbour Times")
                .source("the minister")
                .cue("reported")
                .cue("said")
                .content("that talks had failed")
                .from("reported", "The")
                .from("said", "the")
                .from("that talks", "said");
        assertThat(marks.read()).containsExactly("the minister | said | that talks had failed");
    }

    @Test
    void twoCuesMayShareASource() {
        Marks marks = new Marks("nested")
                .source("The Harbour Times")
                .cue("reported")
                .cue("said")
                .content("that the minister")
                .content("that talks had failed")
                .from("reported", "The")
                .from("said", "The")
                .from("that the", "reported")
                .from("that talks", "said");
        assertThat(marks.read())
                .containsExactly(
                        "The Harbour Times | reported | that the minister",
                        "The Harbour Times | said | that talks had failed");
    }

    @Test
    void whatHasNoCueIsNoAttribution() {
        Marks marks = new Marks("indirect").source("The ministry").content("that forty houses had burned");
        assertThat(marks.read()).isEmpty();
    }

    @Test
    void faintMarksAreNoAttribution() {
        Marks marks = new Marks("indirect")
                .source("The ministry")
                .cue("said")
                .content("that forty houses had burned")
                .from("said", "The")
                .from("that", "said");
        assertThat(marks.read()).hasSize(1);
        assertThat(marks.faintly().read()).isEmpty();
    }

    /** A document with what a reader says of it: spans far above being outside, links far above none. */
    private static final class Marks {

        private static final List<String> LABELS = List.of("O", "B", "I");

        private final Parsed document;
        private final Analysis analysis;
        private final Map<String, float[]> heads = new HashMap<>();
        private final Map<String, float[]> ends = new HashMap<>();
        private final float[] links;
        private float strength = 4;

        Marks(String id) {
            document = Objects.requireNonNull(DOCUMENTS.get(id), id);
            analysis = document.analysis();
            int words = analysis.tokens().size();
            for (String head : List.of("source", "cue", "content")) {
                float[] scores = new float[3 * words];
                for (int word = 0; word < words; word++) {
                    scores[3 * word] = 9;
                }
                heads.put(head, scores);
                ends.put(head + "_end", new float[2 * words]);
            }
            links = new float[words * (words + 1)];
            Arrays.fill(links, -9);
            for (int word = 0; word < words; word++) {
                links[word * (words + 1)] = 0;
            }
        }

        Marks source(String words) {
            return mark("source", words, 1);
        }

        Marks cue(String words) {
            return mark("cue", words, 1);
        }

        Marks content(String words) {
            return mark("content", words, 1);
        }

        Marks faintContent(String words) {
            return mark("content", words, 0.1f);
        }

        /** By how much the last of the words is likelier the end of a content than not. */
        Marks contentEnd(String words, float gain) {
            Objects.requireNonNull(ends.get("content_end"))[2 * (end(words) - 1) + 1] = gain;
            return this;
        }

        /** Links the first word of a span to that of another. */
        Marks from(String start, String other) {
            int words = analysis.tokens().size();
            links[first(start) * (words + 1) + 1 + first(other)] = 9;
            return this;
        }

        Marks faintly() {
            strength = 0.1f;
            return this;
        }

        private Marks mark(String role, String words, float score) {
            float[] scores = Objects.requireNonNull(heads.get(role));
            int first = first(words);
            int end = end(words);
            for (int word = first; word < end; word++) {
                scores[3 * word] = 0;
                scores[3 * word + (word == first ? 1 : 2)] = score;
            }
            return this;
        }

        private int first(String words) {
            return analysis.tokenAt(place(words));
        }

        private int end(String words) {
            return analysis.tokenAt(place(words) + words.length() - 1) + 1;
        }

        private int place(String words) {
            Matcher found =
                    Pattern.compile("\\b" + Pattern.quote(words) + "\\b").matcher(document.text());
            assertThat(found.find()).as(words).isTrue();
            return found.start();
        }

        /** The attributions, as source, cue and content. */
        List<String> read() {
            Map<String, HeadScores> scores = new HashMap<>();
            heads.forEach((head, values) -> scores.put(head, new HeadScores(LABELS, scaled(values))));
            ends.forEach((head, values) -> scores.put(head, new HeadScores(List.of("none", "end"), values)));
            List<Window> windows = List.of(new Window(0, analysis.tokens().size(), true));
            LinkScores linked = new LinkScores(windows, List.of(links));
            Signals signals = new Signals(scores, Map.of("cue_source", linked, "content_cue", linked), windows);
            return new Linking(signals, passage())
                    .find().stream().map(this::show).toList();
        }

        private float[] scaled(float[] values) {
            float[] scaled = values.clone();
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] *= strength;
            }
            return scaled;
        }

        private Passage passage() {
            List<Span> lines = document.text()
                    .lines()
                    .map(line -> new Span(
                            document.text().indexOf(line), document.text().indexOf(line) + line.length()))
                    .toList();
            return new Passage(
                    document.text(), lines, analysis, Quotations.find(document.text(), lines), CueLexicon.english());
        }

        private String show(Linked linked) {
            String source = linked.source() == null ? "-" : show(linked.source());
            String content = String.join(
                    " … ", linked.contents().stream().map(this::show).toList());
            return source + " | " + show(linked.cue()) + " | " + content;
        }

        private String show(Labelled words) {
            return analysis.token(words.first())
                    .span()
                    .cover(analysis.token(words.end() - 1).span())
                    .of(document.text());
        }
    }
}
