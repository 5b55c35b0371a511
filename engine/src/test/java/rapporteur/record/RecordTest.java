package rapporteur.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rapporteur.attribution.Attribution;
import rapporteur.intake.Report;
import rapporteur.quantity.Quantity;
import rapporteur.reading.Reading;
import rapporteur.situation.Desk;
import rapporteur.situation.MadeSituations;
import rapporteur.situation.Situation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class RecordTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void the_fields_of_a_report_stand_in_the_order_of_its_description() throws IOException {
        JsonNode record = MAPPER.readTree(line(dam().coverage().readings().getFirst(), ReportRecord.withTokens()));
        assertThat(names(record))
                .containsExactly(
                        "format",
                        "id",
                        "source",
                        "sha256",
                        "title",
                        "outlet",
                        "byline",
                        "language",
                        "read",
                        "url",
                        "published",
                        "dateline",
                        "text",
                        "blocks",
                        "sentences",
                        "tokens",
                        "times",
                        "actors",
                        "mentions",
                        "attributions",
                        "quantities",
                        "events",
                        "attitudes",
                        "causal",
                        "anomalies");
        assertThat(names(record.get("quantities").get(0)))
                .containsExactly(
                        "id",
                        "start",
                        "end",
                        "relation",
                        "low",
                        "high",
                        "unit",
                        "of",
                        "what",
                        "where",
                        "asOf",
                        "attribution");
        assertThat(names(record.get("attributions").get(0)))
                .containsExactly(
                        "id",
                        "source",
                        "cue",
                        "content",
                        "speaker",
                        "sourceKind",
                        "relay",
                        "mode",
                        "within",
                        "negated",
                        "factuality",
                        "said");
    }

    @Test
    void the_fields_of_a_situation_stand_in_the_order_of_its_description() throws IOException {
        JsonNode record = MAPPER.readTree(document(dam()));
        assertThat(names(record))
                .containsExactly(
                        "format",
                        "reports",
                        "unread",
                        "stories",
                        "actors",
                        "statements",
                        "quantities",
                        "disputes",
                        "corroborations",
                        "reliances",
                        "copies",
                        "causal",
                        "timeline",
                        "anomalies");
        assertThat(names(record.get("anomalies").get(0))).containsExactly("report", "kind", "start", "end", "note");
        assertThat(names(record.get("disputes").get(0)))
                .containsExactly("id", "kind", "question", "answers", "why", "compatible", "latest", "bestSupported");
    }

    @Test
    void tokens_are_written_only_when_asked_for() throws IOException {
        Reading reading = dam().coverage().readings().getFirst();
        assertThat(line(reading, ReportRecord.plain())).doesNotContain("\"tokens\"");
        assertThat(line(reading, ReportRecord.withTokens())).contains("\"tokens\"");
    }

    @Test
    void a_report_is_one_line() throws IOException {
        for (Reading reading : dam().coverage().readings()) {
            String line = line(reading, ReportRecord.plain());
            assertThat(line).endsWith("}\n");
            assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "12000,12000",
        "0.5,0.5",
        "12500000.25,12500000.25",
        "1e15,1000000000000000",
        "1e21,1000000000000000000000",
        "-3,-3"
    })
    void a_whole_number_is_written_as_an_integer_and_no_number_with_an_exponent(double number, String written)
            throws IOException {
        Desk desk = new Desk();
        Report report = desk.report("r", null, null, null, "So many stones.");
        desk.figure(
                report,
                Desk.ownWord(),
                "So many",
                Desk.amount(Quantity.Relation.EXACT, number, null, "stone"),
                "many",
                "stones",
                null);
        assertThat(line(desk.readings().getFirst(), ReportRecord.plain()))
                .contains("\"low\":" + written + ",\"high\":null");
    }

    @Test
    void nothing_is_written_as_null_or_as_an_empty_list() throws IOException {
        Desk desk = new Desk();
        desk.report("r", null, null, null, "Rain fell.");
        JsonNode record = MAPPER.readTree(line(desk.readings().getFirst(), ReportRecord.plain()));
        assertThat(record.get("outlet").isNull()).isTrue();
        assertThat(record.get("published").isNull()).isTrue();
        assertThat(record.get("dateline").isNull()).isTrue();
        assertThat(record.get("attributions").isEmpty()).isTrue();
    }

    @Test
    void half_a_surrogate_pair_keeps_its_place() throws IOException {
        Desk desk = new Desk();
        desk.report("r", null, null, null, "a\uD83Cb");
        JsonNode record = MAPPER.readTree(line(desk.readings().getFirst(), ReportRecord.plain()));
        assertThat(record.get("text").stringValue()).isEqualTo("a\uFFFDb");
    }

    @Test
    void a_situation_comes_back_as_it_was_written() throws IOException {
        String written = document(dam());
        Situation back =
                SituationRecord.read(new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)), "dam");
        assertThat(document(back)).isEqualTo(written);
        assertThat(back.disputes()).isEqualTo(dam().disputes());
        assertThat(back.statements()).isEqualTo(dam().statements());
        assertThat(back.figures()).isEqualTo(dam().figures());
        assertThat(back.reliances()).isNotEmpty().isEqualTo(dam().reliances());
        assertThat(back.coverage().readings().stream().map(Reading::report))
                .isEqualTo(dam().coverage().readings().stream()
                        .map(Reading::report)
                        .toList());
        assertThat(back.coverage().readings().getFirst().attributions())
                .extracting(Attribution::id)
                .containsExactlyElementsOf(dam().coverage().readings().getFirst().attributions().stream()
                        .map(Attribution::id)
                        .toList());
    }

    @Test
    void a_situation_of_nothing_comes_back() throws IOException {
        String written = document(MadeSituations.empty());
        assertThat(document(SituationRecord.read(
                        new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)), "nothing")))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rapporteur/situation/1   | rapporteur/situation/9  | where rapporteur/situation/1 was expected
            "unread":                | "read":                 | dam has no field unread
            "relation":"at_least"    | "relation":"roughly"    | dam.quantities[0].relation is no value it may have: roughly
            "independent":1          | "independent":"one"     | dam.disputes[0].answers[0].independent is not a whole number
            "kind":"conflict"        | "kind":7                | dam.disputes[0].kind is not a string: 7
            "quantities":["Q1"       | "quantities":["Q0"      | dam.disputes[0].answers[0].quantities is not a list of ids
            "basis":"unnamed","origin":null | "basis":"unnamed","origin":"A1" | origin is not given where it is named
            "value":"2031-03-02T18:40" | "value":"yesterday"   | dam.reports[0].published.value is not a day
            """)
    void a_damaged_record_is_refused_by_the_name_of_its_place(String whole, String damaged, String message)
            throws IOException {
        String record = document(dam());
        assertThat(record).contains(whole);
        byte[] bytes = record.replace(whole, damaged).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SituationRecord.read(new ByteArrayInputStream(bytes), "dam"))
                .isInstanceOf(MalformedRecordException.class)
                .hasMessageContaining(message);
    }

    @Test
    void what_is_no_json_is_refused() {
        byte[] bytes = "<html>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SituationRecord.read(new ByteArrayInputStream(bytes), "page.html"))
                .isInstanceOf(MalformedRecordException.class)
                .hasMessageStartingWith("page.html is not JSON");
    }

    @Test
    void a_full_disk_is_an_io_fault() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left on device");
            }
        };
        assertThatThrownBy(() -> SituationRecord.write(dam(), full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left on device");
    }

    private static Situation dam() {
        return MadeSituations.dam();
    }

    private static List<String> names(JsonNode node) {
        return new ArrayList<>(node.propertyNames());
    }

    private static String line(Reading reading, ReportRecord form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(reading, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String document(Situation situation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SituationRecord.write(situation, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
