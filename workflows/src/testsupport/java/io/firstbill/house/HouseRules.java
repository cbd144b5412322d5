package io.firstbill.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;

import org.jspecify.annotations.NullMarked;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the house that hold in every module, each with its reason. */
public final class HouseRules {
    private static final Set<String> CLOCKS = Set.of("systemUTC", "system", "systemDefaultZone");

    private HouseRules() {}

    /**
     * One rule for each package but the last: it knows nothing downstream of it.
     *
     * @param root what the names begin with, for example {@code io.firstbill.web.}
     * @param upstreamFirst packages in their order; each may import those before it
     * @param alsoIn classes that every rule looks at besides, to see that it catches them
     */
    public static List<ArchRule> importsPointUpstream(
            String root, List<String> upstreamFirst, DescribedPredicate<JavaClass> alsoIn) {
        List<ArchRule> rules = new ArrayList<>();
        for (int i = 0; i < upstreamFirst.size() - 1; i++) {
            String[] downstream =
                    upstreamFirst.subList(i + 1, upstreamFirst.size()).stream()
                            .map(name -> root + name)
                            .toArray(String[]::new);
            rules.add(
                    noClasses()
                            .that(JavaClass.Predicates.resideInAPackage(root + upstreamFirst.get(i)).or(alsoIn))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(downstream)
                            .because("data flows downstream, imports point upstream: that forbids circles")
                            .allowEmptyShould(true));
        }
        return rules;
    }

    /** Money and rates are exact decimals. */
    public static ArchRule noFloatingPoint(DescribedPredicate<JavaClass> which) {
        return noClasses()
                .that(which)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Double.class, Float.class)
                .orShould(FloatingPoint.inFieldsOrSignatures())
                .because("a rounded price is a wrong invoice");
    }

    /** Whoever needs the time is given a clock. */
    public static ArchRule noHiddenClock(DescribedPredicate<JavaClass> which) {
        return noClasses()
                .that(which)
                .should()
                .callMethodWhere(DescribedPredicate.describe("the machine's clock is read", HouseRules::readsClock))
                .because("what reads the machine's clock by itself can be tested on one day only");
    }

    private static boolean readsClock(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getName();
        boolean now = owner.startsWith("java.time.") && method.equals("now");
        return (now && call.getTarget().getRawParameterTypes().isEmpty())
                || (owner.equals("java.time.Clock") && CLOCKS.contains(method))
                || (owner.equals("java.lang.System") && method.equals("currentTimeMillis"));
    }

    /** A name says what a thing is for. */
    public static ArchRule noVagueNames(DescribedPredicate<JavaClass> which) {
        return noClasses()
                .that(which)
                .should()
                .haveNameMatching(".*[a-z](Manager|Helper|Utils?|Dto|Common|Info|Obj|Data)")
                .orShould()
                .haveNameMatching(".*\\.(Base|Common|Abstract)[A-Z]\\w*")
                .because("such a name fits everything, so everything ends up there");
    }

    /** Packages that have no place in the order. */
    public static List<String> withoutPlace(JavaClasses classes, String root, List<String> order) {
        return packages(classes)
                .map(JavaPackage::getName)
                .filter(name -> name.startsWith(root))
                .map(name -> name.substring(root.length()))
                .filter(name -> !order.contains(name))
                .toList();
    }

    /** Packages in which null is not ruled out. */
    public static List<String> notNullMarked(JavaClasses classes) {
        return packages(classes)
                .filter(owner -> !owner.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
    }

    private static Stream<JavaPackage> packages(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackage).distinct();
    }

    /** True when the rule finds fault with a class planted for it. */
    public static boolean catches(ArchRule rule, JavaClasses withPlanted) {
        return rule.evaluate(withPlanted).getFailureReport().getDetails().stream()
                .anyMatch(detail -> detail.contains(".planted."));
    }
}
