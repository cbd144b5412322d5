package io.firstbill.activities.store.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** A deal's audit; adds and reads only. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface AuditRepository extends GenericRepository<AuditRow, String> {
    /** Adds rows in one statement; {@code rows} is a JSON array of them. */
    @Query(
            """
            insert into audit (deal_id, seq, revision, at, actor, channel, act, object, before, after, text, reason,
                request_id, prev_hash, hash)
            select r."dealId", r.seq, r.revision, r.at, r.actor, r.channel, r.act, r.object, r.before, r.after, r.text,
                r.reason, r."requestId", r."prevHash", r.hash
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("dealId" text, seq bigint, revision bigint, at timestamptz,
                actor text, channel text, act text, object text, before jsonb, after jsonb, text text, reason text,
                "requestId" text, "prevHash" text, hash text)
            """)
    void add(String rows);

    /** The whole audit of a deal, in order. */
    @Query("select * from audit where deal_id = :dealId order by seq")
    List<AuditRow> all(String dealId);

    /** Rows after a number, in order. */
    @Query("select * from audit where deal_id = :dealId and seq > :aboveSeq order by seq limit :limit")
    List<AuditRow> after(String dealId, long aboveSeq, int limit);

    /**
     * What people read of it, newest first: rows with a sentence, before a number; give {@code Long.MAX_VALUE} for the
     * newest.
     */
    @Query(
            """
            select * from audit where deal_id = :dealId and seq < :belowSeq and text <> '' order by seq desc limit :limit
            """)
    List<AuditRow> timeline(String dealId, long belowSeq, int limit);
}
