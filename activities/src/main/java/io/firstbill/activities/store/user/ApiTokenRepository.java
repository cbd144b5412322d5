package io.firstbill.activities.store.user;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** API tokens by their hash and by their owner. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ApiTokenRepository extends CrudRepository<ApiTokenRow, Long> {
    /** The token with this hash, valid or not. */
    Optional<ApiTokenRow> findByTokenHash(String tokenHash);

    /** A person's tokens, newest first. */
    List<ApiTokenRow> findByUserIdOrderByCreatedAtDesc(String userId);

    /** Notes a use, unless one since {@code recently} is noted, so that a busy program does not write on each call. */
    @Query("update api_token set used_at = :at where id = :id and (used_at is null or used_at < :recently)")
    void used(Long id, Instant at, Instant recently);

    /** Takes one token of the person back; 0 when there is none that still counted. */
    @Query("update api_token set revoked_at = :at where id = :id and user_id = :userId and revoked_at is null")
    int revoke(Long id, String userId, Instant at);
}
