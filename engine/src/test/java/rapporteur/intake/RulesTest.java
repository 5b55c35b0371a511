package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rapporteur.rule.Resources;
import rapporteur.rule.Rule;

/** Every rule of intake finds what its examples show, and leaves its counterexamples alone. */
class RulesTest {

    private final Rules rules = Rules.load();

    @TestFactory
    Stream<DynamicTest> furniture() {
        return cases(
                "furniture",
                (rule, line) -> rules.furniture().kinds().stream()
                        .filter(kind -> kind.rule().id().equals(rule.id()))
                        .anyMatch(kind -> kind.finds(line)));
    }

    @TestFactory
    Stream<DynamicTest> bylines() {
        return cases("bylines", (rule, line) -> rules.bylines().finds(rule.id(), line));
    }

    @TestFactory
    Stream<DynamicTest> nameplates() {
        return cases("nameplates", (rule, line) -> rules.nameplates().finds(rule.id(), line));
    }

    @TestFactory
    Stream<DynamicTest> datelines() {
        return cases("datelines", (rule, line) -> rules.datelines().finds(rule.id(), line));
    }

    @TestFactory
    Stream<DynamicTest> dates() {
        return cases("dates", (rule, line) -> rules.dates().finds(rule.id(), line));
    }

    @TestFactory
    Stream<DynamicTest> credits() {
        return cases("credits", (rule, line) -> rules.credits().finds(rule.id(), line));
    }

    @TestFactory
    Stream<DynamicTest> dateCues() {
        return cases("date-cues", (rule, line) -> rules.dateCues().finds(rule.id(), line, rules.dates()));
    }

    @TestFactory
    Stream<DynamicTest> dateNames() {
        return cases("date-names", (rule, name) -> rules.dateNames().finds(rule.id(), name));
    }

    @TestFactory
    Stream<DynamicTest> pageFurniture() {
        return cases("page-furniture", (rule, name) -> rules.page().finds(rule.id(), name));
    }

    @TestFactory
    Stream<DynamicTest> mainText() {
        return cases(
                "main-text",
                (rule, name) -> rules.parts()
                        .says(
                                PartNames.Says.valueOf(
                                        rule.fields().getOrDefault("says", "").toUpperCase(Locale.ROOT)),
                                name));
    }

    @TestFactory
    Stream<DynamicTest> shared() {
        return cases("shared", (rule, passage) -> rules.shared().finds(rule.id(), passage));
    }

    private static Stream<DynamicTest> cases(String file, BiPredicate<Rule, String> finds) {
        List<DynamicTest> cases = new ArrayList<>();
        for (Rule rule : Resources.rules("en/intake/" + file + ".yml")) {
            assertThat(rule.examples()).as("examples of " + rule.id()).isNotEmpty();
            rule.examples()
                    .forEach(example -> cases.add(DynamicTest.dynamicTest(
                            rule.id() + " finds: " + example,
                            () -> assertThat(finds.test(rule, example)).isTrue())));
            rule.counterexamples()
                    .forEach(example -> cases.add(DynamicTest.dynamicTest(
                            rule.id() + " leaves: " + example,
                            () -> assertThat(finds.test(rule, example)).isFalse())));
        }
        return cases.stream();
    }
}
