package rapporteur.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.reading.Reader;
import rapporteur.reading.Reading;
import rapporteur.reading.SharedReader;
import rapporteur.reading.Told;
import rapporteur.situation.Situations;

/** Reports of an invented strait, in which accounts differ without figures. */
@ExtendWith(SharedReader.class)
class ToldDisputesTest {

    private final Reader reader;

    ToldDisputesTest(Reader reader) {
        this.reader = reader;
    }

    private List<Dispute> disputes(String... texts) {
        return Accounts.disputes(reader, null, texts);
    }

    private static List<String> words(Answer answer, String... texts) {
        return answer.evidence().stream()
                .map(evidence -> evidence.span()
                        .of(texts[Integer.parseInt(evidence.report().substring("report-".length()))]))
                .toList();
    }

    @Test
    void whatOneSideAssertsAnotherDenies() {
        String[] texts = {
            "A survivor, Anna Beck, said the ferry was overloaded.",
            "The coast guard denied that the ferry had been overloaded."
        };
        assertThat(disputes(texts)).singleElement().satisfies(dispute -> {
            assertThat(dispute.kind()).isEqualTo(Dispute.Kind.DENIAL);
            assertThat(dispute.question()).isEqualTo("Is it so that the ferry was overloaded?");
            assertThat(dispute.answers()).extracting(Answer::position).containsExactly("yes", "no");
            assertThat(words(dispute.answers().get(1), texts))
                    .containsExactly("The coast guard denied that the ferry had been overloaded");
        });
    }

    @Test
    void aNegativeDeniesWithoutAnyVerbOfDenial() {
        assertThat(disputes(
                        "A farmer said that foreign soldiers had crossed the river on Monday.",
                        "The governor said that no soldier had crossed the river."))
                .extracting(Dispute::kind)
                .containsExactly(Dispute.Kind.DENIAL);
    }

    @Test
    void aClaimIsRebuttedByACommentOnIt() {
        String[] texts = {
            "A stable hand said the axle of the cart had been sawn through. The fair's manager, Mira Castell, called that"
                    + " \"pure fiction\"."
        };
        assertThat(disputes(texts)).singleElement().satisfies(dispute -> {
            assertThat(dispute.kind()).isEqualTo(Dispute.Kind.DENIAL);
            assertThat(words(dispute.answers().getFirst(), texts))
                    .containsExactly("the axle of the cart had been sawn through");
        });
    }

    @Test
    void claimsThatAreDisputedAreBothToldAndDenied() {
        assertThat(disputes("Harbour officials have disputed Russian claims that the harbour crane was unsafe."))
                .singleElement()
                .satisfies(dispute -> {
                    assertThat(dispute.question()).isEqualTo("Is it so that the harbour crane was unsafe?");
                    assertThat(dispute.answers()).extracting(Answer::position).containsExactly("yes", "no");
                });
    }

    @Test
    void notToSayOrNotToKnowIsNoDenial() {
        assertThat(disputes(
                        "The mayor said the bridge had been inspected.",
                        "The governor did not say whether the bridge had been inspected. The engineer does not know how the"
                                + " bridge was inspected."))
                .isEmpty();
    }

    @Test
    void whatHadNotHappenedYetIsNoDenialOfWhatHappened() {
        assertThat(disputes(
                        "The rescuers reached the village, the mayor said.",
                        "The rescuers had not reached the village until noon, a farmer said."))
                .isEmpty();
    }

    @Test
    void oneActorIsSaidToFeelOneWayAndNotTo() {
        assertThat(disputes(
                        "President Ortan is furious with the shipyard, an aide said.",
                        "President Ortan is not furious with anybody, his spokesman said."))
                .singleElement()
                .satisfies(dispute -> {
                    assertThat(dispute.kind()).isEqualTo(Dispute.Kind.ATTITUDE);
                    assertThat(dispute.answers())
                            .extracting(Answer::position)
                            .containsExactly("furious", "not furious");
                });
    }

