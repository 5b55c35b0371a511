package rapporteur.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import rapporteur.text.Span;

final class MarkedTextTest {

    @Test
    void a_span_within_another_is_an_element_within_its_element() {
        assertThat(marked("abcdef", List.of(new Span(0, 6)), new Span(1, 5), new Span(2, 3)))
                .isEqualTo("<p>a<span id=\"r1-1-5\">b<span id=\"r1-2-3\">c</span>de</span>f</p>");
    }

    @Test
    void where_spans_cross_the_later_one_is_parted() {
        assertThat(marked("abcdef", List.of(new Span(0, 6)), new Span(0, 3), new Span(2, 5)))
                .isEqualTo("<p><span id=\"r1-0-3\">ab<span id=\"r1-2-5\">c</span></span>"
                        + "<span data-part=\"r1-2-5\">de</span>f</p>");
    }

    @Test
    void a_span_over_two_blocks_is_parted_between_them() {
        assertThat(marked("abc def", List.of(new Span(0, 3), new Span(4, 7)), new Span(1, 6)))
                .isEqualTo("<p>a<span id=\"r1-1-6\">bc</span></p><p><span data-part=\"r1-1-6\">de</span>f</p>");
    }

    @Test
    void spans_that_touch_stay_apart() {
        assertThat(marked("abcd", List.of(new Span(0, 4)), new Span(0, 2), new Span(2, 4)))
                .isEqualTo("<p><span id=\"r1-0-2\">ab</span><span id=\"r1-2-4\">cd</span></p>");
    }

    @Test
    void an_empty_span_is_an_anchor_at_its_place() {
        assertThat(marked("abcd", List.of(new Span(0, 4)), new Span(0, 4), new Span(2, 2)))
                .isEqualTo("<p><span id=\"r1-0-4\">ab<span id=\"r1-2-2\"></span>cd</span></p>");
    }

    @Test
    void whatever_the_spans_the_text_stays_whole_and_each_span_keeps_its_words() {
        Random random = new Random(11);
        for (int round = 0; round < 400; round++) {
            String text = text(random);
            List<Span> blocks = blocks(text, random);
            List<Span> spans = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                Span block = blocks.get(random.nextInt(blocks.size()));
                int start = block.start() + random.nextInt(block.length());
                spans.add(new Span(start, start + 1 + random.nextInt(text.length() - start)));
            }
            Element page = Jsoup.parse(marked(text, blocks, spans.toArray(Span[]::new)))
                    .body();
            assertThat(page.wholeText()).isEqualTo(joined(blocks, new Span(0, text.length()), text));
            for (Span span : spans) {
                String anchor = Passages.anchor(1, span);
                StringBuilder words =
                        new StringBuilder(page.expectFirst("#" + anchor).wholeText());
                page.select("[data-part=" + anchor + "]").forEach(part -> words.append(part.wholeText()));
                assertThat(words.toString()).isEqualTo(joined(blocks, span, text));
            }
        }
    }

    private static String marked(String text, List<Span> blocks, Span... spans) {
        Html html = new Html();
        MarkedText marked = new MarkedText(
                html, text, 1, new TreeSet<>(List.of(spans).stream().distinct().toList()));
        for (Span block : blocks) {
            html.open("p");
            marked.write(block);
            html.close();
        }
        return html.document();
    }

    /** Letters and digits, so that no two places look the same by chance alone. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 20 + random.nextInt(40); i > 0; i--) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static List<Span> blocks(String text, Random random) {
        List<Span> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(text.length(), start + 5 + random.nextInt(20));
            blocks.add(new Span(start, end));
            start = end + random.nextInt(2);
        }
        return blocks;
    }

    /** The words of a span that lie in blocks. */
    private static String joined(List<Span> blocks, Span span, String text) {
        StringBuilder words = new StringBuilder();
        for (Span block : blocks) {
            int start = Math.max(block.start(), span.start());
            int end = Math.min(block.end(), span.end());
            if (start < end) {
                words.append(text, start, end);
            }
        }
        return words.toString();
    }
}
