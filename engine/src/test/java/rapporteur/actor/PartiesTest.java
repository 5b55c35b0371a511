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
}
