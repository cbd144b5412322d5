package io.firstbill.activities.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import io.firstbill.house.HouseRules;
import io.firstbill.house.ModuleHouseTest;

import org.junit.jupiter.api.Test;

import java.util.List;

/** The rules of the house for module activities. */
class HouseTest extends ModuleHouseTest {
    private static final String ROOT = "io.firstbill.activities.";

    /** Each may import only those before it. */
    private static final List<String> UPSTREAM_TO_DOWNSTREAM =
            List.of(
                    "store",
                    "store.user",
                    "store.sandbox",
                    "store.relay",
                    "store.audit",
                    "store.deal",
                    "store.stage",
                    "store.view",
                    "effect",
                    "projection",
                    "sandbox",
                    "sandbox.billing",
                    "sandbox.erp",
                    "sandbox.desk",
                    "adapter",
                    "adapter.billing",
                    "adapter.billing.sandbox",
                    "adapter.erp",
                    "adapter.erp.sandbox",
                    "engine",
                    "stage",
                    "worker");

    /** Systems outside, and those that play them; the desk steers the play and is ours. */
    private static final DescribedPredicate<JavaClass> OUTSIDE =
            resideInAnyPackage(ROOT + "adapter..", ROOT + "sandbox..")
                    .and(not(resideInAPackage(ROOT + "sandbox.desk")));

    HouseTest() {
        super(ROOT, UPSTREAM_TO_DOWNSTREAM);
    }

    @Test
    void whatPlaysOrReachesBillingSharesNoCalculationWithWhatChecksIt() {
        holds(HouseTest::independence, OUTSIDE);
    }

    private static ArchRule independence(DescribedPredicate<JavaClass> which) {
        return noClasses()
                .that(which)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.firstbill.money",
                        "io.firstbill.period",
                        "io.firstbill.quantity",
                        "io.firstbill.ruleset",
                        "io.firstbill.charge",
                        "io.firstbill.pricing",
                        "io.firstbill.rating")
                .because("a mistake shared by both sides would be found by neither");
    }

    @Test
    void systemsOutsideDoNotReadOurTables() {
        holds(HouseTest::apart, OUTSIDE);
    }

    private static ArchRule apart(DescribedPredicate<JavaClass> which) {
        return noClasses()
                .that(which)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "store..")
                .because("store and adapter do not know each other; stage joins them");
    }

    @Test
    void onlyTheWorkerKnowsTheActivitiesOfStages() {
        holds(HouseTest::stageIsPrivate, all().and(not(resideInAnyPackage(ROOT + "stage", ROOT + "worker"))));
    }

    private static ArchRule stageIsPrivate(DescribedPredicate<JavaClass> which) {
        return noClasses()
                .that(which)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "stage")
                .because("activities are called by the workflow alone");
    }

    @Test
    void temporalIsReachedThroughTheEngineAlone() {
        holds(
                HouseTest::engineAlone,
                all().and(not(resideInAnyPackage(ROOT + "engine", ROOT + "worker", ROOT + "stage"))));
    }

    private static ArchRule engineAlone(DescribedPredicate<JavaClass> which) {
        return noClasses()
                .that(which)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.temporal..")
                .because("DealEngine is the only way to Temporal, so that its absence is handled in one place");
    }

    @Test
    void nobodyReadsTheMachinesClockButTheOneWhoHandsItOut() {
        holds(HouseRules::noHiddenClock, all().and(not(simpleName("SystemClock"))));
    }
}
