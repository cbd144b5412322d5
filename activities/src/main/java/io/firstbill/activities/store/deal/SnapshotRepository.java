package io.firstbill.activities.store.deal;

import io.firstbill.activities.store.Jsonb;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

import java.util.List;
import java.util.Optional;

/** Snapshots by deal. Whoever writes to a deal's audit locks its snapshot first. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface SnapshotRepository extends CrudRepository<SnapshotRow, String> {
    /** The snapshot, locked until the transaction ends. */
    @Query("select * from deal_snapshot where deal_id = :dealId for update")
    Optional<SnapshotRow> lock(String dealId);

    /** The revision that pages show; empty when there is no such deal. */
    @Query("select revision from deal_snapshot where deal_id = :dealId")
    Optional<Long> revision(String dealId);

    /**
     * The revision that pages show, once the deal's record knows of the act; empty before. The record remembers the
     * latest acts by their ids.
     */
    @Query(
            """
            select revision from deal_snapshot
            where deal_id = :dealId and state -> 'recentActs' @> to_jsonb(cast(:actId as text))
            """)
    Optional<Long> revisionWith(String dealId, String actId);

    /**
     * Stores the next snapshot and, when the transaction commits, tells channel {@code deal} of it: id and revision.
     */
    @Query(
            """
            with stored as (
                update deal_snapshot set revision = :revision, audit_seq = :auditSeq, audit_hash = :auditHash,
                    state = cast(:state as jsonb)
                where deal_id = :dealId returning deal_id, revision)
            select pg_notify('deal', deal_id || ' ' || revision) from stored
            """)
    List<String> store(String dealId, long revision, long auditSeq, String auditHash, Jsonb state);

    /** Moves the head of the audit alone. */
    @Query("update deal_snapshot set audit_seq = :auditSeq, audit_hash = :auditHash where deal_id = :dealId")
    void moveHead(String dealId, long auditSeq, String auditHash);
}
