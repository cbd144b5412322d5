package io.firstbill.activities.store.user;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

import java.time.Instant;
import java.util.List;

/** Users by sign-in name. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface UserRepository extends CrudRepository<UserRow, String> {
    /** Everyone, active ones first, then by name. */
    @Query("select * from app_user order by active desc, lower(display_name), id")
    List<UserRow> listAll();

    /** Notes a successful sign-in. */
    @Query("update app_user set signed_in_at = :at where id = :id")
    void signedIn(String id, Instant at);

    /** How many active users hold the role besides this one. */
    @Query("select count(*) from app_user where active and id <> :id and :role = any(string_to_array(roles, ','))")
    long othersHolding(String id, String role);
}
