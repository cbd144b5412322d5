package io.firstbill.activities.store.stage;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The first invoice that is not zero, by the calculator. */
@MappedEntity("expected_invoice")
public record ExpectedInvoiceRow(
        @Id String dealId, int pricingVersion, LocalDate invoiceDate, String currency, BigDecimal total) {}
