package io.firstbill.activities.store.user;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

import java.time.Instant;
import java.util.Optional;

/** Sessions by the hash of their cookie. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface WebSessionRepository extends CrudRepository<WebSessionRow, String> {
    /** The session, unless it has ended. */
    Optional<WebSessionRow> findByIdAndExpiresAtAfter(String id, Instant now);

    /** Ends every session of a person, for example after a reset. */
    @Query("delete from web_session where user_id = :userId")
    void endAll(String userId);

    /** Removes what has ended. */
    @Query("delete from web_session where expires_at < :now")
    void sweep(Instant now);
}
