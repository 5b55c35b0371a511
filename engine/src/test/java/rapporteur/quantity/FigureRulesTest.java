package rapporteur.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rapporteur.quantity.Figures.Figure;
import rapporteur.rule.Found;
import rapporteur.rule.Grammar;
import rapporteur.rule.Resources;
import rapporteur.rule.Words;

class FigureRulesTest {

    private static final String RULES = "en/quantity/rules.yml";
    private static final Pattern EXAMPLE = Pattern.compile("(.*?)\\[(.*?)](.*?) = (\\S+ \\S+ \\S+) (.+)");
    private final Grammar grammar = Grammar.read("en/quantity/words.tsv", RULES);

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void findWhatTheyShow(String rule, String example) {
        Matcher parts = EXAMPLE.matcher(example);
        assertThat(parts.matches()).as("an example marks what is found").isTrue();
        String text = parts.group(1) + parts.group(2) + parts.group(3);
        assertThat(grammar.scan(new Words(text))).anySatisfy(found -> {
            assertThat(found.span().of(text)).isEqualTo(parts.group(2));
            assertThat(found.rule().id()).isEqualTo(rule);
            assertThat(Figures.read(found).map(FigureRulesTest::shown)).contains(parts.group(4) + " " + parts.group(5));
        });
    }

    @ParameterizedTest(name = "{0}: not {1}")
    @MethodSource("counterexamples")
    void findNothingInCounterexamples(String rule, String text) {
        assertThat(grammar.scan(new Words(text)))
                .extracting(Found::rule)
                .extracting(found -> found.id())
                .doesNotContain(rule);
    }

    private static String shown(Figure figure) {
        String relation = figure.relation().name().toLowerCase(Locale.ROOT);
        String unit = figure.unit() == null ? "*" : figure.unit();
        return relation + " " + shown(figure.low()) + " " + shown(figure.high()) + " " + unit;
    }

    private static String shown(@Nullable BigDecimal end) {
        if (end == null) {
            return "-";
        }
        return end.signum() == 0 ? "0" : end.stripTrailingZeros().toPlainString();
    }

    static Stream<Arguments> examples() {
        return Resources.rules(RULES).stream()
                .flatMap(rule -> rule.examples().stream().map(text -> Arguments.of(rule.id(), text)));
    }

    static Stream<Arguments> counterexamples() {
        return Resources.rules(RULES).stream()
                .flatMap(rule -> rule.counterexamples().stream().map(text -> Arguments.of(rule.id(), text)));
    }
}
