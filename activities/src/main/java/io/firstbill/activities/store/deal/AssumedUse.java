package io.firstbill.activities.store.deal;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.deal.DealId;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/**
 * Use that people assume beside a pricing version, to see what it would cost. It is kept with the version and no part
 * of it: a later assumption takes its place, and no hash or approval knows of it.
 */
@Singleton
public class AssumedUse {
    private final AssumedUseRepository assumed;
    private final Clock clock;

    AssumedUse(AssumedUseRepository assumed, Clock clock) {
        this.assumed = assumed;
        this.clock = clock;
    }

    /** Keeps what is assumed beside a version, which exists, in place of what was assumed before. */
    @Transactional
    public void keep(DealId deal, int version, Map<String, String> fields, String author) {
        assumed.put(deal.value(), version, Jsonb.of(new TreeMap<>(fields)), author, clock.instant());
    }

    /** What is assumed beside a version, or beside the latest one before it; empty when nothing ever was. */
    @Transactional
    public Map<String, String> of(DealId deal, int version) {
        Map<String, String> fields = new TreeMap<>();
        assumed.latest(deal.value(), version)
                .ifPresent(row ->
                        row.content()
                                .as(JsonNode.class)
                                .properties()
                                .forEach(field -> fields.put(field.getKey(), field.getValue().asText())));
        return fields;
    }
}
