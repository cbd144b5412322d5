package io.firstbill.activities.store.user;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;

/** Failed sign-ins, counted in one statement so that two web processes cannot both see room for one more. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SignInFailureRepository extends GenericRepository<SignInFailureRow, String> {
    /** Counts one attempt; a window that began before {@code oldest} starts anew. Returns the count with this one. */
    @Query(
            """
            insert into sign_in_failure as f (subject, failures, window_start) values (:subject, 1, :now)
            on conflict (subject) do update set
                failures = case when f.window_start < :oldest then 1 else f.failures + 1 end,
                window_start = case when f.window_start < :oldest then :now else f.window_start end
            returning failures
            """)
    int count(String subject, Instant now, Instant oldest);

    /** The counts of these subjects, for looking without counting. */
    List<SignInFailureRow> findBySubjectIn(List<String> subjects);

    /** Forgets a subject. */
    @Query("delete from sign_in_failure where subject = :subject")
    void clear(String subject);
}
