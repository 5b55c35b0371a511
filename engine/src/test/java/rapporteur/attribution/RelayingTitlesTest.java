package rapporteur.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rapporteur.rule.Resources;

/** Every rule for titles finds what its examples show, and leaves its counterexamples alone. */
class RelayingTitlesTest {

    private static final String OUTLET = "Harbour Herald";

    private final RelayingTitles titles = RelayingTitles.english();

    @TestFactory
    Stream<DynamicTest> titles() {
        return Resources.rules("en/attribution/relaying-titles.yml").stream()
                .flatMap(rule -> Stream.concat(
                        rule.examples().stream()
                                .map(title -> DynamicTest.dynamicTest(
                                        rule.id() + ": " + title,
                                        () -> assertThat(titles.finds(rule.id(), title, OUTLET))
                                                .isTrue())),
                        rule.counterexamples().stream()
                                .map(title -> DynamicTest.dynamicTest(
                                        rule.id() + ", not: " + title,
                                        () -> assertThat(titles.finds(rule.id(), title, OUTLET))
                                                .isFalse()))));
    }
}
