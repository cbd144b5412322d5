package io.firstbill.activities.store.user;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/**
 * Failed sign-ins of one name or one address.
 *
 * @param subject {@code name:} or {@code address:} and the value
 * @param failures how many since the window began
 * @param windowStart first failure of the window
 */
@MappedEntity("sign_in_failure")
record SignInFailureRow(@Id String subject, int failures, Instant windowStart) {}
