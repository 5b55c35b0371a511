package rapporteur.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a report says beside a name, and by which other name it calls the same. */
class DescriptionsTest {

    @Test
    void whatIsSetBesideANameTellsItsKindAndIsTakenUpLater() {
        Parsed parsed = Parsed.of("""
                [PLACE Sundline/NNP/9/nsubj ] ~,/,/5/punct the/DT/5/det private/JJ/5/amod company/NN/1/appos on/IN/8/case the/DT/8/det coast/NN/5/nmod denied/VBD/0/root/deny it/PRP/9/obj ~././9/punct
                The/DT/2/det company/NN/3/nsubj apologised/VBD/0/root/apologise ~././3/punct
                """);
        Cast cast = parsed.cast();
        Actor operator = parsed.meant(cast, "Sundline", 1);
        assertThat(operator.kind()).isEqualTo(Kind.ORGANISATION);
        assertThat(operator.role()).startsWith("private company");
        assertThat(parsed.meant(cast, "The company", 1)).isEqualTo(operator);
    }

    @Test
    void anOwnersApostropheSetsNothingBesideAName() {
        Parsed parsed = Parsed.of("""
                The/DT/2/det club/NN/5/nmod:poss [ORGANISATION Fremad/NNP/2/appos ] 's/POS/3/case [PERSON Jens/NNP/7/nsubj Holm/NNP/5/flat ] won/VBD/0/root/win ~././7/punct
                """);
        assertThat(parsed.meant(parsed.cast(), "Jens Holm", 1).kind()).isEqualTo(Kind.PERSON);
    }

    @Test
    void theAdjectiveOfAPlaceInTheReportNamesItsPeople() {
        Parsed parsed = Parsed.of("""
                Troops/NNS/4/nsubj/troop from/IN/3/case [PLACE Skalbia/NNP/1/nmod ] attacked/VBD/0/root/attack ~././4/punct
                [PERSON Skalbian/JJ/2/amod ] officers/NNS/3/nsubj/officer died/VBD/0/root/die ~././3/punct
                [PERSON Skalbians/NNPS/2/nsubj ] fled/VBD/0/root/flee ~././2/punct
                """);
        Cast cast = parsed.cast();
        assertThat(parsed.meant(cast, "Skalbian", 1).kind()).isEqualTo(Kind.GROUP);
        assertThat(parsed.meant(cast, "Skalbians", 1).kind()).isEqualTo(Kind.GROUP);
        assertThat(parsed.meant(cast, "Skalbia", 1).kind()).isEqualTo(Kind.PLACE);
    }

    @Test
    void aPlaceIsAlsoCalledWhatTheReportSaysItIsKnownAs() {
        Parsed parsed = Parsed.of("""
                They/PRP/2/nsubj held/VBD/0/root/hold the/DT/5/det [PLACE Holm/NNP/5/compound ] crossing/NN/2/obj ~././2/punct
                They/PRP/2/nsubj died/VBD/0/root/die at/IN/4/case [PLACE Skalby/NNP/2/obl ] ~,/,/10/punct as/IN/10/mark the/DT/8/det crossing/NN/10/nsubj:pass is/VBZ/10/aux:pass known/VBN/2/advcl/know in/IN/12/case Danish/JJ/10/obl ~././2/punct
                """);
        Cast cast = parsed.cast();
        assertThat(parsed.meant(cast, "Skalby", 1)).isEqualTo(parsed.meant(cast, "Holm", 1));
        assertThat(parsed.meant(cast, "Holm", 1).aliases()).isNotEmpty();
    }

    @Test
    void alsoKnownAsJoinsTwoNames() {
        Parsed parsed = Parsed.of("""
                [PLACE Anholt/NNP/8/nsubj ] ~,/,/4/punct also/RB/4/advmod known/VBN/1/acl/know as/IN/6/case [PLACE Nordhavn/NNP/4/obl ] ~,/,/1/punct fell/VBD/0/root/fall ~././8/punct
                """);
        Cast cast = parsed.cast();
        assertThat(parsed.meant(cast, "Nordhavn", 1)).isEqualTo(parsed.meant(cast, "Anholt", 1));
    }

    @Test
    void twoNamesInOneSentenceStayTwo() {
        Parsed parsed = Parsed.of("""
                [PLACE Anholt/NNP/6/nsubj ] ~,/,/3/punct like/IN/4/case [PLACE Nordhavn/NNP/1/nmod ] ~,/,/1/punct fell/VBD/0/root/fall ~././6/punct
                """);
        Cast cast = parsed.cast();
        assertThat(parsed.meant(cast, "Nordhavn", 1)).isNotEqualTo(parsed.meant(cast, "Anholt", 1));
    }

    @Test
    void partOfAnOrganisationsLongerNameIsItsShortName() {
        Parsed parsed = Parsed.of("""
                The/DT/5/det [ORGANISATION National/NNP/5/compound Harbour/NNP/5/compound Rescue/NNP/5/compound Service/NNP/6/nsubj ] refused/VBD/0/root/refuse ~././6/punct
                [ORGANISATION Harbour/NNP/2/compound Rescue/NNP/3/nsubj ] left/VBD/0/root/leave ~././3/punct
                """);
        Cast cast = parsed.cast();
        assertThat(parsed.meant(cast, "Harbour Rescue", 2))
                .isEqualTo(parsed.meant(cast, "National Harbour Rescue Service", 1));
    }
}
