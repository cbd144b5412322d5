package io.firstbill.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;

import io.temporal.workflow.WorkflowInterface;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Follows every call that starts in a workflow implementation through our own classes and reports calls that would
/// make a replay differ. Byte code of libraries is not entered.
final class Determinism {
    /// `owner.member` patterns of what a workflow must not touch.
    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    String.join(
                            "|",
                            "java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv|getProperty|getProperties|in|out|err|exit|identityHashCode)",
                            "java\\.time\\.(Instant|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime|OffsetTime|Year|YearMonth|MonthDay)\\.now",
                            "java\\.time\\.(Clock|InstantSource)\\.system.*",
                            "java\\.time\\.ZoneId\\.systemDefault",
                            "java\\.util\\.(Date|GregorianCalendar)\\.<init>\\(\\)",
                            "java\\.util\\.(Calendar|TimeZone)\\.get(Instance|Default)",
                            "java\\.util\\.Locale\\.getDefault",
                            "java\\.util\\.UUID\\.randomUUID",
                            "java\\.lang\\.Math\\.random",
                            "java\\.util\\.Collections\\.shuffle",
                            "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)\\..*",
                            "java\\.security\\.SecureRandom\\..*",
                            "java\\.lang\\.(Thread|ThreadLocal|ScopedValue|Runtime|Process|ProcessBuilder)(\\$.*)?\\..*",
                            "java\\.lang\\.Object\\.(wait|notify|notifyAll|hashCode)",
                            "java\\.util\\.concurrent\\.(?!TimeUnit).*",
                            "java\\.util\\.Collection\\.parallelStream",
                            "java\\.(io|net|nio\\.file|nio\\.channels|sql)\\.(?!Serializable).*",
                            "javax\\.(net|sql)\\..*",
                            // iteration order differs from process to process
                            "java\\.util\\.(HashMap|HashSet|IdentityHashMap|WeakHashMap)\\.<init>.*",
                            "java\\.util\\.(Set|Map)\\.(of|copyOf|ofEntries)",
                            "java\\.util\\.stream\\.Collectors\\.(toSet|toMap|groupingBy|partitioningBy|toUnmodifiableSet|toUnmodifiableMap)"));

    private Determinism() {}

    static List<String> violations(JavaClasses classes) {
        var from = new LinkedHashMap<JavaCodeUnit, String>(); // code unit -> how we came to it
        var todo = new ArrayDeque<JavaCodeUnit>();
        for (JavaClass c : classes) {
            if (!c.isInterface()
                    && c.getAllRawInterfaces().stream().anyMatch(i -> i.isAnnotatedWith(WorkflowInterface.class))) {
                c.getCodeUnits().forEach(u -> enter(u, "", from, todo));
            }
        }
        var found = new TreeSet<String>();
        while (!todo.isEmpty()) {
            var unit = todo.remove();
            var path = from.getOrDefault(unit, "");
            accesses(unit)
                    .forEach(access -> {
                        var target = access.getTarget();
                        var owner = access.getTargetOwner();
                        var plain = owner.getName() + "." + target.getName();
                        var noArgs = plain + (target.getFullName().endsWith("()") ? "()" : "");
                        if (FORBIDDEN.matcher(plain).matches() || FORBIDDEN.matcher(noArgs).matches()) {
                            found.add(path + " -> " + plain + " " + access.getSourceCodeLocation());
                        }
                        if (access instanceof JavaFieldAccess field) {
                            field.getTarget()
                                    .resolveMember()
                                    .filter(Determinism::mutableStatic)
                                    .ifPresent(f -> {
                                        if (classes.contain(f.getOwner().getName())) {
                                            found.add(
                                                    path
                                                            + " -> static non-final "
                                                            + f.getFullName()
                                                            + " "
                                                            + access.getSourceCodeLocation());
                                        }
                                    });
                        }
                        if (classes.contain(owner.getName())) {
                            owner.getStaticInitializer().ifPresent(u -> enter(u, path, from, todo));
                            target.resolveMember()
                                    .filter(JavaCodeUnit.class::isInstance)
                                    .map(JavaCodeUnit.class::cast)
                                    .ifPresent(
                                            u -> implementations(u, classes).forEach(i -> enter(i, path, from, todo)));
                        }
                    });
        }
        return new ArrayList<>(found);
    }

    private static Stream<JavaAccess<?>> accesses(JavaCodeUnit unit) {
        return Stream.of(
                        unit.getMethodCallsFromSelf(),
                        unit.getConstructorCallsFromSelf(),
                        unit.getMethodReferencesFromSelf(),
                        unit.getConstructorReferencesFromSelf(),
                        unit.getFieldAccesses())
                .flatMap(s -> s.stream().map(a -> (JavaAccess<?>) a));
    }

    private static boolean mutableStatic(JavaField f) {
        return f.getModifiers().contains(JavaModifier.STATIC) && !f.getModifiers().contains(JavaModifier.FINAL);
    }

    private static void enter(
            JavaCodeUnit u, String path, Map<JavaCodeUnit, String> from, ArrayDeque<JavaCodeUnit> todo) {
        if (from.putIfAbsent(u, path.isEmpty() ? shortName(u) : path + " -> " + shortName(u)) == null) {
            todo.add(u);
        }
    }

    private static String shortName(JavaCodeUnit u) {
        return u.getOwner().getSimpleName() + "." + u.getName();
    }

    /// The code unit itself and what overrides it in our own classes.
    private static Stream<JavaCodeUnit> implementations(JavaCodeUnit u, JavaClasses classes) {
        if (!(u instanceof JavaMethod m)) {
            return Stream.of(u);
        }
        var types = m.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return Stream.concat(
                Stream.of(u),
                m.getOwner().getAllSubclasses().stream()
                        .filter(c -> classes.contain(c.getName()))
                        .flatMap(c -> c.tryGetMethod(m.getName(), types).stream()));
    }
}
