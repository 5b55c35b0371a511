package rapporteur.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rapporteur.reading.Reading;
import rapporteur.rule.Resources;
import rapporteur.situation.MadeSituations;
import rapporteur.situation.Situation;

/** What the program writes is what its published JSON Schema promises. */
final class RecordSchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema REPORT = schema("schema/report-1.json");
    private static final Schema SITUATION = schema("schema/situation-1.json");

    @Test
    void every_report_record_is_valid() throws IOException {
        for (Reading reading : MadeSituations.dam().coverage().readings()) {
            assertThat(faults(REPORT, report(ReportRecord.plain(), reading))).isEmpty();
            assertThat(faults(REPORT, report(ReportRecord.withTokens(), reading)))
                    .isEmpty();
        }
    }

    @Test
    void a_situation_record_is_valid() throws IOException {
        assertThat(faults(SITUATION, situation(MadeSituations.dam()))).isEmpty();
        assertThat(faults(SITUATION, situation(MadeSituations.empty()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "format":"rapporteur/report/1" | "format":"rapporteur/report/2"
            "language":"en",               | ''
            "relation":"at_least"          | "relation":"roughly"
            "low":41                       | "low":"41"
            "factuality":"CT+"             | "factuality":"sure"
            "start":0,                     | "start":-1,
            "sentences":[[0,33]            | "sentences":[[0,33,34]
            "events":[]                    | "events":null
            """)
    void a_damaged_report_record_is_not(String whole, String damaged) throws IOException {
        String record = report(
                ReportRecord.plain(), MadeSituations.dam().coverage().readings().getFirst());
        assertThat(record).contains(whole);
        assertThat(faults(REPORT, record.replace(whole, damaged))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports", "unread", "copies", "disputes", "causal", "timeline", "anomalies"})
    void a_situation_record_without_one_of_its_fields_is_not(String field) throws IOException {
        String record = situation(MadeSituations.dam());
        String marker = "\n  \"" + field + "\":";
        assertThat(record).contains(marker);
        assertThat(faults(SITUATION, record.replace(marker, "\n  \"other\":"))).isNotEmpty();
    }

    @Test
    void a_field_may_be_added() throws IOException {
        String record = situation(MadeSituations.dam());
        assertThat(faults(SITUATION, record.replaceFirst("\\{", "{\"note\": 1,")))
                .isEmpty();
    }

    private static List<String> faults(Schema schema, String record) {
        return schema.validate(record, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(String path) {
        return REGISTRY.getSchema(Resources.text(path), InputFormat.JSON);
    }

    private static String report(ReportRecord form, Reading reading) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(reading, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String situation(Situation situation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SituationRecord.write(situation, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
