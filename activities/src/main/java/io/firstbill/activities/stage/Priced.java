package io.firstbill.activities.stage;

import io.firstbill.contract.Contract;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.setup.BillingModel;

import java.util.List;

/**
 * A pricing version with all that is read together with it.
 *
 * @param contract the contract version it prices
 * @param config the configuration
 * @param expected the invoices of the whole term
 * @param model what billing and ERP must hold for it
 */
record Priced(Contract contract, PricingConfig config, List<ExpectedInvoice> expected, BillingModel model) {}
