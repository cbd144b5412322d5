package io.firstbill.activities.store.user;

import io.firstbill.deal.Role;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * One person who may sign in.
 *
 * @param id sign-in name, stable, lower case; also what records name as actor
 * @param displayName the name pages show
 * @param passwordHash Argon2id with its salt and parameters
 * @param roles what the person may do
 * @param active false once deactivated; such a person neither signs in nor calls the API
 * @param createdAt when the user was made
 * @param passwordAt when the password was last set
 * @param signedInAt last sign-in, or null
 */
@MappedEntity("app_user")
public record UserRow(
        @Id String id,
        String displayName,
        String passwordHash,
        @MappedProperty(converter = RolesConverter.class) @TypeDef(type = DataType.STRING) Set<Role> roles,
        boolean active,
        Instant createdAt,
        Instant passwordAt,
        @Nullable Instant signedInAt) {

    /** True when the person holds the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** What an audit row keeps of a user: everything but the hash. */
    public UserFacts facts() {
        return new UserFacts(id, displayName, roles, active);
    }
}
