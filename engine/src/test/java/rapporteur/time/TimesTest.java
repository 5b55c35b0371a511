package rapporteur.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.language.Conllu;
import rapporteur.rule.Resources;
import rapporteur.text.Span;

class TimesTest {

    private static final Pattern EXAMPLE = Pattern.compile("(.*?)\\[(.*?)](.*?)(?: = (\\S+))?");
    private final Times times = new Times();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void findsWhatItsRulesShow(String rule, String example) {
        Matcher parts = EXAMPLE.matcher(example);
        assertThat(parts.matches()).as("an example marks what is found").isTrue();
        String text = parts.group(1) + parts.group(2) + parts.group(3);
        assertThat(find(text, "2024-10-30")).anySatisfy(time -> {
            assertThat(time.span().of(text)).isEqualTo(parts.group(2));
            assertThat(time.rule()).isEqualTo(rule);
            assertThat(time.value()).isEqualTo(parts.group(4));
        });
    }

    @ParameterizedTest(name = "{0}: not {1}")
    @MethodSource("counterexamples")
    void findsNothingInCounterexamples(String rule, String text) {
        assertThat(find(text, "2024-10-30")).extracting(TimeExpression::rule).doesNotContain(rule);
    }

    @Test
    void leavesOpenWhatHangsOnAnUnknownPublicationDate() {
        assertThat(find("He left on Monday, on 3 May, last week and in 2019.", null))
                .extracting(TimeExpression::value)
                .containsExactly("XXXX-WXX-1", "XXXX-05-03", "XXXX-WXX", "2019");
    }

    @Test
    void resolvesAgainstTheDateToldLast() {
        String text = "The bridge fell on 12 March 2021. Two days later the minister resigned; the following year"
                + " it stood again.";
        assertThat(find(text, "2024-10-30"))
                .extracting(TimeExpression::value)
                .containsExactly("2021-03-12", "2021-03-14", "2022");
    }

    @ParameterizedTest
    @CsvSource({
        "past, 2024-10-28",
        "future, 2024-11-04",
        "planned, 2024-11-04",
        "arranged, 2024-11-04",
        "timetable, 2024-11-04",
        "headline, 2024-10-28",
        "limit, 2024-12",
        "limit-passed, 2023-12",
        "limit-promised, 2024-12"
    })
    void looksWhereTheClauseLooks(String id, String day) {
        Conllu.Parsed parsed =
                Objects.requireNonNull(Conllu.sentences("time/tenses.conllu").get(id));
        assertThat(times.find(report(parsed.text(), "2024-10-30"), parsed.analysis()))
                .extracting(TimeExpression::value)
                .containsExactly(day);
    }

    @Test
    void tellsWhatASpeakerNamesFromTheDayOfSpeaking() {
        String text = "\"We lost ten men yesterday,\" the mayor said on Monday. The town buried them yesterday.";
        Utterance speech = new Utterance(new Span(0, text.indexOf("the mayor")), LocalDate.parse("2024-10-28"));
        assertThat(times.find(report(text, "2024-10-30"), Analysis.empty(), List.of(speech)))
                .extracting(TimeExpression::value)
                .containsExactly("2024-10-27", "2024-10-28", "2024-10-29");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Last night, at half past eight, the hall was hit.            | 2024-10-29T20:30
            The hall was hit at 8:30 on Friday evening.                  | 2024-10-25T20:30
            They came in the afternoon, at ten to five.                  | 2024-10-30T16:50
            Last night, at half past one, the hall was hit.              | 2024-10-30T01:30
            They moved it from half past eight to Friday evening.        | 2024-10-30T08:30
            On Friday evening, at 20:30, the hall was hit.               | 2024-10-25T20:30
            On Friday evening, at a quarter to twelve, it was hit.       | 2024-10-25T23:45
            """)
    void takesTheHalfOfTheDayFromThePartToldBesideTheClock(String text, String time) {
        assertThat(find(text, "2024-10-30")).extracting(TimeExpression::value).contains(time);
    }

    @Test
    void countsMinutesToAndPastAnHourOverMidnight() {
        assertThat(find("It burned from ten minutes past midnight until ten to one in the morning.", "2024-10-30"))
                .extracting(TimeExpression::value)
                .containsExactly("2024-10-30T00:10", "2024-10-30T00:50");
    }

    @Test
    void countsAnAnniversaryFromTheDateThatItsReportStates() {
        assertThat(find("On the 50th anniversary of the dam, opened on 2 November 1974, its wall broke.", "2024-10-30"))
                .extracting(TimeExpression::value)
                .containsExactly("2024-11-02", "1974-11-02");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The mine shut more than two years ago.      | BEFORE
            The mine shut nearly two years ago.         | AFTER
            The mine shut about two years ago.          | APPROX
            The siege lasted more than two months.      | MORE_THAN
            The siege lasted less than two months.      | LESS_THAN
            The mine shut in early 2024.                | START
            The mine shut late last year.               | END
            The mine shut in mid-May.                   | MID
            The siren went at about 5 p.m.              | APPROX
            The siege lasted at least ten days.         | EQUAL_OR_MORE
            """)
    void saysHowABoundOrAPartMakesATimeFuzzy(String text, String mod) {
        assertThat(find(text, "2024-10-30")).extracting(TimeExpression::mod).containsExactly(mod);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(find("", "2024-10-30")).isEmpty();
    }

    @Test
    void keepsImpossibleDaysAsWritten() {
        assertThat(find("signed on February 30, 2021", "2024-10-30"))
                .extracting(TimeExpression::value)
                .containsExactly("2021-02-30");
    }

    static Stream<Arguments> examples() {
        return Resources.rules("en/time/rules.yml").stream()
                .flatMap(rule -> rule.examples().stream().map(text -> Arguments.of(rule.id(), text)));
    }

    static Stream<Arguments> counterexamples() {
        return Resources.rules("en/time/rules.yml").stream()
                .flatMap(rule -> rule.counterexamples().stream().map(text -> Arguments.of(rule.id(), text)));
    }

    private List<TimeExpression> find(String text, @Nullable String published) {
        return times.find(report(text, published), Analysis.empty());
    }

    private static Report report(String text, @Nullable String published) {
        Publication publication = published == null ? null : new Publication(published, Publication.From.GIVEN);
        Imprint imprint = new Imprint(null, null, List.of(), "en", publication, null);
        return new Report("r", new Provenance("r", "", null), imprint, text, List.of());
    }
}
