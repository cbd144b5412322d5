package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;

import java.util.List;

/** Every contract check, in the order their findings are shown. */
public final class ContractChecks {
    /** All of them. */
    public static final List<ContractCheck> ALL =
            List.of(
                    new TermCheck(),
                    new BillingDaysCheck(),
                    new LineIdCheck(),
                    new UsageCheck(),
                    new PhaseDatesCheck(),
                    new PhaseOrderCheck(),
                    new UsagePhaseCheck(),
                    new QuantityCheck(),
                    new PriceCheck(),
                    new CurrencyCheck(),
                    new VendorCurrencyCheck(),
                    new DiscountCheck(),
                    new FreePeriodCheck(),
                    new FreePeriodsCheck(),
                    new TerminationCheck(),
                    new SpendCheck(),
                    new InvoiceDiscountCheck(),
                    new PrepaidCheck(),
                    new InterimCheck(),
                    new TaxCheck(),
                    new PurchaseOrderCheck(),
                    new DeliveryCheck(),
                    new SourceCheck());

    private ContractChecks() {}

    /** Everything wrong or noteworthy about the contract; empty when nothing is. */
    public static List<Finding> check(Contract contract) {
        return ALL.stream().flatMap(check -> check.check(contract).stream()).toList();
    }
}
