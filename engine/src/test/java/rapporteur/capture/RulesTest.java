package rapporteur.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rapporteur.rule.Resources;

/** The examples and counterexamples of every rule of the room. */
class RulesTest {

    @TestFactory
    Stream<DynamicTest> everyRuleFindsItsExamplesAndNotItsCounterexamples() {
        return Stream.of("en/capture/teasers.yml", "en/capture/letters.yml")
                .flatMap(file -> Resources.rules(file).stream()
                        .map(rule -> DynamicTest.dynamicTest(file + " " + rule.id(), () -> {
                            Pattern pattern = Pattern.compile(rule.pattern());
                            assertThat(rule.examples())
                                    .isNotEmpty()
                                    .allMatch(words -> pattern.matcher(words).find());
                            assertThat(rule.counterexamples())
                                    .isNotEmpty()
                                    .noneMatch(words -> pattern.matcher(words).find());
                        })));
    }

    @Test
    void senders() {
        Set<String> senders = Means.load(Fetcher.offline()).senders();
        assertThat(Sender.of("Lume Post <news@lume.example>", false, senders).outlet())
                .isEqualTo("Lume Post");
        assertThat(Sender.of("Lume Post <newsletter+7@lume.example>", false, senders)
                        .outlet())
                .isEqualTo("Lume Post");
        assertThat(Sender.of("Ann Lee <ann@lume.example>", false, senders).byline())
                .isEqualTo(List.of("Ann Lee"));
        assertThat(Sender.of("Ann Lee <ann@lume.example>", true, senders).outlet())
                .isEqualTo("Ann Lee");
        assertThat(Sender.of("ann@lume.example", false, senders)).isEqualTo(new Sender(null, List.of()));
        assertThat(Sender.of("Ann Lee via Lume Post <x@lists.example>", true, senders))
                .isEqualTo(new Sender("Lume Post", List.of("Ann Lee")));
    }
}
