package io.firstbill.activities.effect;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of the effect ledger; each method is one statement and one commit. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface EffectRepository extends GenericRepository<EffectRow, String> {

    /** Writes the intent unless there is one; 1 when it was written. */
    @Query(
            """
            insert into external_effect (idem_key, deal_id, step, generation, request_hash, state, attempts, intended_at)
            values (:key, :deal, :step, :generation, :hash, 'INTENT', 1, :at) on conflict do nothing
            """)
    int intend(String key, String deal, String step, int generation, String hash, Instant at);

    /** Counts another try. */
    @Query("update external_effect set attempts = attempts + 1 where idem_key = :key")
    int tryAgain(String key);

    /** The effect of this key. */
    @Query("select * from external_effect where idem_key = :key")
    Optional<EffectRow> find(String key);

    /** It happened; 0 when it is not open. */
    @Query(
            """
            update external_effect set state = 'DONE', external_ref = :ref, confirmed_at = :at, check_at = null
            where idem_key = :key and state in ('INTENT', 'UNKNOWN')
            """)
    int done(String key, String ref, Instant at);

    /** A try failed; when it is not known whether it took effect, the janitor will look at {@code checkAt}. */
    @Query(
            """
            update external_effect set state = :state, last_error = :error, check_at = coalesce(check_at, :checkAt)
            where idem_key = :key and state in ('INTENT', 'UNKNOWN')
            """)
    int failed(String key, String state, String error, @Nullable Instant checkAt);

    /** They were read back as they must be. */
    @Query(
            """
            update external_effect set state = 'VERIFIED', verified_at = :at
            where idem_key in (:keys) and state = 'DONE'
            """)
    int verified(List<String> keys, Instant at);

    /** It was taken back, or never happened. */
    @Query(
            """
            update external_effect set state = 'UNDONE', undone_at = :at, check_at = null
            where idem_key = :key and state <> 'UNDONE'
            """)
    int undone(String key, Instant at);

    /** Unknown effects the janitor is to look at, longest due first. */
    @Query(
            """
            select * from external_effect where state = 'UNKNOWN' and parked_at is null and check_at <= :now
            order by check_at limit 50
            """)
    List<EffectRow> toCheck(Instant now);

    /** The janitor looked and found nothing; parked when there is no next time. */
    @Query(
            """
            update external_effect set checks = checks + 1, check_at = :next, parked_at = :parkedAt
            where idem_key = :key and state = 'UNKNOWN'
            """)
    int checked(String key, @Nullable Instant next, @Nullable Instant parkedAt);

    /** Every effect of a deal in the order they were ordered. */
    @Query("select * from external_effect where deal_id = :deal order by intended_at, idem_key")
    List<EffectRow> of(String deal);
}
