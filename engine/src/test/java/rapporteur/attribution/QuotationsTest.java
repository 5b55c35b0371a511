package rapporteur.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapporteur.text.Span;

class QuotationsTest {

    @Test
    void marksOfManyKindsOpenAndClose() {
        assertThat(quoted("He said “no” and «non», then \"nein\" and ``nee''."))
                .containsExactly("“no”", "«non»", "\"nein\"", "``nee''");
        assertThat(quoted("„Ja“, he said, and „yes” again.")).containsExactly("„Ja“", "„yes”");
    }

    @Test
    void singleMarksCountWhereTheyAreNoApostrophes() {
        assertThat(quoted("She wrote: ‘We stay.’ Nobody’s there.")).containsExactly("‘We stay.’");
        assertThat(quoted("The workers' strike and the farmers' march went on."))
                .isEmpty();
        assertThat(quoted("'We stay,' he said.")).containsExactly("'We stay,'");
    }

    @Test
    void quotationInAQuotationIsPartOfIt() {
        assertThat(quoted("“I heard “go” and went,” he said.")).containsExactly("“I heard “go” and went,”");
    }

    @Test
    void openQuotationRunsToTheEndOfItsParagraphAndIsTakenUp() {
        String text = "“One thing.\n“Another thing.”\nThe end.";
        List<Quotation> found = Quotations.find(text, List.of(new Span(0, 11), new Span(12, 28), new Span(29, 37)));
        assertThat(found).extracting(Quotation::closed).containsExactly(false, true);
        assertThat(found).extracting(Quotation::continues).containsExactly(false, true);
        assertThat(found.get(0).span().of(text)).isEqualTo("“One thing.");
    }

    @Test
    void nothingButMarksEndsInTime() {
        for (String mark : List.of("\"", "“", "'", "‘", "'' ", "“\n")) {
            String text = mark.repeat(200_000 / mark.length());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> Quotations.find(text, List.of(new Span(0, text.length()))));
        }
    }

    private static List<String> quoted(String text) {
        return Quotations.find(text, List.of(new Span(0, text.length()))).stream()
                .map(quotation -> quotation.span().of(text))
                .toList();
    }
}
