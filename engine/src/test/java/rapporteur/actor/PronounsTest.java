package rapporteur.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rapporteur.actor.Mention.Form;

/** Whom pronouns mean. */
class PronounsTest {

    @Test
    void withinAQuotationTheSpeakerSaysIAndTheHearerIsYou() {
        Parsed parsed = Parsed.of("""
                ``/``/4/punct ~I/PRP/4/nsubj must/MD/4/aux thank/VB/9/ccomp you/PRP/4/obj ~,/,/4/punct ~''/''/4/punct [PERSON Rosa/NNP/9/nsubj ] told/VBD/0/root/tell [PERSON Luis/NNP/9/obj ] ~././9/punct
                """);
        Cast cast = parsed.cast();
        assertThat(parsed.meant(cast, "I", 1)).isEqualTo(parsed.meant(cast, "Rosa", 1));
        assertThat(parsed.meant(cast, "you", 1)).isEqualTo(parsed.meant(cast, "Luis", 1));
        assertThat(cast.mentions())
                .filteredOn(mention -> mention.form() == Form.PRONOUN)
                .hasSize(2);
    }

    @Test
    void aSpeakerGoesOnInTheNextQuotation() {
        Parsed parsed = Parsed.of("""
                ``/``/3/punct ~Rain/NN/3/nsubj helps/VBZ/7/ccomp/help ~,/,/3/punct ~''/''/3/punct [PERSON Rosa/NNP/7/nsubj ] said/VBD/0/root/say ~././7/punct
                ``/``/3/punct ~I/PRP/3/nsubj agree/VBP/0/root ~././3/punct ~''/''/3/punct
                """);
        Cast cast = parsed.cast();
        assertThat(parsed.meant(cast, "I", 1)).isEqualTo(parsed.meant(cast, "Rosa", 1));
    }

    @Test
    void outsideOfQuotationsIMeansNobodyKnown() {
        Parsed parsed = Parsed.of("""
                [PERSON Rosa/NNP/2/nsubj ] said/VBD/0/root/say I/PRP/4/nsubj agreed/VBD/2/ccomp/agree ~././2/punct
                """);
        assertThat(parsed.cast().mentions()).hasSize(1);
    }

    @Test
    void aSpeakerDoesNotMeanHimselfByHe() {
        Parsed parsed = Parsed.of("""
                [PERSON Peter/NNP/3/nsubj Holm/NNP/1/flat ] arrived/VBD/0/root/arrive ~././3/punct
                ``/``/3/punct ~He/PRP/3/nsubj slept/VBD/6/ccomp/sleep ~,/,/3/punct ~''/''/3/punct said/VBD/0/root/say [PERSON Jens/NNP/6/nsubj Lund/NNP/7/flat ] ~././6/punct
                """);
        Cast cast = parsed.cast();
        assertThat(parsed.meant(cast, "He", 1)).isEqualTo(parsed.meant(cast, "Peter Holm", 1));
    }

    @Test
    void whatASubjectIsSaidToBeMeansTheSubject() {
        Parsed parsed = Parsed.of("""
                [PERSON Rosa/NNP/5/nsubj Villar/NNP/1/flat ] is/VBZ/5/cop/be a/DT/5/det senator/NN/0/root ~././5/punct
                """);
        Cast cast = parsed.cast();
        assertThat(parsed.meant(cast, "a senator", 1)).isEqualTo(parsed.meant(cast, "Rosa Villar", 1));
    }

    @Test
    void whatASpeakerSaysOfHerselfMeansNobodyElse() {
        Parsed parsed = Parsed.of("""
                [PERSON Peter/NNP/3/nsubj Holm/NNP/1/flat ] called/VBD/0/root/call ~././3/punct
                I/PRP/4/nsubj am/VBP/4/cop/be a/DT/4/det senator/NN/0/root ~././4/punct
                He/PRP/2/nsubj left/VBD/0/root/leave ~././2/punct
                """);
        Cast cast = parsed.cast();
        assertThat(parsed.meant(cast, "He", 1)).isEqualTo(parsed.meant(cast, "Peter Holm", 1));
    }

    @Test
    void theSubjectOfTheClauseAboveIsMeantRatherThanAnotherNearer() {
        Parsed parsed = Parsed.of("""
                [PERSON Peter/NNP/3/nsubj Holm/NNP/1/flat ] said/VBD/0/root/say after/IN/6/case [PERSON Jens/NNP/3/obl Lund/NNP/5/flat ] that/IN/10/mark he/PRP/10/nsubj had/VBD/10/aux/have left/VBN/3/ccomp/leave ~././3/punct
                """);
        Cast cast = parsed.cast();
        assertThat(parsed.meant(cast, "he", 1)).isEqualTo(parsed.meant(cast, "Peter Holm", 1));
    }
}
