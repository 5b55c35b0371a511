package rapporteur.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rapporteur.actor.Kind;
import rapporteur.quantity.Quantity.Relation;
import rapporteur.situation.Draft;
import rapporteur.situation.Situation;

/** Reports of an invented deployment: soldiers of Norland in Sudmark. */
class DisputesTest {

    private static Draft report(String id, String day, String text) {
        return Draft.of(id, text)
                .published(day)
                .actor("Norland", Kind.STATE, "NOR", null, "Norlandic", "Norland")
                .actor("General Staff", Kind.ORGANISATION, "SUDMIL")
                .actor("Ministry", Kind.ORGANISATION, "SUDGOV")
                .actor("Embassy", Kind.ORGANISATION, "WESGOV");
    }

    private static Draft said(
            String id, String day, String who, String words, Relation relation, double number, String where) {
        String text = "The " + who + " said that " + words + " were in " + where + ".";
        return report(id, day, text)
                .says(who, words + " were in " + where)
                .people(words, relation, number, "Norlandic soldiers in " + where, where, day, "t1");
    }

    @Test
    void twoSourcesOfOneDayWhoseFiguresCannotBothHoldAreInConflict() {
        Situation situation = Draft.situation(
                said(
                        "one",
                        "2025-03-03",
                        "Ministry",
                        "more than 900 Norlandic soldiers",
                        Relation.MORE_THAN,
                        900,
                        "Ulm"),
                said("two", "2025-03-04", "Embassy", "about 600 Norlandic soldiers", Relation.ABOUT, 600, "Ulm"));
        assertThat(situation.disputes()).singleElement().satisfies(dispute -> {
            assertThat(dispute.kind()).isEqualTo(Dispute.Kind.CONFLICT);
            assertThat(dispute.question()).isEqualTo("How many Norlandic soldiers are in Ulm?");
            assertThat(dispute.answers()).extracting(Answer::position).containsExactly("more than 900", "about 600");
            assertThat(dispute.answers()).extracting(Answer::independent).containsExactly(1, 1);
            assertThat(dispute.comparison().latest()).isEqualTo(1);
            assertThat(dispute.comparison().bestSupported()).isNull();
            assertThat(dispute.why()).contains("one time, 3 to 4 March 2025");
        });
    }

    @Test
    void aSourceThatRaisesItsOwnFigureGivesAnUpdate() {
        Situation situation = Draft.situation(
                said("one", "2025-03-03", "Ministry", "about 900 Norlandic soldiers", Relation.ABOUT, 900, "Ulm"),
                said("two", "2025-03-10", "Ministry", "about 1,500 Norlandic soldiers", Relation.ABOUT, 1500, "Ulm"));
        assertThat(situation.disputes()).singleElement().satisfies(dispute -> {
            assertThat(dispute.kind()).isEqualTo(Dispute.Kind.UPDATE);
            assertThat(dispute.comparison().latest()).isEqualTo(1);
        });
    }

    @Test
    void figuresOfDifferentPlacesDifferInScope() {
        Situation situation = Draft.situation(
                said("one", "2025-03-03", "Ministry", "about 900 Norlandic soldiers", Relation.ABOUT, 900, "Ulm"),
                said(
                        "two",
                        "2025-03-03",
                        "Embassy",
                        "about 4,000 Norlandic soldiers",
                        Relation.ABOUT,
                        4000,
                        "Sudmark"));
        assertThat(situation.disputes()).singleElement().satisfies(dispute -> {
            assertThat(dispute.kind()).isEqualTo(Dispute.Kind.SCOPE);
            assertThat(dispute.why()).contains("Ulm").contains("Sudmark");
        });
    }

    @Test
    void aDeathTollThatGrowsFromDayToDayIsAnUpdate() {
        Situation situation = Draft.situation(
                toll("one", "2025-03-03", "Ministry", 14),
                toll("two", "2025-03-04", "Embassy", 23),
                toll("three", "2025-03-05", "General Staff", 31));
        assertThat(situation.disputes()).singleElement().satisfies(dispute -> {
            assertThat(dispute.kind()).isEqualTo(Dispute.Kind.UPDATE);
            assertThat(dispute.question()).isEqualTo("How many people were killed?");
            assertThat(dispute.answers()).hasSize(3);
            assertThat(dispute.comparison().latest()).isEqualTo(2);
        });
    }

