package rapporteur.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rapporteur.actor.Mention.Form;
import rapporteur.encoder.HeadScores;
import rapporteur.language.Analysis;

class ActorsTest {

    private static final String SPOKESWOMAN = """
            [PERSON Ana/NNP/13/nsubj Torvald/NNP/1/flat ] ~,/,/5/punct a/DT/5/det spokeswoman/NN/1/appos for/IN/9/case the/DT/9/det [ORGANISATION Energy/NNP/9/compound Ministry/NNP/5/nmod of/IN/11/case Norway/NNP/9/nmod ] ~,/,/5/punct resigned/VBD/0/root/resign ~././13/punct
            Ms/NNP/2/nmod:desc [PERSON Torvald/NNP/3/nsubj ] said/VBD/0/root/say she/PRP/6/nsubj would/MD/6/aux appeal/VB/3/ccomp ~././3/punct
            """;

    @Test
    void aLastNameAndAPronounMeanWhoWasNamedInFull() {
        Parsed parsed = Parsed.of(SPOKESWOMAN);
        Cast cast = parsed.cast();
        Actor full = parsed.meant(cast, "Ana Torvald", 1);
        assertThat(parsed.meant(cast, "Torvald", 2)).isEqualTo(full);
        assertThat(parsed.meant(cast, "she", 1)).isEqualTo(full);
        assertThat(full.aliases()).containsExactly("Torvald");
        assertThat(full.kind()).isEqualTo(Kind.PERSON);
    }

    @Test
    void theOfficeSetBesideANameIsTheRoleAndGivesTheCode() {
        Parsed parsed = Parsed.of(SPOKESWOMAN);
        Actor actor = parsed.meant(parsed.cast(), "Ana Torvald", 1);
        assertThat(actor.role()).isEqualTo("spokeswoman for the Energy Ministry of Norway");
        assertThat(actor.code()).isEqualTo("NORGOV");
    }

    @Test
    void theOfficeBeforeANameIsTheRole() {
        Parsed parsed = Parsed.of("""
                Former/JJ/4/amod Danish/JJ/4/amod finance/NN/4/compound minister/NN/5/nmod:desc [PERSON Jens/NNP/7/nsubj Holm/NNP/5/flat ] agreed/VBD/0/root/agree ~././7/punct
                """);
        Actor actor = parsed.meant(parsed.cast(), "Jens Holm", 1);
        assertThat(actor.role()).isEqualTo("Former Danish finance minister");
        assertThat(actor.code()).isEqualTo("DNKELI");
    }

    @Test
    void aCapitalThatDecidesIsItsGovernmentAndOneThatIsVisitedIsAPlace() {
        Parsed parsed = Parsed.of("""
                Norway/NNP/2/nsubj hesitated/VBD/0/root/hesitate ~././2/punct
                [PLACE Oslo/NNP/2/nsubj ] rejected/VBD/0/root/reject the/DT/4/det plan/NN/2/obj ~././2/punct
                Farmers/NNS/2/nsubj/farmer marched/VBD/0/root/march in/IN/4/case [PLACE Oslo/NNP/2/obl ] ~././2/punct
                """);
        Cast cast = parsed.cast();
        Actor state = parsed.meant(cast, "Norway", 1);
        assertThat(state.kind()).isEqualTo(Kind.STATE);
        assertThat(state.code()).isEqualTo("NOR");
        assertThat(parsed.meant(cast, "Oslo", 1)).isEqualTo(state);
        assertThat(parsed.meant(cast, "Oslo", 2).kind()).isEqualTo(Kind.PLACE);
        assertThat(parsed.meant(cast, "Oslo", 2)).isNotEqualTo(state);
    }

    @Test
    void countriesAreFoundWhereTheModelMarksNothing() {
        Parsed parsed = Parsed.of("""
                Envoys/NNS/4/nsubj/envoy of/IN/3/case Peru/NNP/1/nmod left/VBD/0/root/leave the/DT/7/det U.S./NNP/7/compound embassy/NN/4/obj ~././4/punct
                """);
        Cast cast = parsed.cast();
        assertThat(parsed.meant(cast, "Peru", 1).code()).isEqualTo("PER");
        assertThat(parsed.meant(cast, "U.S.", 1).name()).isEqualTo("United States");
        assertThat(parsed.meant(cast, "Envoys of Peru", 1).code()).isEqualTo("PERGOV");
    }

    @Test
    void officialsOfACountryAreAnActorOfTheirOwn() {
        Parsed parsed = Parsed.of("""
                Chilean/JJ/2/amod officials/NNS/4/nsubj/official privately/RB/4/advmod objected/VBD/0/root/object ~././4/punct
                They/PRP/3/nsubj later/RB/3/advmod agreed/VBD/0/root/agree ~././3/punct
                """);
        Cast cast = parsed.cast();
        Actor officials = parsed.meant(cast, "Chilean officials", 1);
        assertThat(officials.kind()).isEqualTo(Kind.GROUP);
        assertThat(officials.code()).isEqualTo("CHLGOV");
        assertThat(parsed.meant(cast, "They", 1)).isEqualTo(officials);
        assertThat(cast.mentions()).extracting(Mention::form).containsExactly(Form.NOMINAL, Form.PRONOUN);
    }

