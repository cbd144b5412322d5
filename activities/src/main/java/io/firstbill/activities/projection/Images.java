package io.firstbill.activities.projection;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.audit.AuditEntry;
import io.firstbill.deal.Actor;
import io.firstbill.lifecycle.TimelineEntry;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the images of what changed onto the rows that say what happened: each goes to the last entry about its object;
 * one that no entry is about gets a row of its own without words. Every change has exactly one image, so that replaying
 * the images gives the rows.
 */
final class Images {
    private final Map<String, Changed<?>> changes = new LinkedHashMap<>();

    void add(List<? extends Changed<?>> more) {
        more.forEach(change -> changes.put(change.object(), change));
    }

    /** The audit entries of one recording. */
    List<AuditEntry> entries(List<TimelineEntry> told, Instant at) {
        var left = new LinkedHashMap<>(changes);
        var entries = new ArrayList<AuditEntry>();
        for (TimelineEntry entry : told.reversed()) {
            entries.addFirst(entry(entry, left.remove(entry.object())));
        }
        String request = told.isEmpty() ? null : told.getLast().requestId();
        left.values().forEach(change -> entries.add(silent(change, at, request)));
        return List.copyOf(entries);
    }

    private static AuditEntry entry(TimelineEntry told, @Nullable Changed<?> change) {
        return new AuditEntry(
                told.at(),
                told.by(),
                told.act(),
                told.object(),
                change == null ? null : image(change.before()),
                change == null ? null : image(change.after()),
                told.text(),
                told.reason(),
                told.requestId());
    }

    private static AuditEntry silent(Changed<?> change, Instant at, @Nullable String request) {
        return new AuditEntry(
                at,
                Actor.SYSTEM,
                AuditEntry.RECORDED,
                change.object(),
                image(change.before()),
                image(change.after()),
                "",
                null,
                request);
    }

    private static @Nullable Jsonb image(@Nullable Object row) {
        return row == null ? null : Jsonb.of(row);
    }
}
