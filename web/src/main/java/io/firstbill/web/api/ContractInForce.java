package io.firstbill.web.api;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.activities.store.deal.ContractVersionRow;
import io.firstbill.failure.Finding;
import io.swagger.v3.oas.annotations.media.Schema;

import java.time.Instant;
import java.util.List;

/** The contract in force. */
@Schema(name = "ContractInForce")
record ContractInForce(
        int version,
        String hash,
        String author,
        Instant at,
        String reason,
        @Schema(type = "object") JsonNode document,
        List<Finding> findings) {

    static ContractInForce of(ContractVersionRow row) {
        return new ContractInForce(
                row.version(),
                row.hash(),
                row.author(),
                row.at(),
                row.reason(),
                Trees.of(row.document()),
                row.findingList());
    }
}