    @Test
    void initialsMeanTheNameTheyAreMadeOf() {
        Parsed parsed = Parsed.of("""
                The/DT/4/det [ORGANISATION Coastal/NNP/4/compound Rescue/NNP/4/compound Service/NNP/8/nsubj ] ~(/-LRB-/6/punct [ORGANISATION ~CRS/NNP/4/appos ] ~)/-RRB-/6/punct sailed/VBD/0/root/sail ~././8/punct
                Nobody/NN/2/nsubj thanked/VBD/0/root/thank the/DT/4/det [ORGANISATION CRS/NNP/2/obj ] ~././2/punct
                """);
        Cast cast = parsed.cast();
        Actor service = parsed.meant(cast, "Coastal Rescue Service", 1);
        assertThat(service.aliases()).containsExactly("CRS");
        assertThat(parsed.meant(cast, "CRS", 2)).isEqualTo(service);
    }

    @Test
    void twoPersonsOfOneLastNameStayApartAndTheNearestIsMeant() {
        Parsed parsed = Parsed.of("""
                [PERSON Olga/NNP/3/nsubj Brandt/NNP/1/flat ] spoke/VBD/0/root/speak ~././3/punct
                [PERSON Peter/NNP/3/nsubj Brandt/NNP/1/flat ] listened/VBD/0/root/listen ~././3/punct
                [PERSON Brandt/NNP/2/nsubj ] nodded/VBD/0/root/nod ~././2/punct
                """);
        Cast cast = parsed.cast();
        assertThat(parsed.meant(cast, "Olga Brandt", 1)).isNotEqualTo(parsed.meant(cast, "Peter Brandt", 1));
        assertThat(parsed.meant(cast, "Brandt", 3)).isEqualTo(parsed.meant(cast, "Peter Brandt", 1));
    }

    @Test
    void ministriesOfTwoCountriesStayApart() {
        Parsed parsed = Parsed.of("""
                Peru/NNP/4/nmod:poss ~'s/POS/1/case [ORGANISATION Foreign/NNP/4/amod Ministry/NNP/5/nsubj ] protested/VBD/0/root/protest ~././5/punct
                Chile/NNP/4/nmod:poss ~'s/POS/1/case [ORGANISATION Foreign/NNP/4/amod Ministry/NNP/5/nsubj ] apologised/VBD/0/root/apologise ~././5/punct
                """);
        Cast cast = parsed.cast();
        assertThat(parsed.meant(cast, "Foreign Ministry", 1).code()).isEqualTo("PERGOV");
        assertThat(parsed.meant(cast, "Foreign Ministry", 2).code()).isEqualTo("CHLGOV");
    }

    @Test
    void aDefinitePhraseTakesUpWhoseOfficeItNames() {
        Parsed parsed = Parsed.of("""
                Finance/NNP/2/compound Minister/NNP/3/nmod:desc [PERSON Rosa/NNP/5/nsubj Villar/NNP/3/flat ] resigned/VBD/0/root/resign ~././5/punct
                The/DT/2/det minister/NN/3/nsubj blamed/VBD/0/root/blame herself/PRP/3/obj ~././3/punct
                """);
        Cast cast = parsed.cast();
        Actor villar = parsed.meant(cast, "Rosa Villar", 1);
        assertThat(parsed.meant(cast, "The minister", 1)).isEqualTo(villar);
        assertThat(parsed.meant(cast, "herself", 1)).isEqualTo(villar);
        assertThat(villar.role()).isEqualTo("Finance Minister");
    }

    @Test
    void aPronounNobodyFitsIsAnActorOfItsOwn() {
        Parsed parsed = Parsed.of("He/PRP/2/nsubj left/VBD/0/root/leave ~././2/punct");
        Cast cast = parsed.cast();
        assertThat(cast.actors()).extracting(Actor::name).containsExactly("He");
    }

    @Test
    void aReportWithoutWordsHasNobody() {
        Parsed parsed = Parsed.of("Rain/NN/2/nsubj fell/VBD/0/root/fall ~././2/punct");
        assertThat(new Actors()
                        .find(parsed.report(), Analysis.empty(), new HeadScores(List.of("O"), new float[0]))
                        .actors())
                .isEmpty();
        assertThat(parsed.cast().actors()).isEmpty();
    }

