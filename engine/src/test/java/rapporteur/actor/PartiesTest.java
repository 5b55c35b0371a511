package rapporteur.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rapporteur.actor.Mention.Form;
import rapporteur.actor.Parties.Appearing;
import rapporteur.text.Span;

class PartiesTest {

    private static Actor person(String name, @Nullable String code, String... aliases) {
        return new Actor("", name, Kind.PERSON, null, code, List.of(aliases));
    }

    private static Actor organisation(String name, @Nullable String code, String... aliases) {
        return new Actor("", name, Kind.ORGANISATION, null, code, List.of(aliases));
    }

    private static Appearing report(String id, Actor... actors) {
        List<Actor> numbered = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (Actor actor : actors) {
            String number = "a" + (numbered.size() + 1);
            numbered.add(new Actor(number, actor.name(), actor.kind(), actor.role(), actor.code(), actor.aliases()));
            int start = 100 * numbered.size();
            mentions.add(new Mention(new Span(start, start + 5), number, Form.NAME));
        }
        return new Appearing(id, new Cast(numbered, mentions));
    }

    private static List<Party> link(Appearing... reports) {
        return new Parties().link(List.of(reports));
    }

    @Test
    void spellingsOfOneNameAreOneParty() {
        assertThat(link(
                        report("1", person("Andriy Kovalchuk", null)),
                        report("2", person("Andrii Kovalchuk", null)),
                        report("3", person("Andrij Kovalchuk", null))))
                .hasSize(1);
        assertThat(link(report("1", person("José Muñoz", null)), report("2", person("Jose Munoz", null))))
                .hasSize(1);
        assertThat(link(report("1", person("Al-Hadi Omar", null)), report("2", person("Al Hadi Omar", null))))
                .hasSize(1);
    }

    @Test
    void theOrderOfAPersonsNamesDoesNotMatter() {
        assertThat(link(report("1", person("Kenji Morita", null)), report("2", person("Morita Kenji", null))))
                .hasSize(1);
    }

    @Test
    void namesakesStayApart() {
        List<Party> parties = link(report("1", person("Olga Brandt", null)), report("2", person("Peter Brandt", null)));
        assertThat(parties).hasSize(2);
        assertThat(parties).allSatisfy(party -> assertThat(party.maybeSame()).isEmpty());
    }

    @Test
    void aLastNameAloneMayBeTheSame() {
        List<Party> parties = link(report("1", person("Olga Brandt", null)), report("2", person("Brandt", null)));
        assertThat(parties).hasSize(2);
        assertThat(parties.get(0).maybeSame()).containsExactly("A2");
        assertThat(parties.get(1).maybeSame()).containsExactly("A1");
    }

    @Test
    void aLastNameWithTheSameOfficeIsTheSame() {
        assertThat(link(report("1", person("Olga Brandt", "DNKGOV")), report("2", person("Brandt", "DNKGOV"))))
                .hasSize(1);
    }

    @Test
    void anInitialThatFitsTwoIsKeptApartFromBoth() {
        List<Party> parties = link(
                report("1", person("Olga Brandt", null)),
                report("2", person("Oscar Brandt", null)),
                report("3", person("O. Brandt", null)));
        assertThat(parties).hasSize(3);
        assertThat(parties.get(2).maybeSame()).containsExactly("A1", "A2");
    }

    @Test
    void oneNameInTwoCountriesIsKeptApart() {
        List<Party> parties =
                link(report("1", person("Ana Silva", "PRTGOV")), report("2", person("Ana Silva", "BRAGOV")));
        assertThat(parties).hasSize(2);
        assertThat(parties.get(0).maybeSame()).containsExactly("A2");
    }

    @Test
    void statesAreOneByTheirCode() {
        Actor state = new Actor("", "Netherlands", Kind.STATE, null, "NLD", List.of("Holland"));
        Actor again = new Actor("", "Netherlands", Kind.STATE, null, "NLD", List.of("The Hague"));
        List<Party> parties = link(report("1", state), report("2", again));
        assertThat(parties).hasSize(1);
        assertThat(parties.get(0).profile().aliases()).containsExactly("Holland", "The Hague");
        assertThat(parties.get(0).appearances()).hasSize(2);
    }

    @Test
    void anAbbreviationThatOneReportExplainsHoldsInAll() {
        assertThat(link(
                        report("1", organisation("Coastal Rescue Service", null, "CRS")),
                        report("2", organisation("CRS", null))))
                .hasSize(1);
    }