    private static Draft toll(String id, String day, String who, int number) {
        return report(id, day, "The " + who + " said that " + number + " people had died.")
                .says(who, number + " people had died")
                .people(number + " people", Relation.EXACT, number, "people killed", null, day, "t1");
    }

    @Test
    void theSameFigureRoundedOrBoundedIsNoDispute() {
        assertThat(Draft.situation(
                                said(
                                        "one",
                                        "2025-03-03",
                                        "Ministry",
                                        "900 Norlandic soldiers",
                                        Relation.EXACT,
                                        900,
                                        "Ulm"),
                                said(
                                        "two",
                                        "2025-03-03",
                                        "Embassy",
                                        "about 900 Norlandic soldiers",
                                        Relation.ABOUT,
                                        900,
                                        "Ulm"),
                                said(
                                        "three",
                                        "2025-03-03",
                                        "General Staff",
                                        "at least 800 Norlandic soldiers",
                                        Relation.AT_LEAST,
                                        800,
                                        "Ulm"))
                        .disputes())
                .isEmpty();
    }

    @Test
    void aPartBesideItsWholeIsNoDispute() {
        Draft one = said("one", "2025-03-03", "Ministry", "about 900 Norlandic soldiers", Relation.ABOUT, 900, "Ulm");
        Draft two = report("two", "2025-03-03", "The Embassy said that 200 of the Norlandic soldiers had frostbite.")
                .says("Embassy", "200 of the Norlandic soldiers had frostbite")
                .people("200 of the Norlandic soldiers", Relation.EXACT, 200, "Norlandic soldiers", null, null, "t1");
        assertThat(Draft.situation(one, two).disputes()).isEmpty();
    }

    @Test
    void furtherOnesAreNoDisputeWithThoseBefore() {
        Draft one = said("one", "2025-03-03", "Ministry", "about 900 Norlandic soldiers", Relation.ABOUT, 900, "Ulm");
        Draft two = report("two", "2025-03-03", "The Embassy said that another 300 Norlandic soldiers came to Ulm.")
                .says("Embassy", "another 300 Norlandic soldiers came to Ulm")
                .people("300 Norlandic soldiers", Relation.EXACT, 300, "Norlandic soldiers", "Ulm", null, "t1");
        assertThat(Draft.situation(one, two).disputes()).isEmpty();
    }

    @Test
    void oneSourceQuotedTwiceIsNoConflictWithItself() {
        assertThat(Draft.situation(
                                said(
                                        "one",
                                        "2025-03-03",
                                        "Ministry",
                                        "about 900 Norlandic soldiers",
                                        Relation.ABOUT,
                                        900,
                                        "Ulm"),
                                said(
                                        "two",
                                        "2025-03-03",
                                        "Ministry",
                                        "about 700 Norlandic soldiers",
                                        Relation.ABOUT,
                                        700,
                                        "Ulm"))
                        .disputes())
                .isEmpty();
    }

    @Test
    void whatAReportAddsOfItsOwnIsNoConflictWithItsSource() {
        Draft report = report(
                        "one",
                        "2025-03-03",
                        "The Ministry said that 38 people were missing. It was 57 people that were missing before.")
                .says("Ministry", "38 people were missing")
                .people("38 people", Relation.EXACT, 38, "missing people", null, "2025-03-03", "t1")
                .people("57 people", Relation.EXACT, 57, "missing people", null, "2025-03-03", null);
        assertThat(Draft.situation(report).disputes()).isEmpty();
    }

    @Test
    void figuresOfAnEventLongAgoAreNoUpdate() {
        Draft old = toll("one", "2025-03-03", "Ministry", 14);
        Draft background = report("two", "2025-03-03", "The Ministry said that 31 people had died in 2016.")
                .says("Ministry", "31 people had died in 2016")
                .people("31 people", Relation.EXACT, 31, "people killed", null, "2016", "t1");
        assertThat(Draft.situation(old, background).disputes()).isEmpty();
    }
}
