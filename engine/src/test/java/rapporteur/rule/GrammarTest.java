package rapporteur.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrammarTest {

    private static final String LISTS = "test/grammar/words.tsv";
    private final Grammar grammar = Grammar.read(LISTS, "test/grammar/rules.yml");

    @Test
    void prefersTheLongestFinding() {
        assertThat(found("a bushel of red apples, please")).containsExactly("much: a bushel of red apples");
    }

    @Test
    void letsWhiteSpaceComeAndGoBeforeMarks() {
        assertThat(found("3-pound and 3 - pound")).containsExactly("weight: 3-pound", "weight: 3 - pound");
    }

    @Test
    void findsNothingOverTheEndOfALine() {
        assertThat(found("red\napples")).isEmpty();
    }

    @Test
    void wantsTheCapitalThatTheListHas() {
        assertThat(found("Fuji fuji")).containsExactly("name: Fuji");
    }

    @Test
    void keepsOnlyWhatTheBracketsHold() {
        assertThat(found("he ate pears today")).containsExactly("eaten: pears");
    }

    @Test
    void heedsWhatMustNotStandBeforeOrAfter() {
        assertThat(found("no plums; plums; plums gone")).containsExactly("plums: plums");
    }

    @Test
    void heedsWhatMustStandAfterAndWhereTheLineEnds() {
        assertThat(found("quinces gone\nquinces\nmedlars gone, medlars here\nmedlars"))
                .containsExactly("last: quinces", "before: medlars", "before: medlars");
    }

    @Test
    void boundsBothSidesOfAFullStop() {
        assertThat(found("at 22.31, at 22.75, at 24.10, at 3.5, at 3")).containsExactly("hour: 22.31");
    }

    @Test
    void bindsSlotsAndParts() {
        Found much = grammar.scan(new Words("a bushel of red apples")).getFirst();
        assertThat(much.slot("size")).contains("36");
        assertThat(much.part("fruit").flatMap(fruit -> fruit.slot("colour"))).contains("r");
    }

    @Test
    void readsNumbersWhole() {
        Words words = new Words("12,000 of 3.5 on 30.10.2024 at 1,2");
        assertThat(IntStream.range(0, words.size()).mapToObj(words::key))
                .containsExactly("12,000", "of", "3.5", "on", "30", ".", "10", ".", "2024", "at", "1", ",", "2");
    }

    @Test
    void namesTheListThatIsMissing() {
        assertThatThrownBy(() -> new PatternReader(Lexicon.read(LISTS), "{nonsense}").read())
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("nonsense");
    }

    @Test
    void namesThePatternThatDoesNotClose() {
        assertThatThrownBy(() -> new PatternReader(Lexicon.read(LISTS), "a (b").read())
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("a (b");
    }

    private List<String> found(String text) {
        return grammar.scan(new Words(text)).stream()
                .map(found -> found.rule().id() + ": " + found.span().of(text))
                .toList();
    }
}
