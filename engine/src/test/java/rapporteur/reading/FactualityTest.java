package rapporteur.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import rapporteur.attribution.Attribution;
import rapporteur.factuality.FactualityReader;
import rapporteur.intake.Block;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.rule.Resources;
import rapporteur.text.Span;

/** How sure what is said is presented, in sentences as the whole reader reads them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FactualityTest {

    private Reader reader;

    @BeforeAll
    void load() {
        reader = Reader.load();
    }

    @AfterAll
    void close() {
        reader.close();
    }

    @Test
    void what_is_said_has_the_value_that_its_source_gives_it() {
        List<String> found = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (List<String> row : Resources.table("factuality/attributions.tsv")) {
            expected.add(row.get(1) + " " + row.get(2));
            List<Attribution> attributions = read(row.get(2)).attributions();
            found.add(
                    attributions.isEmpty()
                            ? "nothing said: " + row.get(2)
                            : attributions.getFirst().stance().factuality().label() + " " + row.get(2));
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    @Test
    void a_clause_has_the_value_that_all_above_it_gives_it() {
        FactualityReader factuality = FactualityReader.english();
        List<String> found = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (List<String> row : Resources.table("factuality/clauses.tsv")) {
            expected.add(row.get(1) + " " + row.get(2));
            Analysis analysis = read(row.get(2)).analysis();
            Stream<Clause> headed = analysis.clauses().stream()
                    .filter(clause -> analysis.token(clause.predicate()).text().equals(row.get(0)));
            found.add(
                    headed.map(clause -> factuality.presented(analysis, clause).label())
                                    .findFirst()
                                    .orElse("no clause")
                            + " " + row.get(2));
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    private Reading read(String text) {
        return reader.read(new Report(
                "sentence",
                new Provenance("sentence.txt", "00", null),
                new Imprint(null, null, List.of(), "en", null, null),
                text,
                List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH, new Span(0, text.length())))));
    }
}
