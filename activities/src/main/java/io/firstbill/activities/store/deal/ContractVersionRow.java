package io.firstbill.activities.store.deal;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.JsonbConverter;
import io.firstbill.contract.Contract;
import io.firstbill.document.ContractDocument;
import io.firstbill.failure.Finding;
import io.firstbill.workflow.state.ContentRef;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.sql.ColumnTransformer;
import io.micronaut.data.model.DataType;

import java.time.Instant;
import java.util.List;

/**
 * A version of a deal's contract. Written once; only the findings are renewed when it is reviewed again.
 *
 * @param version from 1
 * @param hash SHA-256 of the document in canonical JSON
 * @param author user who made it
 * @param reason why; empty for the first
 * @param document the contract document
 * @param findings a list of {@link Finding}
 */
@MappedEntity("contract_version")
public record ContractVersionRow(
        @Id String dealId,
        int version,
        String hash,
        String author,
        String reason,
        Instant at,
        @MappedProperty(converter = JsonbConverter.class)
                @TypeDef(type = DataType.STRING)
                @ColumnTransformer(write = "cast(? as jsonb)")
                Jsonb document,
        @MappedProperty(converter = JsonbConverter.class)
                @TypeDef(type = DataType.STRING)
                @ColumnTransformer(write = "cast(? as jsonb)")
                Jsonb findings) {

    /** The contract as data. */
    public Contract contract() {
        var contract = ContractDocument.read(document.text()).contract();
        if (contract == null) {
            throw new IllegalStateException("Stored contract version " + version + " of " + dealId + " does not read");
        }
        return contract;
    }

    /** What was found wrong or noteworthy. */
    public List<Finding> findingList() {
        return findings.asListOf(Finding.class);
    }

    /** Its name in the workflow. */
    public ContentRef ref() {
        return ContentRef.of(version, hash, author);
    }
}
