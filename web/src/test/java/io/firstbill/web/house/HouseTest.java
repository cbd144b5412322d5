package io.firstbill.web.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import io.firstbill.house.HouseRules;
import io.firstbill.house.ModuleHouseTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rules of the house for module web. */
class HouseTest extends ModuleHouseTest {
    private static final String ROOT = "io.firstbill.web.";

    /** Each may import only those before it. */
    private static final List<String> UPSTREAM_TO_DOWNSTREAM =
            List.of(
                    "shell",
                    "client",
                    "charge",
                    "deal",
                    "contract",
                    "pricing",
                    "approval",
                    "setup",
                    "uat",
                    "invoice",
                    "inbox",
                    "intake",
                    "sla",
                    "me",
                    "admin",
                    "sandbox",
                    "api");

    private static final Path SOURCES = Path.of("src/main/java");

    HouseTest() {
        super(ROOT, UPSTREAM_TO_DOWNSTREAM);
    }

    @Test
    void pagesReadWhatActivitiesRecordedAndNothingElseOfThem() {
        holds(HouseTest::recordsAlone, all().and(not(resideInAPackage(ROOT + "client"))));
    }

    private static ArchRule recordsAlone(DescribedPredicate<JavaClass> which) {
        return noClasses()
                .that(which)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.firstbill.activities..")
                                .and(not(resideInAPackage("io.firstbill.activities.store.."))))
                .because("the workflow decides, activities record, web shows");
    }

    @Test
    void theClientGoesToTheEngineAndNoFurther() {
        holds(HouseTest::throughTheEngine, resideInAPackage(ROOT + "client"));
    }

    private static ArchRule throughTheEngine(DescribedPredicate<JavaClass> which) {
        return noClasses()
                .that(which)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.firstbill.activities..")
                                .and(
                                        not(
                                                resideInAnyPackage(
                                                        "io.firstbill.activities.store..",
                                                        "io.firstbill.activities.engine"))))
                .because("people's acts reach a deal by its engine alone");
    }

    @Test
    void nobodyHereSpeaksTemporal() {
        holds(HouseTest::noTemporal, all());
    }

    private static ArchRule noTemporal(DescribedPredicate<JavaClass> which) {
        return noClasses()
                .that(which)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.temporal..")
                .because("DealEngine is the only way to Temporal, so that its absence is handled in one place");
    }

    @Test
    void theApiDoesTheSameActsWithoutThePages() {
        holds(HouseTest::apart, resideInAPackage(ROOT + "api"));
    }

    private static ArchRule apart(DescribedPredicate<JavaClass> which) {
        return noClasses()
                .that(which)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + ".")
                                .and(not(resideInAnyPackage(ROOT + "shell", ROOT + "client", ROOT + "api"))))
                .because("a page may change its words without changing an answer to a program");
    }

    @Test
    void nobodyReadsTheMachinesClock() {
        holds(HouseRules::noHiddenClock, all());
    }

    @Test
    void controllersAreSmallAndSayWhoMayCallThem() {
        Controllers controllers = Controllers.below(SOURCES);
        assertFalse(controllers.all().isEmpty());
        assertEquals(List.of(), controllers.over());
        assertEquals(List.of(), controllers.unsecured());
    }

    @Test
    void aControllerThatDoesItAllItselfIsCaught(@TempDir Path sources) throws IOException {
        String body = "    void act() {}\n".repeat(Controllers.LIMIT);
        Files.writeString(
                sources.resolve("EverythingPage.java"),
                "\n@Controller(\"/everything\")\nfinal class EverythingPage {\n" + body + "}\n");
        Controllers planted = Controllers.below(sources);
        assertEquals(List.of("EverythingPage.java " + (Controllers.LIMIT + 2)), planted.over());
        assertEquals(List.of("EverythingPage.java"), planted.unsecured());
    }
}
