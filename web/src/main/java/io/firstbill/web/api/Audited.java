package io.firstbill.web.api;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.activities.store.audit.AuditRow;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

/** One row of the audit with complete images; each hash covers the one before. */
@Schema(name = "AuditEntry")
record Audited(
        Happened entry,
        long revision,
        @Schema(type = "object") @Nullable JsonNode before,
        @Schema(type = "object") @Nullable JsonNode after,
        @Nullable String requestId,
        String prevHash,
        String hash) {

    static Audited of(AuditRow row) {
        return new Audited(
                Happened.of(row),
                row.revision(),
                Trees.orNull(row.before()),
                Trees.orNull(row.after()),
                row.requestId(),
                row.prevHash(),
                row.hash());
    }
}