    @Test
    void attitudesOfOneHolderToOneThingFallOnDifferentSides() {
        assertThat(disputes(
                        "Norland is increasingly worried about the canal deal, analysts said.",
                        "Norland welcomed the canal deal.",
                        "Norland welcomed the new minister."))
                .singleElement()
                .satisfies(dispute -> {
                    assertThat(dispute.kind()).isEqualTo(Dispute.Kind.ATTITUDE);
                    assertThat(dispute.answers()).extracting(Answer::position).containsExactly("worried", "welcomed");
                });
    }

    @Test
    void oneHappeningIsPlacedAtDifferentTimes() {
        assertThat(disputes(
                        "The ferry Cormorant sank at about 3 p.m., the coast guard said. \"It sank before two,\" a survivor said.",
                        "The Cormorant sank at 3.05 p.m., according to the harbour master."))
                .singleElement()
                .satisfies(dispute -> {
                    assertThat(dispute.kind()).isEqualTo(Dispute.Kind.DATE);
                    assertThat(dispute.answers()).hasSize(2);
                });
    }

    @Test
    void twoSidesEachSayTheOtherWasFirst() {
        assertThat(disputes("The government said border guards fired first. The army said the rebels fired first."))
                .singleElement()
                .satisfies(dispute -> {
                    assertThat(dispute.kind()).isEqualTo(Dispute.Kind.CONFLICT);
                    assertThat(dispute.answers())
                            .extracting(Answer::position)
                            .containsExactly("border guards", "the rebels");
                });
    }

    @Test
    void differentCausesAreNamedForOneThing() {
        assertThat(disputes(
                        "The ministry blamed the militia for the explosion. Militia leaders said a gas leak had caused the"
                                + " explosion."))
                .singleElement()
                .satisfies(dispute -> {
                    assertThat(dispute.kind()).isEqualTo(Dispute.Kind.CONFLICT);
                    assertThat(dispute.question()).startsWith("What brought it about");
                });
    }

    @Test
    void goodForSomebodyOrBad() {
        assertThat(disputes(
                        "The canal deal benefits Norland, analysts said.",
                        "The canal deal could harm Norland, the opposition said."))
                .extracting(Dispute::kind)
                .containsExactly(Dispute.Kind.CONFLICT);
    }

    @Test
    void thereWasNoneOfWhatAnotherTellsOf() {
        assertThat(disputes(
                        "Residents said the shelling started after midnight.",
                        "Colonel Petra Lund said there had been no shelling."))
                .extracting(Dispute::kind)
                .containsExactly(Dispute.Kind.DENIAL);
    }

    @Test
    void oppositeStatesOfOneThingAreInConflict() {
        assertThat(disputes(
                        "The border service said the crossing was closed on Saturday.",
                        "A driver said the crossing was open on Saturday."))
                .extracting(Dispute::kind)
                .containsExactly(Dispute.Kind.CONFLICT);
    }

    @Test
    void eachAccusesTheOther() {
        assertThat(
                        disputes(
                                "Norland accused Sudmark of violating the truce. Sudmark accused Norland of violating the truce."))
                .extracting(Dispute::kind)
                .containsExactly(Dispute.Kind.CONFLICT);
    }

    @Test
    void aReportSetsAgainstWhatIsInsistedOnWhatItHeardItself() {
        assertThat(disputes(
                        "The museum insists that its guards locked every door. The Courier asked four visitors; nobody had"
                                + " seen a guard."))
                .extracting(Dispute::kind)
                .containsExactly(Dispute.Kind.CONFLICT);
    }

    @Test
    void whoAgreesInOtherWordsIsInNoDispute() {
        assertThat(disputes(
                        "The ferry was overloaded, a survivor said.",
                        "Too many people were on the ferry, the coast guard said.",
                        "The ferry had been overloaded, the harbour master said."))
                .isEmpty();
    }

