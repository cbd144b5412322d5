package io.firstbill.activities.store.user;

import io.firstbill.deal.Role;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Roles as one column: names in the order of {@link Role}, parted by commas; empty for none. */
@Singleton
final class RolesConverter implements AttributeConverter<Set<Role>, String> {
    @Override
    public String convertToPersistedValue(@Nullable Set<Role> roles, ConversionContext context) {
        return roles == null ? "" : new TreeSet<>(roles).stream().map(Role::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Role> convertToEntityValue(@Nullable String stored, ConversionContext context) {
        if (stored == null || stored.isEmpty()) {
            return Set.of();
        }
        return Arrays.stream(stored.split(",", -1)).map(Role::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
