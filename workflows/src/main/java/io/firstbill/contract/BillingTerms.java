package io.firstbill.contract;

import io.firstbill.period.Alignment;
import io.firstbill.period.Frequency;

/**
 * How the contract is billed unless a line says otherwise.
 *
 * @param frequency length of a billing period
 * @param alignment where billing periods begin
 */
public record BillingTerms(Frequency frequency, Alignment alignment) {}
