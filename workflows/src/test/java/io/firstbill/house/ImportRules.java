package io.firstbill.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import java.util.List;

/** The import rules of module workflows, each with its reason. Packages are listed upstream to downstream. */
final class ImportRules {
    /** Each may import only those before it; tested code says the same as the table in docs/architecture.md. */
    static final List<String> UPSTREAM_TO_DOWNSTREAM =
            List.of(
                    "failure",
                    "deal",
                    "money",
                    "period",
                    "businesstime",
                    "quantity",
                    "ruleset",
                    "charge",
                    "contract",
                    "contract.check",
                    "document",
                    "tax",
                    "pricing",
                    "settlement",
                    "rating",
                    "revenue",
                    "trail",
                    "preview",
                    "approval",
                    "setup",
                    "invoice",
                    "misreading",
                    "matching",
                    "uat",
                    "verification",
                    "lifecycle",
                    "workflow.state",
                    "workflow.message",
                    "workflow.activity",
                    "workflow.stage",
                    "workflow");

    static final String ROOT = "io.firstbill.";

    private ImportRules() {}

    /** One rule for each package: nothing downstream of it. */
    static List<ArchRule> dataFlowsDownstreamImportsPointUpstream(DescribedPredicate<JavaClass> alsoIn) {
        return HouseRules.importsPointUpstream(ROOT, UPSTREAM_TO_DOWNSTREAM, alsoIn);
    }

    /** The rules outside the workflow packages reach nothing but themselves and the JDK's plain types. */
    static ArchRule rulesTouchNothingOutside(DescribedPredicate<JavaClass> which) {
        return noClasses()
                .that(which)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.net..", "io.micronaut..", "io.temporal..", "java.nio.file..")
                .because("rules live here because here they cannot reach the outside world");
    }

    /** A timed await leaves its timer running when the condition wins. */
    static ArchRule noTimedAwait(DescribedPredicate<JavaClass> which) {
        return noClasses()
                .that(which)
                .should()
                .callMethod(
                        io.temporal.workflow.Workflow.class,
                        "await",
                        java.time.Duration.class,
                        java.util.function.Supplier.class)
                .because("sdk-java issue 2312: the timer leaks and wakes the deal months later");
    }
}
