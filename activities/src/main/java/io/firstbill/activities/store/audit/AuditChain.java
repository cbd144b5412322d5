package io.firstbill.activities.store.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.activities.store.CanonicalJson;
import io.firstbill.activities.store.Jsonb;
import io.firstbill.workflow.message.Json;

import org.jspecify.annotations.Nullable;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Chains rows by hash: each hash covers the one before and the row's whole content. */
public final class AuditChain {
    private AuditChain() {}

    /**
     * Where a chain ends.
     *
     * @param seq number of its last row, zero for none
     * @param hash of its last row, empty for none
     */
    public record Head(long seq, String hash) {
        /** A chain without rows. */
        public static final Head EMPTY = new Head(0, "");
    }

    /** The entries as the next rows of a deal's chain, in order. */
    public static List<AuditRow> append(String deal, long revision, Head head, List<AuditEntry> entries) {
        var rows = new ArrayList<AuditRow>();
        Head last = head;
        for (AuditEntry entry : entries) {
            AuditRow row = hashed(open(deal, revision, last, entry));
            rows.add(row);
            last = new Head(row.seq(), row.hash());
        }
        return List.copyOf(rows);
    }

    /** The hash the row must have. */
    public static String hash(AuditRow row) {
        ObjectNode content = Json.mapper().createObjectNode();
        content.put("dealId", row.dealId()).put("seq", row.seq()).put("revision", row.revision());
        content.put("at", row.at().toString()).put("actor", row.actor()).put("channel", row.channel());
        content.put("act", row.act()).put("object", row.object()).put("text", row.text());
        content.set("before", tree(row.before()));
        content.set("after", tree(row.after()));
        content.put("reason", row.reason()).put("requestId", row.requestId());
        return CanonicalJson.sha256(row.prevHash() + CanonicalJson.of(content));
    }

    /** The first row at which the chain breaks; null when every row follows from the one before. */
    public static @Nullable AuditRow firstBroken(List<AuditRow> rows) {
        Head last = Head.EMPTY;
        for (AuditRow row : rows) {
            if (row.seq() != last.seq() + 1 || !row.prevHash().equals(last.hash()) || !row.hash().equals(hash(row))) {
                return row;
            }
            last = new Head(row.seq(), row.hash());
        }
        return null;
    }

    private static JsonNode tree(@Nullable Jsonb document) {
        return document == null ? Json.mapper().nullNode() : document.as(JsonNode.class);
    }

    private static AuditRow open(String deal, long revision, Head last, AuditEntry entry) {
        return new AuditRow(
                deal,
                last.seq() + 1,
                revision,
                entry.at().truncatedTo(ChronoUnit.MICROS),
                entry.by().id(),
                entry.by().channel().name(),
                entry.act(),
                entry.object(),
                entry.before(),
                entry.after(),
                entry.text(),
                entry.reason(),
                entry.requestId(),
                last.hash(),
                "");
    }

    private static AuditRow hashed(AuditRow row) {
        return new AuditRow(
                row.dealId(),
                row.seq(),
                row.revision(),
                row.at(),
                row.actor(),
                row.channel(),
                row.act(),
                row.object(),
                row.before(),
                row.after(),
                row.text(),
                row.reason(),
                row.requestId(),
                row.prevHash(),
                hash(row));
    }
}
