package io.firstbill.activities.store.deal;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.JsonbConverter;
import io.firstbill.failure.Finding;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;
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
 * A version of a deal's pricing configuration. Written once, never edited.
 *
 * @param version from 1
 * @param contractVersion the contract version it prices
 * @param hash content hash of the configuration, which decisions bind to
 * @param author user who made it, or {@code system}
 * @param reason why; empty when it was derived
 * @param config a {@link PricingConfig}
 * @param expected a list of {@link ExpectedInvoice}, the whole term
 * @param findings a list of {@link Finding}
 */
@MappedEntity("pricing_version")
public record PricingVersionRow(
        @Id String dealId,
        int version,
        int contractVersion,
        String hash,
        String author,
        String reason,
        Instant at,
        @MappedProperty(converter = JsonbConverter.class)
                @TypeDef(type = DataType.STRING)
                @ColumnTransformer(write = "cast(? as jsonb)")
                Jsonb config,
        @MappedProperty(converter = JsonbConverter.class)
                @TypeDef(type = DataType.STRING)
                @ColumnTransformer(write = "cast(? as jsonb)")
                Jsonb expected,
        @MappedProperty(converter = JsonbConverter.class)
                @TypeDef(type = DataType.STRING)
                @ColumnTransformer(write = "cast(? as jsonb)")
                Jsonb findings) {

    /** The configuration. */
    public PricingConfig pricingConfig() {
        return config.as(PricingConfig.class);
    }

    /** The invoices of the whole term as calculated when it was stored. */
    public List<ExpectedInvoice> expectedInvoices() {
        return expected.asListOf(ExpectedInvoice.class);
    }

    /** Where it does not charge what the contract says. */
    public List<Finding> findingList() {
        return findings.asListOf(Finding.class);
    }

    /** Its name in the workflow. */
    public ContentRef ref() {
        return ContentRef.of(version, hash, author);
    }
}
