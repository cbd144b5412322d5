package io.firstbill.deploy.invariants;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;

/** What checks the product shares no code with it. */
class IndependenceTest {
    private static final String CHECKS = "io.firstbill.deploy.invariants";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(CHECKS);

    @Test
    void checksKnowTablesAndJsonAlone() {
        independent(CHECKS).check(CLASSES);
    }

    @Test
    void aCheckThatKnowsTheProductIsSeen() {
        assertTrue(independent(CHECKS + "..").evaluate(CLASSES).getFailureReport().toString().contains("DealId"));
    }

    private static ArchRule independent(String packages) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        CHECKS,
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..",
                        "org.junit..",
                        "com.tngtech.archunit..");
    }
}
