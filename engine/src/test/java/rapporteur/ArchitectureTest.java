package rapporteur;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import rapporteur.language.Token;

/** The house as {@code ARCHITECTURE.md} describes it. */
@AnalyzeClasses(packages = "rapporteur", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    /** The rooms, in the order in which data passes through them. */
    private static final List<String> ROOMS = List.of(
            "text",
            "rule",
            "web",
            "capture",
            "intake",
            "encoder",
            "language",
            "time",
            "actor",
            "factuality",
            "attribution",
            "quantity",
            "anomaly",
            "reading",
            "origin",
            "dispute",
            "situation",
            "record",
            "briefing");

    @ArchTest
    static final ArchRule data_goes_one_way = classes()
            .should(new ArchCondition<JavaClass>("use only rooms above their own") {
                @Override
                public void check(JavaClass from, ConditionEvents events) {
                    int own = ROOMS.indexOf(room(from));
                    events.add(new SimpleConditionEvent(from, own >= 0, from.getName() + " stands in no room"));
                    from.getDirectDependenciesFromSelf().forEach(use -> {
                        int other = ROOMS.indexOf(room(use.getTargetClass()));
                        if (other > own) {
                            events.add(SimpleConditionEvent.violated(use, use.getDescription()));
                        }
                    });
                }
            })
            .because("a stage takes what the stages before it made and never reaches back");

    @ArchTest
    static final ArchRule one_room_knows_the_model = noClasses()
            .that()
            .resideOutsideOfPackage("rapporteur.encoder")
            .should()
            .dependOnClassesThat(resideInAPackage("ai.onnxruntime.."))
            .because("another runtime is then a change in one room");

    @ArchTest
    static final ArchRule one_room_knows_the_labels = noClasses()
            .that()
            .resideOutsideOfPackages("rapporteur.language", "rapporteur.record")
            .should()
            .callMethod(Token.class, "deprel")
            .orShould()
            .callMethod(Token.class, "head")
            .because("the rooms above see clauses and phrases, so that another treebank's labels change one room");

    @ArchTest
    static final ArchRule few_rooms_know_json = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "rapporteur.capture", "rapporteur.intake", "rapporteur.encoder", "rapporteur.record")
            .should()
            .dependOnClassesThat(resideInAPackage("tools.jackson.."))
            .because(
                    "JSON comes in through capture, stands in pages that intake reads, goes out through record, and describes the model to encoder");

    @ArchTest
    static final ArchRule two_rooms_know_html = noClasses()
            .that()
            .resideOutsideOfPackages("rapporteur.capture", "rapporteur.intake")
            .should()
            .dependOnClassesThat(resideInAPackage("org.jsoup.."))
            .because("feeds are cut by capture, and pages are read by intake alone");

    @ArchTest
    static final ArchRule one_room_knows_the_web = noClasses()
            .that()
            .resideOutsideOfPackage("rapporteur.web")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.hc..", "crawlercommons.."))
            .orShould()
            .dependOnClassesThat(resideInAnyPackage("java.net.http..", "javax.net.."))
            .because("nothing is fetched past the checks on addresses, sizes and manners");

    @ArchTest
    static final ArchRule the_engine_neither_prints_nor_exits = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .because("only the command line speaks to the user");

    @ArchTest
    static final ArchRule the_clock_is_a_parameter = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(Math.class, "random")
            .because("the same input gives the same bytes");

    @ArchTest
    static final ArchRule no_shared_state =
            noFields().that().areStatic().should().notBeFinal().because("threads read reports side by side");

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("rapporteur.") ? name.substring("rapporteur.".length()) : "";
    }
}
