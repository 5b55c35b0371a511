package rapporteur.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import rapporteur.actor.Kind;
import rapporteur.origin.Reliance.Basis;
import rapporteur.origin.Reliance.Way;
import rapporteur.quantity.Quantity.Relation;
import rapporteur.situation.Draft;
import rapporteur.situation.Situation;

class ReliancesTest {

    private static final String KILN = """
            The glassworks at Torrel stood still on Friday after its great kiln cracked from top to bottom. The fire brigade
            said on Friday that the roof would hold. A foreman told reporters that the bricks were forty years old and that
            nobody had looked at them since the spring. In the yard lay 17 crates of broken panes, and the gate was locked.
            The works have made window glass since the railway came, and the town has lived from them for as long.
            """;

    private static Draft glassworks(String id, String outlet, String published) {
        return Draft.of(id, KILN)
                .outlet(outlet)
                .published(published)
                .actor("fire brigade", Kind.ORGANISATION, null)
                .says("fire brigade", "the roof would hold")
                .says("A foreman", "the bricks were forty years old")
                .people("17 crates", Relation.EXACT, 17, "crates", null);
    }

    private static List<Tuple> of(Situation situation, String report) {
        return situation.reliances().stream()
                .filter(reliance -> reliance.report().equals(report))
                .map(reliance -> tuple(reliance.basis(), name(situation, reliance), reliance.way()))
                .toList();
    }

    private static String name(Situation situation, Reliance reliance) {
        return situation.actors().stream()
                .filter(party -> party.id().equals(reliance.origin()))
                .map(party -> party.profile().name())
                .findFirst()
                .orElse(String.valueOf(reliance.origin()));
    }

    @Test
    void whoIsNamedWhoIsNotAndWhatTheReportSaysItself() {
        assertThat(of(Draft.situation(glassworks("a", "Torrel Mail", "2027-04-02")), "a"))
                .containsExactly(
                        tuple(Basis.NAMED, "fire brigade", Way.DIRECT),
                        tuple(Basis.UNNAMED, "null", Way.DIRECT),
                        tuple(Basis.OWN, "null", Way.DIRECT));
    }

    @Test
    void aReprintHasItAllFromItsOriginal() {
        Situation situation = Draft.situation(
                glassworks("a", "Torrel Mail", "2027-04-02"), glassworks("b", "Evening Lamp", "2027-04-03"));
        assertThat(of(situation, "b"))
                .containsExactly(
                        tuple(Basis.NAMED, "fire brigade", Way.COPIED),
                        tuple(Basis.UNNAMED, "null", Way.COPIED),
                        tuple(Basis.NAMED, "Torrel Mail", Way.COPIED));
        assertThat(of(situation, "a"))
                .extracting(tuple -> tuple.toList().getLast())
                .containsOnly(Way.DIRECT);
    }

    @Test
    void whatAPaperHasThroughAnotherIsRelayed() {
        Draft lamp = Draft.of("b", "The Torrel Mail reported that the fire brigade believed the roof would hold.")
                .outlet("Evening Lamp")
                .published("2027-04-03")
                .actor("fire brigade", Kind.ORGANISATION, null)
                .actor("Torrel Mail", Kind.ORGANISATION, null)
                .says("Torrel Mail", "the fire brigade believed the roof would hold")
                .says("fire brigade", "the roof would hold", "t1", false);
        assertThat(of(Draft.situation(glassworks("a", "Torrel Mail", "2027-04-02"), lamp), "b"))
                .containsExactly(
                        tuple(Basis.NAMED, "Torrel Mail", Way.DIRECT), tuple(Basis.NAMED, "fire brigade", Way.RELAYED));
    }

    @Test
    void whatStandsWithinMoreFromTheSameOriginCountsOnce() {
        Draft report = Draft.of("a", "The fire brigade said that 17 workers were led out.")
                .actor("fire brigade", Kind.ORGANISATION, null)
                .says("fire brigade", "17 workers were led out")
                .people("17 workers", Relation.EXACT, 17, "workers", null, null, "t1");
        assertThat(Draft.situation(report).reliances())
                .singleElement()
                .satisfies(reliance -> assertThat(reliance.evidence()).hasSize(1));
    }
}
