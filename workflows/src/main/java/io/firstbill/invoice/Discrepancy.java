package io.firstbill.invoice;

import io.firstbill.deal.Stage;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One difference between an invoice and what the contract says it must be.
 *
 * @param no its number on the invoice, from 1
 * @param lineId the contract line it is about; null for the invoice as a whole and for lines of no contract line
 * @param type what kind of difference
 * @param expected what must be, in words or figures; empty for nothing
 * @param actual what is; empty for nothing
 * @param difference how much of the invoice total it explains: billed minus expected
 * @param sentence line, amount and cause in words
 * @param mendedIn the stage that can usually mend it: pricing or billing setup
 */
public record Discrepancy(
        int no,
        @Nullable String lineId,
        DiscrepancyType type,
        String expected,
        String actual,
        Money difference,
        String sentence,
        Stage mendedIn) {}
