package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rapporteur.text.Span;

/** The year of a dateline's day, told by the reports around it. */
class YearsTest {

    private static final String NEWS = "Nine people died when a ferry caught fire off the port, the coast guard said.";

    private final Years years = new Years(Datelines.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LUME, June 3 (Valley Wire) - | 2025-06-05 | 2025-06-03",
                "LUME, 3 June (Valley Wire) - | 2025-06-05 | 2025-06-03",
                "June 3 (Valley Wire) -       | 2025-06-05 | 2025-06-03",
                "LUME, Dec 30 (Valley Wire) - | 2026-01-02 | 2025-12-30",
                "LUME, Jan 2 (Valley Wire) -  | 2025-12-30 | 2026-01-02",
                "LUME, Tuesday, June 3 (Wire) -  | 2025-06-05 | 2025-06-03",
                "LUME, Monday, June 3 (Wire) -   | 2025-06-05 | none",
                "LUME, Feb 29 (Valley Wire) - | 2025-03-02 | none",
                "LUME (Valley Wire) -         | 2025-06-05 | none",
            })
    void theYearIsThatWhichPutsTheDayNearestTheOtherReports(String dateline, String other, String day) {
        assertThat(days(report(dateline, null), report("", other)).getFirst()).isEqualTo(day);
    }

    @Test
    void aDayThatIsKnownStays() {
        assertThat(days(report("LUME, June 3 (Valley Wire) -", "2024-06-04"), report("", "2025-06-05")))
                .containsExactly("2024-06-04", "2025-06-05");
    }

    @Test
    void withoutAnyDatedReportNothingIsKnown() {
        assertThat(days(report("LUME, June 3 (Valley Wire) -", null), report("LUME, June 4 (Valley Wire) -", null)))
                .containsExactly("none", "none");
    }

    @Test
    void aCollectionOfManyYearsDatesNothing() {
        Report undated = report("LUME, June 3 (Valley Wire) -", null);
        assertThat(days(undated, report("", "2023-06-01"), report("", "2024-05-30"), report("", "2025-06-09"))
                        .getFirst())
                .isEqualTo("none");
        assertThat(days(
                                undated,
                                report("", "2025-06-01"),
                                report("", "2025-06-02"),
                                report("", "2025-06-09"),
                                report("", "2019-01-01"))
                        .getFirst())
                .as("one report of long ago is looked back at")
                .isEqualTo("2025-06-03");
    }

    @Test
    void theOrderOfTheReportsDoesNotMatter() {
        List<Report> reports = new ArrayList<>(List.of(
                report("LUME, June 3 (Valley Wire) -", null),
                report("LUME, June 4 (Valley Wire) -", null),
                report("", "2025-06-05"),
                report("", "2025-06-07")));
        List<String> days = days(reports.toArray(Report[]::new));
        Collections.shuffle(reports, new Random(7));
        assertThat(days(reports.toArray(Report[]::new))).containsExactlyInAnyOrderElementsOf(days);
    }

    private List<String> days(Report... reports) {
        List<Input> inputs = new ArrayList<>(List.of(new Input.Unreadable("photo.jpeg", "it is no text")));
        for (Report report : reports) {
            inputs.add(new Input.Read(report));
        }
        return years.dated(inputs).stream()
                .filter(Input.Read.class::isInstance)
                .map(input -> ((Input.Read) input).report().imprint().published())
                .map(published -> published == null ? "none" : published.value())
                .toList();
    }

    private static Report report(String dateline, @Nullable String day) {
        String text = (dateline + " " + NEWS).strip();
        Block block = new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH, new Span(0, text.length()));
        Publication published = day == null ? null : new Publication(day, Publication.From.TEXT);
        Imprint imprint = new Imprint("Ferry burns", null, List.of(), "en", published, null);
        return new Report("r", new Provenance("r", "0", null), imprint, text, List.of(block));
    }
}
