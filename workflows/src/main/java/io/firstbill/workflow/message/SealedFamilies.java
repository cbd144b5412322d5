package io.firstbill.workflow.message;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** Reads families off sealed interfaces, so that a new member needs no line anywhere else. */
final class SealedFamilies extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
            MapperConfig<?> config, AnnotatedClass type, JavaType baseType) {
        return family(type.getRawType()) == null
                ? super.findTypeResolver(config, type, baseType)
                : new StdTypeResolverBuilder(
                        JsonTypeInfo.Value.construct(
                                JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, true));
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
        var members = annotated.getRawType().getPermittedSubclasses();
        return members == null
                ? super.findSubtypes(annotated)
                : Arrays.stream(members).map(m -> new NamedType(m, m.getSimpleName())).toList();
    }

    @Override
    public @Nullable String findTypeName(AnnotatedClass type) {
        return family(type.getRawType()) == null ? super.findTypeName(type) : type.getRawType().getSimpleName();
    }

    /** The sealed interface a type is, or belongs to; null for other types. */
    private static @Nullable Class<?> family(Class<?> type) {
        if (type.isInterface() && type.isSealed()) {
            return type;
        }
        return Arrays.stream(type.getInterfaces())
                .filter(i -> i.isSealed() && i.getName().startsWith("io.firstbill."))
                .findFirst()
                .orElse(null);
    }
}
