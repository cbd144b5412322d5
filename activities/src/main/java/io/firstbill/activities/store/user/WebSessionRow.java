package io.firstbill.activities.store.user;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/**
 * One signed-in browser.
 *
 * @param id SHA-256 of the cookie, hex
 * @param userId who signed in
 * @param csrf the token that forms of this session carry
 * @param createdAt when the person signed in
 * @param expiresAt when the person must sign in again
 */
@MappedEntity("web_session")
public record WebSessionRow(@Id String id, String userId, String csrf, Instant createdAt, Instant expiresAt) {}
