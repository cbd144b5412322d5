package io.firstbill.activities.store.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.activities.store.CanonicalJson;
import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.user.UserAudit;
import io.firstbill.deal.Actor;
import io.firstbill.workflow.message.Json;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Records changes of data that has no workflow: users, tokens, policies. One chain for each kind of object. */
@Singleton
public class ReferenceAudit implements UserAudit {
    private final ReferenceAuditRepository rows;
    private final Clock clock;

    ReferenceAudit(ReferenceAuditRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Records one change in the running transaction.
     *
     * @param object kind and id, for example {@code user:rosa}; the kind names the chain
     */
    @Override
    @Transactional
    public void record(
            Actor actor, String object, String act, @Nullable Object before, @Nullable Object after, String reason) {
        String chain = object.split(":", 2)[0];
        rows.open(chain);
        String[] head = rows.lock(chain).split("\\|", 2);
        long seq = Long.parseLong(head[0]) + 1;
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var content = content(chain, seq, at, actor.id(), actor.channel().name(), act, object, reason);
        content.set("before", Json.mapper().valueToTree(before));
        content.set("after", Json.mapper().valueToTree(after));
        String hash = CanonicalJson.sha256(head[1] + CanonicalJson.of(content));
        rows.add(
                chain,
                seq,
                at,
                actor.id(),
                actor.channel().name(),
                act,
                object,
                before == null ? null : Jsonb.of(before),
                after == null ? null : Jsonb.of(after),
                reason,
                head[1],
                hash);
        rows.move(chain, seq, hash);
    }

    /** The first row of a chain that was tampered with; null when it holds. */
    @Transactional
    public @Nullable ReferenceAuditRow firstBroken(String chain) {
        String last = "";
        long seq = 0;
        for (ReferenceAuditRow row : rows.all(chain)) {
            if (row.seq() != ++seq || !row.prevHash().equals(last) || !row.hash().equals(hash(row))) {
                return row;
            }
            last = row.hash();
        }
        return null;
    }

    /** The latest changes of all kinds, newest first. */
    @Transactional
    public List<ReferenceAuditRow> latest(int limit) {
        return rows.latest(limit);
    }

    private static String hash(ReferenceAuditRow row) {
        var content =
                content(
                        row.chain(),
                        row.seq(),
                        row.at(),
                        row.actor(),
                        row.channel(),
                        row.act(),
                        row.object(),
                        row.reason());
        content.set("before", row.before() == null ? null : row.before().as(JsonNode.class));
        content.set("after", row.after() == null ? null : row.after().as(JsonNode.class));
        return CanonicalJson.sha256(row.prevHash() + CanonicalJson.of(content));
    }

    private static ObjectNode content(
            String chain,
            long seq,
            Instant at,
            String actor,
            String channel,
            String act,
            String object,
            String reason) {
        ObjectNode content = Json.mapper().createObjectNode();
        content.put("chain", chain).put("seq", seq).put("at", at.toString()).put("actor", actor);
        content.put("channel", channel).put("act", act).put("object", object).put("reason", reason);
        return content;
    }
}
