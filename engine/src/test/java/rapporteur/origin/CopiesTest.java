package rapporteur.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapporteur.intake.Report;
import rapporteur.situation.Draft;

class CopiesTest {

    private static final String FLOOD = """
            The river Orne left its bed on Monday night and ran through the lower town of Brenville, where the
            market hall and two schools stood under a metre of water by the morning. Firemen carried people out of
            first-floor windows in boats that they had borrowed from the rowing club, and the mayor opened the
            sports hall to those who had nowhere to sleep. The prefect said that the dyke above the mill had given
            way in three places, as engineers had warned it would. Trains between Brenville and the coast will not
            run before Thursday, the railway announced, since ballast was washed away at the viaduct.
            """;

    private static final String STORM = """
            A gale tore the roofs from barns all along the northern cape last weekend, and fishermen in Saint-Merri
            spent the night at their moorings. Power came back in most villages on Sunday evening. Insurers expect
            claims for some weeks, though nobody was hurt, and the lighthouse keeper measured gusts stronger than
            any in his log. The ferry company has taken its oldest ship out of service until divers have looked at
            her hull.
            """;

    private static Report report(Draft draft) {
        return draft.reading().report();
    }

    @Test
    void aReprintIsACopyOfTheEarlierReport() {
        Report original = report(Draft.of("z", FLOOD).published("2025-02-04T06:10"));
        Report reprint = report(Draft.of("a", FLOOD).published("2025-02-04T09:30"));
        assertThat(Copies.among(List.of(reprint, original)))
                .containsExactly(new Copy("z", "a", Copy.Kind.VERBATIM, 1.0));
    }

    @Test
    void aCutAndEditedReprintIsEdited() {
        String edited = FLOOD.replace("on Monday night", "late on Monday").replaceAll("(?s)Firemen.*?sleep\\. ", "");
        Report original = report(Draft.of("wire", FLOOD).published("2025-02-04"));
        Report reprint = report(Draft.of("paper", edited).published("2025-02-05"));
        assertThat(Copies.among(List.of(original, reprint))).singleElement().satisfies(copy -> {
            assertThat(copy.from()).isEqualTo("wire");
            assertThat(copy.kind()).isEqualTo(Copy.Kind.EDITED);
            assertThat(copy.share()).isBetween(0.8, 0.99);
        });
    }

    @Test
    void aPassageInALongerReportIsAPart() {
        String longer = STORM + FLOOD.substring(0, FLOOD.indexOf("Firemen")) + STORM.replace("e", "ee");
        Report original = report(Draft.of("wire", FLOOD).published("2025-02-04"));
        Report round = report(Draft.of("round-up", longer).published("2025-02-05"));
        assertThat(Copies.among(List.of(original, round)))
                .extracting(Copy::from, Copy::to, Copy::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("wire", "round-up", Copy.Kind.PARTIAL));
    }

    @Test
    void theReportThatCreditsTheOtherIsTheCopyWhateverTheDates() {
        Report wire = report(Draft.of("wire", FLOOD).outlet("Orne Press").published("2025-02-04T11:00"));
        Report paper = report(Draft.of("paper", FLOOD)
                .outlet("Cape Daily")
                .byline("Orne Press")
                .published("2025-02-04T08:00"));
        assertThat(Copies.among(List.of(wire, paper)))
                .extracting(Copy::from, Copy::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("wire", "paper"));
    }

    @Test
    void aSharedQuotationMakesNoCopy() {
        String speech = "“We shall rebuild the dyke higher than it was, and we shall not wait for the ministry to find "
                + "the money, because the river will not wait, and neither will the people of the lower town, who have"
                + " carried their furniture upstairs four winters in a row,” the mayor said. ";
        Report one = report(Draft.of("one", speech + STORM));
        Report two = report(Draft.of("two", "Brenville counts its losses. " + speech + "No one replied."));
        assertThat(Copies.among(List.of(one, two))).isEmpty();
    }

    @Test
    void twoAccountsInTheirOwnWordsAreNoCopies() {
        assertThat(Copies.among(List.of(report(Draft.of("one", FLOOD)), report(Draft.of("two", STORM)))))
                .isEmpty();
    }

    @Test
    void aReprintIsShownWithOneOriginalHoweverManyCarryIt() {
        List<Report> reports = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            reports.add(report(Draft.of("r" + day, FLOOD).published("2025-02-0" + day)));
        }
        List<Copy> copies = Copies.among(reports);
        assertThat(copies).hasSize(4).allSatisfy(copy -> assertThat(copy.from()).isEqualTo("r1"));
        Collections.reverse(reports);
        assertThat(Copies.among(reports)).isEqualTo(copies);
    }
}
