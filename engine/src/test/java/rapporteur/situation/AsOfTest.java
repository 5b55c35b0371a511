package rapporteur.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.origin.Figure;
import rapporteur.reading.Reader;
import rapporteur.reading.Reading;
import rapporteur.reading.SharedReader;
import rapporteur.reading.Told;

/** On which day figures held; 9 September 2031 is a Tuesday. */
@ExtendWith(SharedReader.class)
class AsOfTest {

    private final Reader reader;

    AsOfTest(Reader reader) {
        this.reader = reader;
    }

    private Reading report(String outlet, String day, String text) {
        return Told.as(outlet, text).in(outlet).on(day).read(reader);
    }

    /** The days of the figures, by report and number. */
    private Map<String, String> days(Reading... readings) {
        return Situations.of(List.of(readings), List.of()).figures().stream()
                .collect(Collectors.toMap(
                        figure -> figure.report() + " " + number(figure),
                        figure -> String.valueOf(figure.quantity().asOf())));
    }

    private static long number(Figure figure) {
        return Math.round(Objects.requireNonNull(figure.quantity().amount().low()));
    }

    @Test
    void whatHappenedDidSoOnTheDayToldBefore() {
        assertThat(days(report(
                        "Herald",
                        "2031-09-12",
                        "The bus left the road on Tuesday. Its driver hit 14 sheep before the bend.")))
                .containsEntry("Herald 14", "2031-09-09");
    }

    @Test
    void whatStillHoldsIsOfTheDayOfTheReport() {
        assertThat(days(report(
                        "Herald", "2031-09-12", "The bus left the road on Tuesday. So far 14 passengers have died.")))
                .containsEntry("Herald 14", "2031-09-12");
    }

    @Test
    void theDayOnWhichSomebodySpokeIsNotThatOfTheNextFigure() {
        assertThat(days(report(
                        "Herald",
                        "2031-09-12",
                        "The mayor spoke to the council on Tuesday. Her office counted 14 empty houses.")))
                .containsEntry("Herald 14", "2031-09-09");
        assertThat(days(report(
                        "Herald",
                        "2031-09-12",
                        "The mayor said on Tuesday that the road was safe. The town had 14 empty houses.")))
                .containsEntry("Herald 14", "2031-09-12");
    }

    @Test
    void aMorningPaperTellsOfTheDayBefore() {
        assertThat(days(report(
                        "Herald",
                        "2031-09-12",
                        "Hauliers blocked the bridge yesterday.\n\nThe queue was 14 kilometres long.")))
                .containsEntry("Herald 14", "2031-09-11");
    }

    @Test
    void aFigureRepeatedFromTheSameMouthIsAsOldAsWhenItWasFirstTold() {
        assertThat(days(
                        report("Wire", "2031-09-09", "The harbour master, Ida Roth, said that 31 boats were lost."),
                        report("Herald", "2031-09-12", "The harbour master, Ida Roth, said that 31 boats were lost.")))
                .containsEntry("Herald 31", "2031-09-09");
        assertThat(days(
                        report("Wire", "2031-09-09", "The harbour master, Ida Roth, said that 31 boats were lost."),
                        report("Herald", "2031-09-12", "The fishermen's union said that 31 boats were lost.")))
                .containsEntry("Herald 31", "2031-09-12");
    }

    @Test
    void aFigureOnAnotherOutletsWordIsAsOldAsItsReport() {
        assertThat(days(
                        report("Coast Wire", "2031-09-09", "Ida Roth said that 31 boats were lost."),
                        report("Herald", "2031-09-12", "Coast Wire reported that 31 boats were lost.")))
                .containsEntry("Herald 31", "2031-09-09");
    }
}
