package io.firstbill.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysFalse;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;

import java.util.List;

/** The rules of the house for module workflows. Each must also catch the violation planted for it. */
class HouseTest {
    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.firstbill");
    private static final JavaClasses WITH_PLANTED = new ClassFileImporter().importPackages("io.firstbill");
    private static final DescribedPredicate<JavaClass> RULES =
            resideInAPackage("io.firstbill..").and(not(resideInAPackage("io.firstbill.workflow..")));

    @Test
    void importsPointUpstream() {
        ImportRules.dataFlowsDownstreamImportsPointUpstream(alwaysFalse()).forEach(r -> r.check(OURS));
    }

    @Test
    void importRuleCatchesMoneyThatKnowsTheWorkflow() {
        var planted = simpleName("UpstreamKnowsDownstream");
        var rules = ImportRules.dataFlowsDownstreamImportsPointUpstream(planted);
        assertTrue(rules.stream().anyMatch(HouseTest::catches));
    }

    @Test
    void everyPackageHasItsPlaceInTheLine() {
        assertEquals(List.of(), HouseRules.withoutPlace(OURS, ImportRules.ROOT, ImportRules.UPSTREAM_TO_DOWNSTREAM));
    }

    @Test
    void noCircles() {
        slices().matching("io.firstbill.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void rulesTouchNothingOutside() {
        ImportRules.rulesTouchNothingOutside(RULES).check(OURS);
        assertTrue(catches(ImportRules.rulesTouchNothingOutside(simpleName("ClockReadingWorkflow"))));
    }

    @Test
    void moneyIsNeverFloatingPoint() {
        HouseRules.noFloatingPoint(resideInAPackage("io.firstbill..")).check(OURS);
        assertTrue(catches(HouseRules.noFloatingPoint(simpleName("UpstreamKnowsDownstream"))));
    }

    @Test
    void nobodyAwaitsWithATimeOut() {
        ImportRules.noTimedAwait(resideInAPackage("io.firstbill.workflow..")).check(OURS);
        assertTrue(catches(ImportRules.noTimedAwait(simpleName("ClockReadingWorkflow"))));
    }

    @Test
    void workflowsAreDeterministic() {
        assertEquals(List.of(), Determinism.violations(OURS));
    }

    @Test
    void determinismCheckCatchesClockRandomOrderThreadAndStaticState() {
        var found = String.join("\n", Determinism.violations(WITH_PLANTED));
        for (var fault : List.of("nanoTime", "randomUUID", "HashMap", "java.lang.Thread", "static non-final")) {
            assertTrue(found.contains(fault), () -> fault + " not found in:\n" + found);
        }
    }

    @Test
    void everyPackageSaysWhatItOwnsAndIsNullMarked() {
        assertEquals(List.of(), HouseRules.notNullMarked(OURS));
    }

    @Test
    void namesSayWhatAThingIsFor() {
        HouseRules.noVagueNames(resideInAPackage("io.firstbill..")).check(OURS);
        assertTrue(catches(HouseRules.noVagueNames(simpleName("PriceHelper"))));
    }

    private static boolean catches(ArchRule rule) {
        return HouseRules.catches(rule, WITH_PLANTED);
    }
}
