package io.firstbill.activities.store.audit;

import io.firstbill.activities.store.Jsonb;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** The audit of reference data; adds and reads only. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ReferenceAuditRepository extends GenericRepository<ReferenceAuditRow, String> {
    /** Makes the chain when it is new, so that its head can be locked. */
    @Query("insert into reference_audit_head (chain, seq, hash) values (:chain, 0, '') on conflict do nothing")
    void open(String chain);

    /** Locks the chain's head: {@code seq|hash}. */
    @Query("select seq || '|' || hash from reference_audit_head where chain = :chain for update")
    String lock(String chain);

    /** Moves the head. */
    @Query("update reference_audit_head set seq = :seq, hash = :hash where chain = :chain")
    void move(String chain, long seq, String hash);

    /** Adds one row. */
    @Query(
            """
            insert into reference_audit (chain, seq, at, actor, channel, act, object, before, after, reason, prev_hash, hash)
            values (:chain, :seq, :at, :actor, :channel, :act, :object, cast(:before as jsonb), cast(:after as jsonb),
                :reason, :prevHash, :hash)
            """)
    void add(
            String chain,
            long seq,
            Instant at,
            String actor,
            String channel,
            String act,
            String object,
            @Nullable Jsonb before,
            @Nullable Jsonb after,
            String reason,
            String prevHash,
            String hash);

    /** A chain, in order. */
    @Query("select * from reference_audit where chain = :chain order by seq")
    List<ReferenceAuditRow> all(String chain);

    /** The latest rows of all chains, newest first. */
    @Query("select * from reference_audit order by at desc, chain, seq desc limit :limit")
    List<ReferenceAuditRow> latest(int limit);
}