    @Test
    void aGovernmentHasAPolicyAndPartnersWhereItsCountryIsSpokenOf() {
        Parsed parsed = Parsed.of("""
                Peru/NNP/2/nsubj waited/VBD/0/root/wait ~././2/punct
                [PLACE Lima/NNP/4/nmod:poss ] ~'s/POS/1/case long/JJ/4/amod silence/NN/5/nsubj ended/VBD/0/root/end ~././5/punct
                Talks/NNS/6/nsubj/talk between/IN/3/case [PLACE Lima/NNP/1/nmod ] and/CC/5/cc [PLACE Quito/NNP/3/conj ] resumed/VBD/0/root/resume ~././6/punct
                """);
        Cast cast = parsed.cast();
        assertThat(parsed.meant(cast, "Lima", 1).kind()).isEqualTo(Kind.STATE);
        assertThat(parsed.meant(cast, "Lima", 2).code()).isEqualTo("PER");
        assertThat(parsed.meant(cast, "Lima", 2).kind()).isEqualTo(Kind.STATE);
        assertThat(parsed.meant(cast, "Quito", 1).kind()).isEqualTo(Kind.PLACE);
    }

    @Test
    void anAbbreviationInBracketsMeansTheNameBeforeIt() {
        Parsed parsed = Parsed.of("""
                The/DT/4/det [ORGANISATION Coastal/NNP/4/compound Rescue/NNP/4/compound Service/NNP/8/nsubj ] ~(/-LRB-/6/punct [ORGANISATION ~SKR/NNP/4/appos ] ~)/-RRB-/6/punct sailed/VBD/0/root/sail ~././8/punct
                """);
        assertThat(parsed.meant(parsed.cast(), "SKR", 1).name()).isEqualTo("Coastal Rescue Service");
    }

    @Test
    void aNameWhoseAdjectiveOpensMinistriesIsAState() {
        Parsed parsed = Parsed.of("""
                [PERSON Ostravia/NNP/2/nsubj ] protested/VBD/0/root/protest ~././2/punct
                The/DT/3/det Ostravian/JJ/3/amod ministry/NN/4/nsubj agreed/VBD/0/root/agree ~././4/punct
                """);
        assertThat(parsed.meant(parsed.cast(), "Ostravia", 1).kind()).isEqualTo(Kind.STATE);
    }

    @Test
    void theOfficesOfTwoPersonsJoinedByAndAreKeptApart() {
        Parsed parsed = Parsed.of("""
                Chilean/JJ/3/amod Finance/NNP/3/compound Minister/NNP/4/nmod:desc [PERSON Rosa/NNP/12/nsubj Villar/NNP/4/flat ] and/CC/10/cc Peruvian/JJ/9/amod Prime/NNP/9/amod Minister/NNP/10/nmod:desc [PERSON Luis/NNP/4/conj Campo/NNP/10/flat ] met/VBD/0/root/meet ~././12/punct
                The/DT/3/det prime/JJ/3/amod minister/NN/4/nsubj smiled/VBD/0/root/smile ~././4/punct
                """);
        Cast cast = parsed.cast();
        Actor campo = parsed.meant(cast, "Luis Campo", 1);
        assertThat(campo.role()).isEqualTo("Peruvian Prime Minister");
        assertThat(campo.code()).isEqualTo("PERGOV");
        assertThat(parsed.meant(cast, "Rosa Villar", 1).role()).isEqualTo("Chilean Finance Minister");
        assertThat(parsed.meant(cast, "The prime minister", 1)).isEqualTo(campo);
    }

    @Test
    void anOfficeAloneMeansWhoeverTheReportSaysHoldsIt() {
        Parsed parsed = Parsed.of("""
                The/DT/2/det [PERSON Governor/NNP/3/nsubj ] hesitated/VBD/0/root/hesitate ~././3/punct
                Governor/NNP/2/nmod:desc [PERSON Rosa/NNP/4/nsubj Villar/NNP/2/flat ] resigned/VBD/0/root/resign ~././4/punct
                """);
        Cast cast = parsed.cast();
        Actor villar = parsed.meant(cast, "Rosa Villar", 1);
        assertThat(parsed.meant(cast, "Governor", 1)).isEqualTo(villar);
        assertThat(villar.name()).isEqualTo("Rosa Villar");
        assertThat(cast.mentions()).hasSize(2);
    }

    @Test
    void theLanguageAPeopleSpeaksIsNoActor() {
        Parsed parsed = Parsed.of("""
                Envoys/NNS/2/nsubj/envoy spoke/VBD/0/root/speak Danish/NNP/2/obj ~././2/punct
                """);
        assertThat(parsed.cast().actors()).extracting(Actor::name).containsExactly("Envoys");
    }

    @Test
    void theNounBeforeANameTellsItsKind() {
        Parsed parsed = Parsed.of("""
                The/DT/2/det newspaper/NN/4/nsubj [PERSON Sondag/NNP/2/appos ] closed/VBD/0/root/close ~././4/punct
                """);
        assertThat(parsed.meant(parsed.cast(), "Sondag", 1).kind()).isEqualTo(Kind.ORGANISATION);
    }
}
