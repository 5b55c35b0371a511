package rapporteur.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rapporteur.actor.Kind;
import rapporteur.origin.Corroboration;
import rapporteur.origin.Statement;
import rapporteur.quantity.Quantity.Relation;
import rapporteur.reading.Reading;

class SituationsTest {

    private static final String WIRE =
            "The Coast Guard said on Tuesday that 40 sailors were missing after the Halmar sank"
                    + " in the strait. A survivor told reporters that the pumps had failed an hour before and that nobody had"
                    + " given the order to leave the ship until the bridge stood under water.";

    private static Draft wire(String id, String outlet, String published) {
        return Draft.of(id, WIRE)
                .outlet(outlet)
                .title("Halmar lost in the strait")
                .published(published)
                .actor("Coast Guard", Kind.ORGANISATION, "LANGOV")
                .says("Coast Guard", "40 sailors were missing after the Halmar sank in the strait")
                .says("A survivor", "the pumps had failed an hour before")
                .people("40 sailors", Relation.EXACT, 40, "sailors missing", null, published.substring(0, 10), "t1");
    }

    private static Draft other(String id) {
        return Draft.of(
                        id,
                        "Thirty sailors are missing, the Shipowner wrote. The Strait Courier reported that the Coast"
                                + " Guard believed 40 sailors were missing after the Halmar sank in the strait.")
                .outlet("Harbour Post")
                .published("2025-06-03T18:00")
                .actor("Coast Guard", Kind.ORGANISATION, "LANGOV")
                .actor("Shipowner", Kind.ORGANISATION, null)
                .actor("Strait Courier", Kind.ORGANISATION, null)
                .says("Shipowner", "Thirty sailors are missing")
                .says(
                        "Strait Courier",
                        "the Coast Guard believed 40 sailors were missing after the Halmar sank in the strait")
                .says("Coast Guard", "40 sailors were missing after the Halmar sank in the strait", "t2", false)
                .people("Thirty sailors", Relation.EXACT, 30, "sailors missing", null, "2025-06-03", "t1")
                .people("40 sailors", Relation.EXACT, 40, "sailors missing", null, "2025-06-03", "t3");
    }

    private static List<Reading> readings() {
        return new ArrayList<>(List.of(
                wire("a", "Strait Courier", "2025-06-03T08:00").reading(),
                wire("b", "Morning Tide", "2025-06-03T12:00").reading(),
                other("c").reading()));
    }

    private static Situation situation(List<Reading> readings) {
        return Situations.of(readings, Draft.parties(readings), List.of());
    }

    @Test
    void theOrderOfTheReportsHasNoInfluence() {
        List<Reading> readings = readings();
        Situation expected = situation(readings);
        for (int seed = 0; seed < 6; seed++) {
            Collections.shuffle(readings, new Random(seed));
            assertThat(situation(readings)).isEqualTo(expected);
        }
    }

    @Test
    void aCopyAddsNoOrigin() {
        List<Reading> readings = readings();
        List<Integer> before = independent(situation(readings.subList(0, 3)));
        readings.add(wire("d", "Evening Tide", "2025-06-03T15:00").reading());
        assertThat(independent(situation(readings))).isEqualTo(before);
    }

    private static List<Integer> independent(Situation situation) {
        return situation.corroborations().stream()
                .map(Corroboration::independent)
                .toList();
    }

    @Test
    void oneOfficialInThreePapersIsOneOrigin() {
        Situation situation = situation(readings());
        assertThat(situation.corroborations())
                .filteredOn(corroboration -> corroboration.claim().equals("40 sailors"))
                .singleElement()
                .satisfies(corroboration -> {
                    assertThat(corroboration.independent()).isEqualTo(1);
                    assertThat(corroboration.evidence()).hasSize(3);
                });
    }

    @Test
    void whatAPaperHasFromAnotherIsNestedInIt() {
        Situation situation = situation(readings());
        Statement nested = situation.statements().stream()
                .filter(statement -> statement.report().equals("c")
                        && statement.attribution().id().equals("t3"))
                .findFirst()
                .orElseThrow();
        String courier = situation.actors().stream()
                .filter(party -> party.profile().name().equals("Strait Courier"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(nested.voice().chain()).containsExactly(courier);
        assertThat(nested.sameAs()).contains("S1");
    }

    @Test
    void identicalReportsMakeNoDispute() {
        List<Reading> readings = List.of(
                wire("a", "Strait Courier", "2025-06-03T08:00").reading(),
                wire("b", "Morning Tide", "2025-06-03T12:00").reading());
        assertThat(situation(readings).disputes()).isEmpty();
    }

    @Test
    void otherNamesForTheReportsChangeNothingElse() {
        Situation one = situation(readings());
        Situation renamed = situation(List.of(
                wire("x", "Strait Courier", "2025-06-03T08:00").reading(),
                wire("k", "Morning Tide", "2025-06-03T12:00").reading(),
                other("b").reading()));
        assertThat(renamed.disputes())
                .extracting(dispute -> dispute.kind() + dispute.question() + dispute.why())
                .isEqualTo(one.disputes().stream()
                        .map(dispute -> dispute.kind() + dispute.question() + dispute.why())
                        .toList());
        assertThat(renamed.coverage().copies())
                .extracting(copy -> copy.kind() + " " + copy.share())
                .isEqualTo(one.coverage().copies().stream()
                        .map(copy -> copy.kind() + " " + copy.share())
                        .toList());
        assertThat(independent(renamed)).isEqualTo(independent(one));
    }

    @Test
    void actorsOfOneNameAreOneParty() {
        Situation situation = Situations.of(readings(), List.of());
        assertThat(situation.actors())
                .filteredOn(party -> party.profile().name().equals("Coast Guard"))
                .singleElement()
                .satisfies(party -> assertThat(party.appearances())
                        .extracting(appearance -> appearance.report())
                        .contains("a", "b", "c"));
    }

    @Test
    void noReportsMakeAnEmptySituation() {
        Situation empty = Situations.of(
                List.of(), List.of(new Situation.Unread("b", "empty"), new Situation.Unread("a", "empty")));
        assertThat(empty.coverage().stories()).isEmpty();
        assertThat(empty.coverage().unread())
                .extracting(Situation.Unread::source)
                .containsExactly("a", "b");
    }
}
