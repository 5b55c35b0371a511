package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rapporteur.text.Span;

class SharedTest {

    private static final String LETTER =
            "Sign up for the harbour letter and have the port in your hand before breakfast each day.";
    private static final String BACKGROUND =
            "The strike in the port began in May, when the owners cut the night shift from twelve hands to eight.";

    private static final List<String> NEWS = List.of(
            "Nine people died when a ferry caught fire two miles off the port, the coast guard said on Monday.",
            "Divers went down to the wreck for the first time on Tuesday and came up with the ferry's log.",
            "The owner of the ferry will pay for the funerals, his lawyer told the court on Wednesday.",
            "Two decks of the ferry had no sprinklers, the ministry's engineers found in a report on Thursday.");

    private final Shared shared = Shared.load();

    private static Report report(int number, String outlet, String... paragraphs) {
        StringBuilder text = new StringBuilder("Title " + number);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(new Span(0, text.length()), Block.Kind.TITLE, new Span(0, 7)));
        for (String paragraph : paragraphs) {
            int start = text.append("\n\n").length();
            text.append(paragraph);
            blocks.add(new Block(new Span(start, text.length()), Block.Kind.PARAGRAPH, new Span(start, text.length())));
        }
        Imprint imprint = new Imprint("Title " + number, outlet, List.of(), "en", null, null);
        return new Report("r" + number, new Provenance("r" + number, "0", null), imprint, text.toString(), blocks);
    }

    private List<String> texts(Report... reports) {
        return removed(reports).stream().map(Report::text).toList();
    }

    private List<Report> removed(Report... reports) {
        List<Input> inputs =
                Stream.of(reports).map(Input.Read::new).map(Input.class::cast).toList();
        return shared.removed(inputs).stream()
                .map(input -> ((Input.Read) input).report())
                .toList();
    }

    @Test
    void whatThreeReportsOfAnOutletSayToTheirReadersIsFurniture() {
        List<String> texts = texts(
                report(1, "Harbour Daily", NEWS.get(0), LETTER),
                report(2, "Harbour Daily", NEWS.get(1), LETTER),
                report(3, "Harbour Daily", NEWS.get(2), LETTER));
        assertThat(texts).noneMatch(text -> text.contains(LETTER));
        assertThat(texts.get(1)).isEqualTo("Title 2\n\n" + NEWS.get(1));
    }

    @Test
    void linesThatAreNoProseGoWhereverTheyStand() {
        String label = "Listen in the app";
        assertThat(texts(
                        report(1, "Harbour Daily", NEWS.get(0), label, NEWS.get(3)),
                        report(2, "Harbour Daily", label, NEWS.get(1)),
                        report(3, "Harbour Daily", NEWS.get(2), label)))
                .noneMatch(text -> text.contains(label))
                .first()
                .isEqualTo("Title 1\n\n" + NEWS.get(0) + "\n\n" + NEWS.get(3));
    }

    @Test
    void theBackgroundOfARunningStoryIsTheReportsOwn() {
        assertThat(texts(
                        report(1, "Harbour Daily", NEWS.get(0), BACKGROUND),
                        report(2, "Harbour Daily", NEWS.get(1), BACKGROUND),
                        report(3, "Harbour Daily", NEWS.get(2), BACKGROUND)))
                .allMatch(text -> text.contains(BACKGROUND));
    }

    @Test
    void whatStandsWithinAReportIsItsOwn() {
        assertThat(texts(
                                report(1, "Harbour Daily", NEWS.get(0), LETTER, NEWS.get(3)),
                                report(2, "Harbour Daily", NEWS.get(1), LETTER),
                                report(3, "Harbour Daily", NEWS.get(2), LETTER))
                        .getFirst())
                .contains(LETTER);
    }

    @Test
    void reprintsAreNoneOfThree() {
        assertThat(texts(
                        report(1, "Harbour Daily", NEWS.get(0), LETTER),
                        report(2, "Harbour Daily", NEWS.get(0), LETTER),
                        report(3, "Harbour Daily", NEWS.get(0), NEWS.get(1), LETTER)))
                .allMatch(text -> text.contains(LETTER));
    }

    @Test
    void anotherOutletsWordsAreItsOwn() {
        assertThat(texts(
                        report(1, "Harbour Daily", NEWS.get(0), LETTER),
                        report(2, "Coast Post", NEWS.get(1), LETTER),
                        report(3, "Pier Gazette", NEWS.get(2), LETTER)))
                .allMatch(text -> text.contains(LETTER));
    }

    @Test
    void blocksKeepTheirPlacesInTheCapture() {
        Report[] reports = Stream.of(0, 1, 2)
                .map(number -> report(number, "Harbour Daily", LETTER, NEWS.get(number)))
                .toArray(Report[]::new);
        Report left = removed(reports).getFirst();
        Block news = left.blocks().get(1);
        assertThat(news.span().of(left.text())).isEqualTo(NEWS.getFirst());
        assertThat(news.capture()).isEqualTo(reports[0].blocks().get(2).capture());
    }
}
