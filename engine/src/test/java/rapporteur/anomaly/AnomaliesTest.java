package rapporteur.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rapporteur.actor.Parties;
import rapporteur.intake.Block;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Report;
import rapporteur.reading.Reader;
import rapporteur.reading.Reading;
import rapporteur.reading.SharedReader;
import rapporteur.text.Span;

/** Sums, headlines and names that cannot be right. */
@ExtendWith(SharedReader.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AnomaliesTest {

    private final Reader reader;

    AnomaliesTest(Reader reader) {
        this.reader = reader;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ferry carried 40 people: ten women, 12 men and 19 children.                 | ten women, 12 men and 19 children | together 41, not the 40 given as their total
            The ferry carried 40 people (ten women, 12 men and 19 children).                | ten women, 12 men and 19 children | together 41, not the 40 given as their total
            The toll rose to 16, the clinic said: nine men and six women.                   | nine men and six women            | together 15, not the 16 given as their total
            The blast killed nine soldiers and six civilians, 16 people in all.             | nine soldiers and six civilians   | together 15, not the 16 given as their total
            The police held 40 people, namely 22 in Tarn, ten in Holm and nine in Skalby.   | 22 in Tarn, ten in Holm and nine  | together 41, not the 40 given as their total
            Rescuers reached 14 of the 12 miners before dark.                               | 14 of the 12 miners               | a part of 14 is more than the whole of 12
            """)
    void aSumThatDoesNotAddUpIsNoted(String text, String words, String note) {
        assertThat(read("", text).anomalies()).singleElement().satisfies(slip -> {
            assertThat(slip.kind()).isEqualTo(Anomaly.Kind.ARITHMETIC);
            assertThat(slip.span().of(text)).isEqualTo(words);
            assertThat(slip.note()).isEqualTo(note);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry carried 41 people: ten women, 12 men and 19 children.",
                "The ferry carried 40 people, including ten women and 12 children.",
                "The ferry carried about 40 people: some ten women, 12 men and 19 children.",
                "On 5 June two trains met at Tarn: three men and four women were hurt.",
                "The ferry carried 300 people: two women and one child drowned.",
                "The blast killed nine soldiers and six civilians, 16 days after the truce.",
                "Rescuers reached 12 of the 14 miners before dark.",
            })
    void aSumThatAddsUpOrIsNotSaidToBeAllIsNone(String text) {
        assertThat(read("", text).anomalies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ferry sinks: 60 dead                    | Rescuers counted 12 people dead and eight missing on Friday.      | 60 dead
            More than 90 dead or missing off Tarn   | Police said 12 people died. Another 20 people are missing.        | More than 90 dead
            Nine dead as ferry sinks                | At least 14 people died, the harbour said. The owner has three dead. | Nine dead
            Tarn buys 40 red trains                 | The town ordered 14 red trains from a maker abroad, it said.     | 40 red trains
            Bridge 'rattled for YEARS'                | The bridge had rattled for months before it fell, drivers said.    | YEARS
            """)
    void aHeadlineThatTheTextDoesNotBearOutIsNoted(String title, String text, String words) {
        Reading reading = read(title, text);
        assertThat(reading.anomalies()).singleElement().satisfies(slip -> {
            assertThat(slip.kind()).isEqualTo(Anomaly.Kind.HEADLINE_MISMATCH);
            assertThat(slip.span().of(reading.report().text())).isEqualTo(words);
            assertThat(slip.note()).startsWith("the text below the headline has “");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ferry sinks: 20 dead                    | Rescuers counted 19 people dead on Friday.
            Ferry sinks: 20 dead                    | Twelve people died on board. Eight people died in hospital.
            More than 30 dead or missing off Tarn   | Police said 12 people died. Another 20 people are missing.
            Ferry sinks: 60 dead                    | Rescuers pulled 12 people from the water on Friday.
            Tarn buys 40 trains                     | The town has sold 14 trains to a neighbour, it said.
            Bridge rattled for years                  | The bridge had rattled for years before it fell. Work took months.
            Tarn in the dark for days               | The mill had worked for years before the fire.
            """)
    void aHeadlineThatTheTextBearsOutOrIsSilentAboutIsNone(String title, String text) {
        assertThat(read(title, text).anomalies()).isEmpty();
    }

    @Test
    void aNameWrittenOnceALetterOffIsASlip() {
        Reading reading = read(
                "",
                "Governor Helena Brandauer closed the bridge on Friday. Helena Brandauer said it was safe. "
                        + "Nobody asked Helena Brandaurer who would pay.");
        assertThat(reading.anomalies()).singleElement().satisfies(slip -> {
            assertThat(slip.kind()).isEqualTo(Anomaly.Kind.NAME_SLIP);
            assertThat(slip.span().of(reading.report().text())).isEqualTo("Helena Brandaurer");
            assertThat(slip.note()).isEqualTo("elsewhere the report has “Helena Brandauer”");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mark Brandauer met the press. Mark Brandauer was calm. His sister Mary Brandauer wept.",
                "Sergei Brandauer met the press. Sergei Brandauer was calm. Later Sergey Brandauer left.",
                "Helena Brandauer met the press. Helena Brandauer was calm. Konrad Brandauer left.",
            })
    void relativesAndTransliterationsAreNoSlips(String text) {
        assertThat(read("", text).anomalies()).isEmpty();
    }

    @Test
    void anOfficeHeldUnderTwoLikeNamesIsASlipOfTheReportThatStandsAlone() {
        Reading one = read("", "Interior Minister Marisela Brandauer closed the road. Marisela Brandauer was calm.");
        Reading two = reading("b", "", "The road is safe, Interior Minister Marisela Brandauer said.");
        Reading odd = reading("c", "", "Interior Minister Marisol Brandauer said that the road is safe.");
        List<Parties.Appearing> casts = new ArrayList<>();
        for (Reading reading : List.of(one, two, odd)) {
            casts.add(new Parties.Appearing(reading.report().id(), reading.cast()));
        }
        Map<String, List<Anomaly>> slips = new NameSlips().across(new Parties().link(casts));
        assertThat(slips).containsOnlyKeys("c");
        assertThat(slips.get("c")).singleElement().satisfies(slip -> {
            assertThat(slip.span().of(odd.report().text())).isEqualTo("Marisol Brandauer");
            assertThat(slip.note()).isEqualTo("other reports have “Marisela Brandauer”");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Captain Abel Brandauer   | Captain Gabriel Brandauer
            Faustin Brandauer        | Faustin Brandauar
            Halina Brandauer         | Helena Brandauer
            """)
    void whoIsMiscalledByOneReportAloneIsASlip(String name, String slip) {
        assertThat(across(name, slip)).containsOnlyKeys("c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Judge Abel Brandauer     | Captain Gabriel Brandauer
            Faustin Brandauer        | Faustin Brenner
            Halina Brandauer         | Konrad Brandauer
            """)
    void twoOfOneNameAreNoSlip(String name, String other) {
        assertThat(across(name, other)).isEmpty();
    }

    /** The slips among two reports that name one person and a third that names another. */
    private Map<String, List<Anomaly>> across(String name, String other) {
        List<Parties.Appearing> casts = new ArrayList<>();
        for (Reading reading : List.of(
                reading("a", "", name + " closed the road on Friday."),
                reading("b", "", "The road is safe, " + name + " said."),
                reading("c", "", other + " said that the road is safe."))) {
            casts.add(new Parties.Appearing(reading.report().id(), reading.cast()));
        }
        return new NameSlips().across(new Parties().link(casts));
    }

    private Reading read(String title, String text) {
        return reading("r", title, text);
    }

    private Reading reading(String id, String title, String text) {
        String whole = title.isEmpty() ? text : title + "\n\n" + text;
        List<Block> blocks = new ArrayList<>();
        if (!title.isEmpty()) {
            Span span = new Span(0, title.length());
            blocks.add(new Block(span, Block.Kind.TITLE, span));
        }
        Span body = new Span(whole.length() - text.length(), whole.length());
        blocks.add(new Block(body, Block.Kind.PARAGRAPH, body));
        Imprint imprint = new Imprint(title.isEmpty() ? null : title, null, List.of(), "en", null, null);
        return reader.read(new Report(id, new Provenance(id, "", null), imprint, whole, blocks));
    }
}
