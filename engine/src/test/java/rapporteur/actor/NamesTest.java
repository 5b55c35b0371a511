package rapporteur.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which words are a name, and of what. */
class NamesTest {

    @Test
    void aPlaceWithinANameIsMentionedOnce() {
        Parsed parsed = Parsed.of("""
                Students/NNS/2/nsubj/student left/VBD/0/root/leave the/DT/4/det [ORGANISATION University/NNP/2/obj of/IN/6/case Bergen/NNP/4/nmod ] ~././2/punct
                [PLACE Bergen/NNP/2/nsubj ] slept/VBD/0/root/sleep ~././2/punct
                """);
        Cast cast = parsed.cast();
        assertThat(cast.mentions()).extracting(Mention::span).doesNotHaveDuplicates();
        assertThat(parsed.meant(cast, "Bergen", 1)).isEqualTo(parsed.meant(cast, "Bergen", 2));
        assertThat(parsed.meant(cast, "University of Bergen", 1).kind()).isEqualTo(Kind.ORGANISATION);
    }

    @Test
    void aNameIsOfOneKindThroughoutAReport() {
        Parsed parsed = Parsed.of("""
                [PERSON Ravnholt/NNP/2/nsubj ] resigned/VBD/0/root/resign ~././2/punct
                Voters/NNS/2/nsubj/voter left/VBD/0/root/leave [PLACE Ravnholt/NNP/2/obj ] ~././2/punct
                Voters/NNS/2/nsubj/voter blamed/VBD/0/root/blame [PERSON Ravnholt/NNP/2/obj ] ~././2/punct
                """);
        Cast cast = parsed.cast();
        assertThat(parsed.meant(cast, "Ravnholt", 2).kind()).isEqualTo(Kind.PERSON);
        assertThat(parsed.meant(cast, "Ravnholt", 2)).isEqualTo(parsed.meant(cast, "Ravnholt", 1));
    }

    @Test
    void aStormWithANameIsNoActor() {
        Parsed parsed = Parsed.of("""
                Cyclone/NNP/2/compound [PERSON Maribel/NNP/3/nsubj ] hit/VBD/0/root/hit ~././3/punct
                [PERSON Maribel/NNP/2/nsubj ] weakened/VBD/0/root/weaken ~././2/punct
                """);
        assertThat(parsed.meant(parsed.cast(), "Maribel", 2).kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void aLanguageIsNotThePeopleThatSpeaksIt() {
        Parsed parsed = Parsed.of("""
                Envoys/NNS/2/nsubj/envoy speak/VBP/0/root [GROUP Danish/NNP/2/obj ] ~././2/punct
                Envoys/NNS/2/nsubj/envoy met/VBD/0/root/meet the/DT/4/det [GROUP Danes/NNPS/2/obj/Dane ] ~././2/punct
                """);
        Cast cast = parsed.cast();
        assertThat(parsed.meant(cast, "Danish", 1).kind()).isEqualTo(Kind.OTHER);
        assertThat(parsed.meant(cast, "Danes", 1).kind()).isEqualTo(Kind.GROUP);
    }

    @Test
    void bothHalvesOfAHyphenedNameBelongToIt() {
        Parsed parsed = Parsed.of("""
                [PERSON Anna/NNP/5/nsubj Holm/NNP/1/flat ] ~-/HYPH/4/punct ~Lund/NNP/2/compound resigned/VBD/0/root/resign ~././5/punct
                """);
        assertThat(parsed.meant(parsed.cast(), "Anna Holm-Lund", 1).kind()).isEqualTo(Kind.PERSON);
    }

    @Test
    void countriesJoinedByAHyphenStayTwo() {
        Parsed parsed = Parsed.of("""
                The/DT/5/det [PLACE Peru/NNP/4/compound ] ~-/HYPH/4/punct ~Chile/NNP/5/compound border/NN/6/nsubj closed/VBD/0/root/close ~././6/punct
                """);
        assertThat(parsed.cast().actors()).extracting(Actor::name).containsExactly("Peru", "Chile");
    }

    @Test
    void anInitialBelongsToTheName() {
        Parsed parsed = Parsed.of("""
                R./NNP/2/compound [PERSON Villar/NNP/3/nsubj ] resigned/VBD/0/root/resign ~././3/punct
                """);
        assertThat(parsed.meant(parsed.cast(), "R. Villar", 1).kind()).isEqualTo(Kind.PERSON);
    }

    @Test
    void aNameBeginsWithTheHeadBeforeItsPreposition() {
        Parsed parsed = Parsed.of("""
                The/DT/3/det Nordic/NNP/3/amod Centre/NNP/7/nsubj for/IN/6/case [OTHER Rural/NNP/6/amod Growth/NNP/3/nmod ] closed/VBD/0/root/close ~././7/punct
                """);
        assertThat(parsed.meant(parsed.cast(), "Nordic Centre for Rural Growth", 1)
                        .kind())
                .isEqualTo(Kind.ORGANISATION);
    }

    @Test
    void whoIsCitedWithAYearIsAPerson() {
        Parsed parsed = Parsed.of("""
                [OTHER Ostrand/NNP/5/nsubj ] (/-LRB-/3/punct ~2014/CD/1/dep ~)/-RRB-/3/punct disagrees/VBZ/0/root/disagree ~././5/punct
                """);
        assertThat(parsed.meant(parsed.cast(), "Ostrand", 1).kind()).isEqualTo(Kind.PERSON);
    }

    @Test
    void aPartOfACountryIsFoundWithinAName() {
        Parsed parsed = Parsed.of("""
                The/DT/4/det [ORGANISATION British/NNP/4/compound Columbia/NNP/4/compound Council/NNP/5/nsubj ] met/VBD/0/root/meet ~././5/punct
                """);
        assertThat(parsed.meant(parsed.cast(), "British Columbia", 1).kind()).isEqualTo(Kind.PLACE);
    }
}
