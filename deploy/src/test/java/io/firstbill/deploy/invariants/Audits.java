package io.firstbill.deploy.invariants;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The audit of each deal, in order. */
final class Audits {
    private Audits() {}

    static Map<String, List<JsonNode>> of(Tables tables) {
        return tables.rows("select * from audit order by deal_id, seq").stream()
                .collect(groupingBy(row -> row.path("deal_id").asText(), TreeMap::new, toList()));
    }
}
