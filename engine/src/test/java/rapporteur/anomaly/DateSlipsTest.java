package rapporteur.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import rapporteur.reading.Reader;
import rapporteur.reading.SharedReader;
import rapporteur.rule.Found;
import rapporteur.rule.Grammar;
import rapporteur.rule.Resources;
import rapporteur.rule.Words;

/** Dates that cannot be right, in reports published on Wednesday 11 June 2025 where nothing else is said. */
@ExtendWith(SharedReader.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DateSlipsTest {

    private static final String RULES = "en/anomaly/rules.yml";
    private static final Pattern EXAMPLE = Pattern.compile("(.*?)\\[(.*?)](.*)");

    private final Grammar grammar = Grammar.read("en/time/words.tsv", RULES);
    private final Reader reader;

    DateSlipsTest(Reader reader) {
        this.reader = reader;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The talks opened in Tarn on Monday, June 10.                       | Monday, June 10        | 10 June 2025 was a Tuesday: either Tuesday 10 June 2025 or Monday 9 June 2025 is meant
            A bridge fell in Tarn on Sunday, June 9. Help came on Sunday.      | Sunday, June 9         | 9 June 2025 was a Monday: probably Sunday 8 June 2025 is meant, which the report tells of elsewhere
            A bridge fell in Tarn on Sunday, 9 June. Help came on 9 June.      | Sunday, 9 June         | 9 June 2025 was a Monday: probably Monday 9 June 2025 is meant, which the report tells of elsewhere
            The minister will visit Tarn on Friday, June 14.                   | Friday, June 14        | 14 June 2025 is a Saturday: either Saturday 14 June 2025 or Friday 13 June 2025 is meant
            A mill burned down in Tarn on 12 June (Wednesday).                 | 12 June (Wednesday)    | 12 June 2025 is a Thursday: probably Wednesday 11 June 2025 is meant, since it is told as past
            Tarn lost its mayor on Monday, 11 May 2020, to a stroke.           | Monday, 11 May 2020    |
            Police in Tarn arrested two men on Wednesday, June 11, 2024.       | Wednesday, June 11, 2024 | 11 June 2024 was a Tuesday: probably Wednesday 11 June 2025 is meant
            """)
    void aWeekdayThatDoesNotFitTheDateBesideItIsASlip(String text, String words, @Nullable String note) {
        List<Anomaly> slips = slips("Tarn", text, "2025-06-11");
        if (note == null) {
            assertThat(slips).as("a weekday that fits").isEmpty();
            return;
        }
        assertThat(slips).singleElement().satisfies(slip -> {
            assertThat(slip.kind()).isEqualTo(Anomaly.Kind.DATE_SLIP);
            assertThat(slip.span().of(text)).isEqualTo(words);
            assertThat(slip.note()).isEqualTo(note);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The fair in Tarn runs on Saturday and Sunday, June 14 and 15.",
                "On Sunday, June 22, 1941, the army crossed the river. On Monday, June 23, it took Tarn.",
                "Thirteen years ago the mine of Tarn blew up. Tuesday, June 12, was a fine day, and I was at home.",
                "The poet died in Tarn on Friday, 3 March 1871.",
                "They met on Tuesday, 2 October, in a book that is set in Tarn.",
                "On Monday, June 9, Tarn voted.",
                "Tarn voted on Tuesday, 10 people said.",
            })
    void aWeekdayThatFitsOrWhoseYearIsNotCertainIsNone(String text) {
        assertThat(slips("Tarn", text, "2025-06-11")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ministry rejects the charge   | On June 10, 2024, the ministry rejected the charge. A spokesman called it baseless. | 2025-06-11 | June 10, 2024 | 10 June 2025
            Border stays shut             | A quake shook on January 2, 2024. Nobody in Tarn was hurt.                         | 2025-01-03 |               |
            Tarn closes its border        | On January 2, 2024, Tarn closed its border. Lorries stood for miles.               | 2025-01-03 | January 2, 2024 | 2 January 2025
            Police arrest two             | On 9 July 2025, police arrested two men in Tarn.                                   | 2025-06-11 | 9 July 2025 | 9 June 2025
            Two arrested in Tarn          | Two men were arrested in Tarn on June 10, 2026.                                    | 2025-06-11 | June 10, 2026 | 10 June 2025
            """)
    void newsOfAnotherYearIsASlipOfTheYear(
            String title, String text, String published, @Nullable String words, @Nullable String meant) {
        List<Anomaly> slips = slips(title, text, published);
        if (words == null || meant == null) {
            assertThat(slips)
                    .as("what stands in no title is not surely the news")
                    .isEmpty();
            return;
        }
        assertThat(slips).singleElement().satisfies(slip -> {
            assertThat(slip.span().of(text)).isEqualTo(words);
            assertThat(slip.note()).endsWith("probably " + meant + " is meant");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On June 9, 2024, Tarn lost its depot. On Monday the town marked the anniversary.",
                "On June 10, 2024, Tarn voted for the first time. A year later nothing has changed.",
                "On June 9, 2024, Tarn arrested its mayor. He was sentenced on Tuesday to six years.",
                "On June 10, 2024, Tarn closed the mill. It closed the yard on August 2, 2024.",
                "On June 10, 2024, Tarn had already closed the mill.",
                "The men who left Tarn on June 10, 2024 are safe.",
                "Since June 10, 2024, Tarn has lost a third of its people.",
                "Tarn said the law that was passed on June 10, 2024 was void.",
                "On 9 May 2020, Tarn closed the mill.",
            })
    void whatAReportLooksBackOnIsNone(String text) {
        assertThat(slips("Tarn today", text, "2025-06-11")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The vote in Tarn was due on November 3, 2025.",
                "The vote was scheduled for November 3, 2025, and has been put off.",
                "Tarn set the vote for Friday, 14 November 2025.",
                "The band announced a show in Tarn on 14 March 2026.",
                "Tickets for the show in Tarn on 14 March 2026 sold out on Tuesday.",
                "The lease of the base in Tarn ends on 14 March 2026.",
                "On 14 March 2026, Tarn will close the mill.",
            })
    void whatIsPlannedIsNone(String text) {
        assertThat(slips("Tarn today", text, "2025-06-11")).isEmpty();
    }

    @Test
    void aTitleThatLooksBackTellsWhatTheReportDoes() {
        String text = "On June 11, 2024, two men burned down the mill of Tarn.";
        assertThat(slips("Tarn a year after the fire in its mill", text, "2025-06-11"))
                .isEmpty();
        assertThat(slips("Tarn mourns its mill", text, "2025-06-11")).hasSize(1);
    }

    @Test
    void aDayAfterPublicationToldAsPastMayHaveBeenAddedLater() {
        String text = "On 14 October 2025, police arrested two men in Tarn.";
        assertThat(slips("Two arrested in Tarn", text, "2025-06-11"))
                .extracting(Anomaly::note)
                .containsExactly("after the report was published, on 11 June 2025, but told as past: the date is wrong,"
                        + " or the text was changed later");
    }

    @Test
    void nothingIsSaidWhereItIsUnknownWhenTheReportWasPublished() {
        assertThat(slips("Tarn", "The talks opened in Tarn on Monday, June 10.", null))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void findsWhatItsRulesShow(String rule, String example) {
        Matcher parts = EXAMPLE.matcher(example);
        assertThat(parts.matches()).as("an example marks what is found").isTrue();
        String text = parts.group(1) + parts.group(2) + parts.group(3);
        assertThat(grammar.scan(new Words(text))).anySatisfy(found -> {
            assertThat(found.span().of(text)).isEqualTo(parts.group(2));
            assertThat(found.rule().id()).isEqualTo(rule);
        });
    }

    @ParameterizedTest(name = "{0}: not {1}")
    @MethodSource("counterexamples")
    void findsNothingInCounterexamples(String rule, String text) {
        assertThat(grammar.scan(new Words(text)).stream().map(Found::rule))
                .extracting(found -> found.id())
                .doesNotContain(rule);
    }

    static Stream<Arguments> examples() {
        return Resources.rules(RULES).stream()
                .flatMap(rule -> rule.examples().stream().map(text -> Arguments.of(rule.id(), text)));
    }

    static Stream<Arguments> counterexamples() {
        return Resources.rules(RULES).stream()
                .flatMap(rule -> rule.counterexamples().stream().map(text -> Arguments.of(rule.id(), text)));
    }

    private List<Anomaly> slips(String title, String text, @Nullable String published) {
        Publication publication = published == null ? null : new Publication(published, Publication.From.GIVEN);
        Imprint imprint = new Imprint(title, null, List.of(), "en", publication, null);
        return reader.read(new Report("r", new Provenance("r", "", null), imprint, text, List.of()))
                .anomalies();
    }
}