    @Test
    void ministriesAreOneOnlyWithinACountry() {
        assertThat(link(
                        report("1", organisation("Foreign Ministry", "PERGOV")),
                        report("2", organisation("Foreign Ministry", "CHLGOV")),
                        report("3", organisation("Foreign Ministry", "PERGOV"))))
                .hasSize(2);
    }

    @Test
    void theOrderOfTheReportsDoesNotMatter() {
        List<Appearing> reports = new ArrayList<>(List.of(
                report("1", person("Olga Brandt", null), organisation("CRS", null)),
                report("2", person("O. Brandt", null), organisation("Coastal Rescue Service", null, "CRS")),
                report("3", person("Oscar Brandt", null), person("Brandt", "DNKGOV")),
                report("4", person("Brandt Olga", "DNKGOV"), organisation("Coastal Rescue", null))));
        List<Party> expected = new Parties().link(reports);
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(reports, random);
            assertThat(new Parties().link(reports)).isEqualTo(expected);
        }
    }

    @Test
    void anOfficeAloneIsNobodysNameInAnotherReport() {
        assertThat(link(report("1", person("President", null)), report("2", person("President", null))))
                .hasSize(2);
    }

    private static Actor place(String name) {
        return new Actor("", name, Kind.PLACE, null, null, List.of());
    }

    private static Actor state(String name, String code) {
        return new Actor("", name, Kind.STATE, null, code, List.of());
    }

    private static Actor official(String name, String role) {
        return new Actor("", name, Kind.PERSON, role, "GOV", List.of());
    }

    /** A report that speaks of the ferry accident, as two names in it tell. */
    private static Appearing onTheFerry(String id, Actor... actors) {
        List<Actor> all = new ArrayList<>(List.of(actors));
        all.add(organisation("Sundline Ferries", null));
        all.add(place("Anholt Sound"));
        return report(id, all.toArray(Actor[]::new));
    }

    private static List<String> names(List<Party> parties) {
        return parties.stream().map(party -> party.profile().name()).toList();
    }

    @Test
    void aLastNameIsTheOneInReportsOfTheSameAffair() {
        assertThat(names(link(
                        onTheFerry("1", person("Olga Brandt", null)),
                        onTheFerry("2", person("Brandt", null)),
                        report("3", person("Brandt", null)))))
                .filteredOn(name -> name.endsWith("Brandt"))
                .containsExactlyInAnyOrder("Olga Brandt", "Brandt");
    }

    @Test
    void aLastNameOfTwoInTheSameAffairIsKeptApartFromBoth() {
        assertThat(names(link(
                        onTheFerry("1", person("Olga Brandt", null)),
                        onTheFerry("2", person("Oscar Brandt", null)),
                        onTheFerry("3", person("Brandt", null)))))
                .contains("Olga Brandt", "Oscar Brandt", "Brandt");
    }

    @Test
    void hyphensAndTheOrderOfNamesDoNotMatterTogether() {
        assertThat(link(
                        report("1", person("Baek Seung Woo", null)),
                        report("2", person("Baek Seung-woo", null)),
                        report("3", person("Seung-woo Baek", null))))
                .hasSize(1);
    }

    @Test
    void aFirstNameThatMayBeMiswrittenIsSaidToMaybeBeTheSame() {
        List<Party> parties = link(
                report("1", official("Karina Holm", "Health Minister")),
                report("2", official("Marina Holm", "Health Minister")),
                report("3", official("Marika Holm", "Mayor")));
        assertThat(parties).hasSize(3);
        assertThat(parties.get(0).maybeSame()).containsExactly("A2");
        assertThat(parties.get(2).maybeSame()).isEmpty();
    }

    @Test
    void whatOneReportTakesForAPersonIsThePlaceThatOthersKnow() {
        List<Party> parties = link(
                report("1", place("Vestervig")),
                report("2", person("Vestervig", null)),
                report("3", place("Vestervig")));
        assertThat(parties).hasSize(1);
        assertThat(parties.get(0).profile().kind()).isEqualTo(Kind.PLACE);
    }

    @Test
    void aPersonNamedInFullStaysAPerson() {
        assertThat(link(report("1", place("Olga Brandt")), report("2", person("Olga Brandt", null))))
                .hasSize(2);
    }

    @Test
    void aPlaceIsKnownWithoutTheWordForItsKind() {
        assertThat(link(
                        report("1", place("Skjern River")),
                        report("2", place("Skjern")),
                        report("3", place("the Skjern river"))))
                .hasSize(1);
    }

    @Test
    void aMinistryMayBeWrittenEitherWayRound() {
        assertThat(link(
                        report("1", organisation("Ministry of Foreign Affairs", "PERGOV")),
                        report("2", organisation("Foreign Ministry", "PERGOV")),
                        report("3", organisation("Defense Ministry", "PERGOV")),
                        report("4", organisation("Ministry of Defence", "PERGOV"))))
                .hasSize(2);
    }

    @Test
    void anInstituteWithoutOwnerIsOneWithinAnAffair() {
        assertThat(names(link(
                        onTheFerry("1", organisation("Meteorological Institute", null)),
                        onTheFerry("2", organisation("Meteorological Institute", null)),
                        report("3", organisation("Meteorological Institute", null)))))
                .filteredOn("Meteorological Institute"::equals)
                .hasSize(2);
    }

    @Test
    void aMinistryWithoutOwnerIsNobodysInReportsOfTwoStates() {
        Actor[] states = {state("Norway", "NOR"), state("Sweden", "SWE"), organisation("Transport Ministry", "GOV")};
        assertThat(names(link(onTheFerry("1", states), onTheFerry("2", states))))
                .filteredOn("Transport Ministry"::equals)
                .hasSize(2);
        assertThat(names(link(
                        onTheFerry("1", organisation("Transport Ministry", "GOV")),
                        onTheFerry("2", organisation("Transport Ministry", "GOV")))))
                .filteredOn("Transport Ministry"::equals)
                .hasSize(1);
    }

    @Test
    void anOfficeIsThatOfTheOneWhoHoldsItInTheAffair() {
        List<Party> parties = link(
                onTheFerry("1", official("Ida Lund", "Transport Minister")),
                withOffice(onTheFerry("2"), "the transport minister"));
        assertThat(names(parties)).doesNotContain("the transport minister").contains("Ida Lund");
        List<Party> others = link(
                onTheFerry("1", official("Ida Lund", "Transport Minister")),
                withOffice(onTheFerry("2"), "a transport minister"));
        assertThat(names(others)).contains("a transport minister");
    }

    @Test
    void aDescriptionIsOfTheOneWhomItsReportNamesAndAnotherCallsSo() {
        Actor operator = new Actor("", "Belt Lines", Kind.ORGANISATION, "private operator", "BUS", List.of());
        Appearing known = onTheFerry("1", operator);
        Actor named = organisation("Belt Lines", null);
        assertThat(names(link(known, withDescription(onTheFerry("2", named), "the operator"))))
                .doesNotContain("the operator");
        assertThat(names(link(known, withDescription(onTheFerry("2"), "the operator"))))
                .contains("the operator");
        assertThat(names(link(known, withDescription(onTheFerry("2", named), "an operator"))))
                .contains("an operator");
    }

    @Test
    void anOrganisationsShortNameIsTheOneLongerNameInTheAffair() {
        Actor service = organisation("National Harbour Rescue Service", null);
        Actor rescue = organisation("Harbour Rescue", null);
        assertThat(names(link(onTheFerry("1", service), onTheFerry("2", rescue))))
                .doesNotContain("Harbour Rescue");
        List<Party> apart = link(onTheFerry("1", service), report("2", rescue));
        assertThat(names(apart)).contains("Harbour Rescue");
        assertThat(apart.get(0).maybeSame()).hasSize(1);
    }

    private static Appearing withDescription(Appearing report, String words) {
        return with(report, new Actor("a99", words, Kind.ORGANISATION, null, "BUS", List.of()));
    }

    private static Appearing withOffice(Appearing report, String words) {
        return with(report, new Actor("a99", words, Kind.PERSON, null, "GOV", List.of()));
    }

    private static Appearing with(Appearing report, Actor unnamed) {
        List<Actor> actors = new ArrayList<>(report.cast().actors());
        List<Mention> mentions = new ArrayList<>(report.cast().mentions());
        actors.add(unnamed);
        mentions.add(new Mention(new Span(9900, 9900 + unnamed.name().length()), unnamed.id(), Form.NOMINAL));
        return new Appearing(report.report(), new Cast(actors, mentions));
    }
}
