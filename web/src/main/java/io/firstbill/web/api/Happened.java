package io.firstbill.web.api;

import io.firstbill.activities.store.audit.AuditRow;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** One thing that happened, in words. */
@Schema(name = "TimelineEntry")
record Happened(
        long seq,
        Instant at,
        String actor,
        String channel,
        String act,
        String object,
        String text,
        @Nullable String reason) {

    static Happened of(AuditRow row) {
        return new Happened(
                row.seq(), row.at(), row.actor(), row.channel(), row.act(), row.object(), row.text(), row.reason());
    }
}
