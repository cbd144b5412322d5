package io.firstbill.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysFalse;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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
import org.junit.jupiter.api.TestInstance;

import java.util.List;
import java.util.function.Function;

/** What the house asks of every module. Each rule must also catch the violation planted for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModuleHouseTest {
    /** The violations planted in the tests of the module. */
    protected static final DescribedPredicate<JavaClass> PLANTED = resideInAPackage("..house.planted");

    private final String root;
    private final List<String> upstreamFirst;
    private final JavaClasses ours;
    private final JavaClasses withPlanted;

    /**
     * The rules of a module.
     *
     * @param root package of the module with a dot at its end, for example {@code io.firstbill.web.}
     * @param upstreamFirst its packages in their order; each may import those before it
     */
    protected ModuleHouseTest(String root, List<String> upstreamFirst) {
        this.root = root;
        this.upstreamFirst = List.copyOf(upstreamFirst);
        this.ours =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(root.substring(0, root.length() - 1));
        this.withPlanted = new ClassFileImporter().importPackages(root.substring(0, root.length() - 1));
    }

    /** Every class of the module. */
    protected final DescribedPredicate<JavaClass> all() {
        return resideInAPackage(root + ".");
    }

    /** Holds our classes to a rule, and shows that it catches what was planted. */
    protected final void holds(
            Function<DescribedPredicate<JavaClass>, ArchRule> rule, DescribedPredicate<JavaClass> which) {
        rule.apply(which).check(ours);
        assertTrue(HouseRules.catches(rule.apply(PLANTED), withPlanted), "the planted violation is not caught");
    }

    @Test
    void importsPointUpstream() {
        HouseRules.importsPointUpstream(root, upstreamFirst, alwaysFalse()).forEach(rule -> rule.check(ours));
        assertTrue(
                HouseRules.importsPointUpstream(root, upstreamFirst, PLANTED).stream()
                        .anyMatch(rule -> HouseRules.catches(rule, withPlanted)));
    }

    @Test
    void everyPackageHasItsPlaceInTheLine() {
        assertEquals(List.of(), HouseRules.withoutPlace(ours, root, upstreamFirst));
    }

    @Test
    void noCircles() {
        slices().matching(root + "(**)").should().beFreeOfCycles().check(ours);
    }

    @Test
    void moneyIsNeverFloatingPoint() {
        holds(HouseRules::noFloatingPoint, all());
    }

    @Test
    void namesSayWhatAThingIsFor() {
        holds(HouseRules::noVagueNames, all());
    }

    @Test
    void everyPackageSaysWhatItOwnsAndIsNullMarked() {
        assertEquals(List.of(), HouseRules.notNullMarked(ours));
    }
}
