package io.firstbill.activities.store.user;

import io.firstbill.deal.Role;
import io.micronaut.core.annotation.Introspected;

import java.util.Set;

/**
 * A user as audit rows keep it: no secret, no times.
 *
 * @param id sign-in name
 * @param displayName the name pages show
 * @param roles what the person may do
 * @param active whether the person may sign in
 */
@Introspected
public record UserFacts(String id, String displayName, Set<Role> roles, boolean active) {}
