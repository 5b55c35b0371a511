package rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rapporteur.rule.Resources;

class MorphologyTest {

    private static final Morphology MORPHOLOGY = Morphology.english();

    @ParameterizedTest
    @CsvSource({
        "recaptured, VBN, recaptur, recapture",
        "retaken, VBN, retak, retake",
        "retook, VBD, retook, retake",
        "shut, VBN, sh, shut",
        "shot, VBD, sho, shoot",
        "found, VBD, fi, find",
        "praised, VBD, prais, praise",
        "insisting, VBG, insiste, insist",
        "qualifying, VBG, qualifye, qualify",
        "tied, VBD, ti, tie",
        "watches, VBZ, watche, watch",
        "say, VBP, sy, say",
        "battalions, NNS, battaliy, battalion",
        "fatalities, NNS, fatalitie, fatality",
        "campuses, NNS, campuse, campus",
        "businessmen, NNS, businessme, businessman",
        "diameter, NN, diamete, diameter",
        "shooting, NN, shoo, shooting",
        "boldest, JJS, bolde, bold",
        "fancier, JJR, fancier, fancy",
        "dishonest, JJ, dishon, dishonest"
    })
    void takesTheWordOfTheDictionaryForABrokenStem(String form, String tag, String learned, String lemma) {
        assertThat(MORPHOLOGY.lemma(form, tag, learned)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "waded, VBD, wade",
        "hoping, VBG, hope",
        "starring, VBG, star",
        "staring, VBG, stare",
        "planning, VBG, plan"
    })
    void knowsWhichVerbsDoubleTheirLastLetter(String form, String tag, String lemma) {
        assertThat(MORPHOLOGY.lemma(form, tag, form)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "species, NNS, species",
        "clothes, NNS, clothes",
        "troops, NNS, troop",
        "people, NNS, person",
        "bases, NNS, base",
        "media, NN, media",
        "taxes, NN, tax"
    })
    void givesAPluralItsSingularUnlessThePluralIsTheCommonerWord(String form, String tag, String lemma) {
        assertThat(MORPHOLOGY.lemma(form, tag, form)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "re-elected, VBN, re-electe, re-elect",
        "outfought, VBD, outfou, outfight",
        "ex-wives, NNS, ex-wiy, ex-wife",
        "airbases, NNS, airbase, airbase",
        "counterprotesters, NNS, counterproteste, counterprotester"
    })
    void explainsWhatTheDictionaryLacksByItsLastPart(String form, String tag, String learned, String lemma) {
        assertThat(MORPHOLOGY.lemma(form, tag, learned)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "vlogged, VBD, vlogge, vlog",
        "doomscrolling, VBG, doomscrolle, doomscroll",
        "gerrymandered, VBN, gerrymandere, gerrymander",
        "decarbonised, VBN, decarbonise, decarbonise",
        "deepfakes, NNS, deepfay, deepfake",
        "yimbies, NNS, yimby, yimby"
    })
    void goesByTheEndingOfWhatNothingExplains(String form, String tag, String learned, String lemma) {
        assertThat(MORPHOLOGY.lemma(form, tag, learned)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "Lagosians, NNS, Lagosian",
        "MPs, NNS, MP",
        "1990s, NNS, 1990s",
        "p.m., NN, p.m.",
        "Norwegian, JJ, Norwegian",
        "Osei, NNP, Osei",
        "quickly, RB, quickly"
    })
    void leavesNamesNumbersAndOtherClassesAsTheModelHasThem(String form, String tag, String learned) {
        assertThat(MORPHOLOGY.lemma(form, tag, learned)).isEqualTo(learned);
    }

    @ParameterizedTest
    @CsvSource({"unaccounted, VBN", "untraced, VBN", "unwavering, VBG", "wrongdoing, VBG"})
    void leavesAParticipleOfNoVerbAsItIs(String form, String tag) {
        assertThat(MORPHOLOGY.lemma(form, tag, "unaccounte")).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"unveiled, VBD, unveil", "unfolding, VBG, unfold"})
    void tellsVerbsThatUndoFromThem(String form, String tag, String lemma) {
        assertThat(MORPHOLOGY.lemma(form, tag, form)).isEqualTo(lemma);
    }

    @Test
    void givesAFormOneLemmaWhateverTheModelSays() {
        assertThat(List.of("bas", "base", "basis"))
                .extracting(learned -> MORPHOLOGY.lemma("bases", "NNS", learned))
                .containsOnly("base");
    }

    @Test
    void holdsToTheExamplesOfItsEndings() {
        Inflections inflections = Inflections.english();
        for (List<String> row : Resources.table("en/language/inflections.tsv")) {
            WordClass kind = List.of(WordClass.values()).stream()
                    .filter(one -> one.mark().equals(row.get(0)))
                    .findFirst()
                    .orElseThrow();
            assertThat(inflections.words(row.get(3), kind)).contains(row.get(4));
            assertThat(MORPHOLOGY.lemma(row.get(3), tag(kind), row.get(3))).isEqualTo(row.get(4));
        }
    }

    private static String tag(WordClass kind) {
        return switch (kind) {
            case NOUN -> "NNS";
            case VERB -> "VBD";
            case ADJECTIVE -> "JJR";
        };
    }
}
