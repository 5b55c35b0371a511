package rapporteur.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.actor.Actor;
import rapporteur.attribution.Attribution;
import rapporteur.attribution.Attribution.SourceKind;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Report;

/** What is known of a source: named, unnamed, a document, an outlet, nobody; and who it is. */
@ExtendWith(SharedReader.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SourcesTest {

    private final Reader reader;

    SourcesTest(Reader reader) {
        this.reader = reader;
    }

    @Test
    void unnamed_source_keeps_how_many_whose_and_why() {
        Reading two = read("Two people familiar with the talks, who asked not to be named because they were not"
                + " allowed to speak, said the deal was dead.");
        assertThat(kind(two)).isEqualTo(SourceKind.UNNAMED);
        assertThat(source(two)).startsWith("Two people familiar with the talks").endsWith("allowed to speak");
        Reading group =
                read("Officials in Seoul, including defence minister Kim Yong, said the shells came from the north.");
        assertThat(kind(group)).isEqualTo(SourceKind.UNNAMED);
        assertThat(speaker(group, 0)).isEqualTo("Officials in Seoul");
    }

    @Test
    void the_official_is_the_one_spoken_of_before() {
        Reading reading = read(
                "A senior official at the transport ministry said the tunnel was safe. The official added that checks would go on.");
        assertThat(speaker(reading, 1)).isEqualTo(speaker(reading, 0)).startsWith("A senior official");
    }

    @Test
    void documents_speak() {
        for (String text : List.of(
                "A treaty signed in 1999 states that the river is shared.",
                "A leaked memo warned that the wall was weak.",
                "Reports suggest that the general fled by boat.",
                "Intelligence shared with allies suggests that the convoy left on Friday.")) {
            assertThat(kind(read(text))).as(text).isEqualTo(SourceKind.DOCUMENT);
        }
    }

    @Test
    void outlets_speak() {
        for (String text : List.of(
                "The Harbour Herald reported that the talks had failed.",
                "Local media reported that the talks had failed.",
                "State television said that the talks had failed.",
                "A story in the Harbour Herald said that the talks had failed.")) {
            assertThat(kind(read(text))).as(text).isEqualTo(SourceKind.OUTLET);
        }
    }

    @Test
    void hearsay_is_nobodys() {
        for (String text : List.of("The general reportedly fled.", "The plan is believed to have failed.")) {
            assertThat(kind(read(text))).as(text).isEqualTo(SourceKind.NONE);
        }
    }

    @Test
    void standpoint_is_its_holders() {
        assertThat(source(read("In the view of analysts at the Delta Institute, the ceasefire will not hold.")))
                .isEqualTo("analysts at the Delta Institute");
        assertThat(source(read("The harbour was a graveyard of boats, in the words of mayor Ana Ruiz.")))
                .isEqualTo("mayor Ana Ruiz");
        assertThat(source(read("The institute's assessment is that the ceasefire will fail.")))
                .startsWith("The institute");
    }

    private Reading read(String text) {
        Imprint imprint = new Imprint(null, "Lake Bulletin", List.of(), "en", null, null);
        return reader.read(new Report("r1", new Provenance("r1.txt", "0", null), imprint, text, List.of()));
    }

    private static SourceKind kind(Reading reading) {
        return reading.attributions().get(0).speaker().kind();
    }

    private static String source(Reading reading) {
        Attribution first = reading.attributions().get(0);
        return first.anatomy().source().get(0).of(reading.report().text());
    }

    private static @Nullable String speaker(Reading reading, int index) {
        String actor = reading.attributions().get(index).speaker().actor();
        return actor == null
                ? null
                : reading.cast().actor(actor).map(Actor::name).orElseThrow();
    }
}
