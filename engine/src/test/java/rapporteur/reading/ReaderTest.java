package rapporteur.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.actor.Actor;
import rapporteur.attribution.Attribution;
import rapporteur.intake.Block;
import rapporteur.intake.Imprint;
import rapporteur.intake.Input;
import rapporteur.intake.Intake;
import rapporteur.intake.Provenance;
import rapporteur.intake.Report;
import rapporteur.text.Span;

/** The promises of a reading, held against the example reports. */
@ExtendWith(SharedReader.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReaderTest {

    private final Reader reader;
    private List<Input> inputs;
    private List<Reading> readings;

    ReaderTest(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    void readTheExamples() {
        try (Stream<Input> stream = new Intake(Intake.Options.clean())
                .read(List.of("../examples/kursk-2024"), InputStream.nullInputStream())) {
            inputs = stream.toList();
        }
        readings = readOn(1, inputs);
    }

    @Test
    void finds_something_of_every_kind_in_every_report() {
        assertThat(readings).hasSize(7).allSatisfy(reading -> {
            assertThat(reading.analysis().sentences()).hasSizeGreaterThan(10);
            assertThat(reading.times()).isNotEmpty();
            assertThat(reading.cast().actors()).hasSizeGreaterThan(3);
            assertThat(reading.attributions()).isNotEmpty();
        });
        assertThat(readings)
                .filteredOn(reading -> reading.quantities().isEmpty())
                .as("reports without a figure: the review of opinions has none")
                .extracting(reading -> reading.report().id())
                .containsExactly("05-lantern-review");
    }

    @Test
    void every_finding_stands_on_words_of_its_report() {
        for (Reading reading : readings) {
            String text = reading.report().text();
            assertThat(spans(reading)).allSatisfy(span -> {
                assertThat(span.end()).isLessThanOrEqualTo(text.length());
                assertThat(span.of(text)).isNotBlank();
            });
        }
    }

    @Test
    void ids_are_unique_and_name_what_is_there() {
        for (Reading reading : readings) {
            Set<String> actors = unique(reading.cast().actors().stream().map(Actor::id));
            Set<String> attributions = unique(reading.attributions().stream().map(Attribution::id));
            assertThat(reading.attributions()).allSatisfy(attribution -> {
                if (attribution.speaker().actor() != null) {
                    assertThat(actors).contains(attribution.speaker().actor());
                }
                if (attribution.within() != null) {
                    assertThat(attributions).contains(attribution.within());
                    assertThat(attribution.within()).isNotEqualTo(attribution.id());
                }
            });
            assertThat(reading.quantities()).allSatisfy(quantity -> {
                if (quantity.attribution() != null) {
                    assertThat(attributions).contains(quantity.attribution());
                }
            });
        }
    }

    @Test
    void a_nested_statement_lies_in_the_content_of_the_one_around_it() {
        for (Reading reading : readings) {
            for (Attribution inner : reading.attributions()) {
                reading.attributions().stream()
                        .filter(outer -> outer.id().equals(inner.within()))
                        .forEach(outer -> assertThat(outer.anatomy().content())
                                .as(
                                        "content around %s in %s",
                                        inner.id(), reading.report().id())
                                .anySatisfy(span ->
                                        assertThat(inner.anatomy().cue()).anyMatch(span::overlaps)));
            }
        }
    }

    @Test
    void a_reading_depends_neither_on_threads_nor_on_what_was_read_before() {
        List<Input> reversed = new ArrayList<>(inputs);
        Collections.reverse(reversed);

        List<Reading> again = readOn(2, reversed);
        Collections.reverse(again);

        assertThat(again).hasSameSizeAs(readings);
        for (int i = 0; i < again.size(); i++) {
            assertThat(again.get(i).analysis().tokens())
                    .isEqualTo(readings.get(i).analysis().tokens());
            assertThat(again.get(i).times()).isEqualTo(readings.get(i).times());
            assertThat(again.get(i).cast().mentions())
                    .isEqualTo(readings.get(i).cast().mentions());
            assertThat(again.get(i).attributions()).isEqualTo(readings.get(i).attributions());
            assertThat(again.get(i).quantities()).isEqualTo(readings.get(i).quantities());
        }
    }

    @Test
    void a_report_in_another_language_is_kept_without_findings() {
        String text = "Der Damm hielt.";
        Report report = new Report(
                "damm",
                new Provenance("damm.txt", "00", null),
                new Imprint(null, null, List.of(), "de", null, null),
                text,
                List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH, new Span(0, text.length()))));

        Reading reading = reader.read(report);

        assertThat(reading.report()).isSameAs(report);
        assertThat(reading.analysis().tokens()).isEmpty();
        assertThat(spans(reading)).isEmpty();
    }

    private List<Reading> readOn(int threads, List<Input> given) {
        List<Reading> read = new ArrayList<>();
        try (ParallelReader readers = new ParallelReader(reader, threads)) {
            readers.read(given.iterator(), outcome -> {
                switch (outcome) {
                    case Outcome.Read(Reading reading) -> read.add(reading);
                    case Outcome.Unread(String source, String reason) ->
                        throw new AssertionError(source + ": " + reason);
                }
            });
        }
        return read;
    }

    private static List<Span> spans(Reading reading) {
        List<Span> spans = new ArrayList<>();
        reading.times().forEach(time -> spans.add(time.span()));
        reading.cast().mentions().forEach(mention -> spans.add(mention.span()));
        reading.attributions().forEach(attribution -> {
            spans.addAll(attribution.anatomy().source());
            spans.addAll(attribution.anatomy().cue());
            spans.addAll(attribution.anatomy().content());
        });
        reading.quantities().forEach(quantity -> spans.add(quantity.span()));
        return spans;
    }

    private static Set<String> unique(Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        assertThat(ids).allMatch(seen::add);
        return seen;
    }
}
