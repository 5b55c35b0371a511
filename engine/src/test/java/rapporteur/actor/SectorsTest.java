package rapporteur.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the words for an actor tell of its country and sector, and whom they take up. */
class SectorsTest {

    @Test
    void whatStandsBeforeABroadWordTellsTheSector() {
        assertThat(code("The/DT/3/det opposition/NN/3/compound leader/NN/4/nsubj left/VBD/0/root/leave ~././4/punct"))
                .isEqualTo("OPP");
        assertThat(code("The/DT/3/det Peruvian/JJ/3/amod leader/NN/4/nsubj left/VBD/0/root/leave ~././4/punct"))
                .isEqualTo("PERGOV");
    }

    @Test
    void wordsOfTwoPartsTellTheSectorTogether() {
        assertThat(code("Aid/NN/2/compound workers/NNS/3/nsubj/worker left/VBD/0/root/leave ~././3/punct"))
                .isEqualTo("NGO");
    }

    @Test
    void whoActsForAnOrganisationHasItsCode() {
        assertThat(code("A/DT/3/det UN/NNP/3/compound spokesman/NN/4/nsubj left/VBD/0/root/leave ~././4/punct"))
                .isEqualTo("IGOUNO");
    }

    @Test
    void aNounBeforeAnotherIsNoActorOfItsOwn() {
        Parsed parsed =
                Parsed.of("The/DT/3/det army/NN/3/compound spokesman/NN/4/nsubj left/VBD/0/root/leave ~././4/punct");
        assertThat(parsed.cast().actors()).extracting(Actor::name).containsExactly("The army spokesman");
    }

    @Test
    void anOrganisationIsTakenUpByWhatItIs() {
        Parsed parsed = Parsed.of("""
                [ORGANISATION NATO/NNP/2/nsubj ] grew/VBD/0/root/grow ~././2/punct
                The/DT/2/det alliance/NN/3/nsubj trains/VBZ/0/root/train ~././3/punct
                The/DT/2/det company/NN/3/nsubj objected/VBD/0/root/object ~././3/punct
                """);
        Cast cast = parsed.cast();
        assertThat(parsed.meant(cast, "The alliance", 1)).isEqualTo(parsed.meant(cast, "NATO", 1));
        assertThat(parsed.meant(cast, "The company", 1)).isNotEqualTo(parsed.meant(cast, "NATO", 1));
    }

    @Test
    void anActorWithoutANameIsCalledByANounRatherThanAPronoun() {
        Parsed parsed = Parsed.of("""
                ``/``/3/punct ~We/PRP/3/nsubj sailed/VBD/8/ccomp/sail ~,/,/3/punct ~''/''/3/punct the/DT/7/det captain/NN/8/nsubj said/VBD/0/root/say ~././8/punct
                """);
        assertThat(parsed.cast().actors()).extracting(Actor::name).containsExactly("the captain");
    }

    /** Of the actor that the first noun phrase means. */
    private static String code(String tree) {
        Parsed parsed = Parsed.of(tree);
        return parsed.cast().mentions().stream()
                .filter(mention -> mention.form() == Mention.Form.NOMINAL)
                .findFirst()
                .flatMap(mention -> parsed.cast().actor(mention.actor()))
                .map(Actor::code)
                .orElseThrow();
    }
}