    @Test
    void theOrderOfTheReportsChangesNothingAndWithoutOneSideThereIsNoDispute() {
        List<Reading> readings = new ArrayList<>(List.of(
                Told.as("a", "A survivor said the ferry was overloaded.").read(reader),
                Told.as("b", "The coast guard denied that the ferry had been overloaded.")
                        .read(reader),
                Told.as("c", "The harbour master said that the ferry was overloaded.")
                        .read(reader)));
        List<Dispute> expected = Situations.of(readings, List.of()).disputes();
        assertThat(expected).hasSize(1);
        Collections.reverse(readings);
        assertThat(Situations.of(readings, List.of()).disputes()).isEqualTo(expected);
        readings.remove(1);
        assertThat(Situations.of(readings, List.of()).disputes()).isEmpty();
    }

    @Test
    void oneMatterMayBePutInOtherWords() {
        assertThat(disputes(
                        "The Norlandian army said that Vasterian infantry waded across the Orma on Monday.",
                        "The Vasterian Defence Ministry denied that any Vasterian unit had crossed the border."))
                .extracting(Dispute::kind)
                .containsExactly(Dispute.Kind.DENIAL);
        assertThat(disputes(
                        "The Norlandian army said that Vasterian infantry waded across the Orma on Monday.",
                        "The Vasterian Defence Ministry denied that any Vasterian unit had been paid."))
                .isEmpty();
    }

    @Test
    void notOneDenies() {
        assertThat(disputes(
                        "The opposition said that two Vasterian battalions had gone over the bridge.",
                        "The minister, Ida Roth, said that not one Vasterian soldier had set foot in the country."))
                .extracting(Dispute::kind)
                .containsExactly(Dispute.Kind.DENIAL);
    }

    @Test
    void whatIsCalledByANameIsDeniedByIt() {
        String[] texts = {
            "The crew's union calls the halt a mutiny.",
            "\"There was no mutiny,\" the owner's spokeswoman, Ida Roth, said."
        };
        assertThat(disputes(texts)).singleElement().satisfies(dispute -> {
            assertThat(dispute.kind()).isEqualTo(Dispute.Kind.DENIAL);
            assertThat(words(dispute.answers().getFirst(), texts))
                    .containsExactly("The crew's union calls the halt a mutiny");
        });
    }

    @Test
    void aClaimToldInTheSentenceThatRebutsItIsTheOneMeant() {
        assertThat(disputes("The police chief, Ada Brok, said that two men were held. Turning to the claim that foreign"
                        + " troops had entered the country, the Ministry of Defence dismissed it as a fantasy."))
                .extracting(Dispute::question)
                .containsExactly("Is it so that foreign troops had entered the country?");
    }

    @Test
    void aCommentIsNotOnWhatIsNotYetSo() {
        assertThat(disputes(
                        "The mayor, Ada Brok, said that 30 wolves had left the forest. She added that no wolf had yet reached"
                                + " the town. The forester, Ida Roth, called that \"a fairy tale\"."))
                .extracting(Dispute::question)
                .containsExactly("Is it so: “30 wolves had left the forest”?");
    }

    @Test
    void theMoodOfABodyIsThatOfItsPeople() {
        assertThat(disputes(
                        "The staff of Norland were deeply frustrated, an official said.",
                        "Norland has expressed high satisfaction with the work, the minister, Ada Brok, said."))
                .singleElement()
                .satisfies(dispute -> assertThat(dispute.kind()).isEqualTo(Dispute.Kind.ATTITUDE));
    }

    @Test
    void howSomebodyIsFoundIsAnAttitudeToo() {
        assertThat(disputes("Ada Brok found Norland relaxed.", "\"Norland is alarmed,\" Ida Roth said."))
                .singleElement()
                .satisfies(dispute -> assertThat(dispute.kind()).isEqualTo(Dispute.Kind.ATTITUDE));
    }
}
