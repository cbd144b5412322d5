package io.firstbill.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.Set;
import java.util.stream.Stream;

/** Finds {@code double} and {@code float} in fields, parameters and results. */
final class FloatingPoint {
    private static final Set<String> TYPES = Set.of("double", "float");

    private FloatingPoint() {}

    static ArchCondition<JavaClass> inFieldsOrSignatures() {
        return new ArchCondition<>("have floating point in fields or signatures") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var fields = type.getFields().stream().map(f -> f.getRawType());
                var signatures =
                        type.getMethods().stream()
                                .flatMap(m ->
                                        Stream.concat(
                                                Stream.of(m.getRawReturnType()), m.getRawParameterTypes().stream()));
                Stream.concat(fields, signatures)
                        .filter(t -> TYPES.contains(t.getName()))
                        .forEach(t ->
                                events.add(
                                        SimpleConditionEvent.satisfied(type, type.getName() + " uses " + t.getName())));
            }
        };
    }
}
