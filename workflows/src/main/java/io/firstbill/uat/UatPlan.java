package io.firstbill.uat;

import io.firstbill.contract.Contract;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the acceptance run of a contract must show: at least one case for each priced line, ramp step, free period and
 * stub.
 *
 * @param orderForm number of the order form it was made from
 * @param cases in reading order; ids are unique
 */
public record UatPlan(String orderForm, List<UatCase> cases) {
    public UatPlan {
        cases = List.copyOf(cases);
    }

    /** The plan of a priced contract; {@code expected} is every invoice of the term. */
    public static UatPlan of(Contract contract, PricingConfig config, List<ExpectedInvoice> expected) {
        var expectations = new Expectations(expected);
        return new UatPlan(
                contract.orderForm().number(),
                Stream.<List<? extends UatCase>>of(
                                LineCase.of(config, expectations),
                                RampStepCase.of(config, expectations),
                                FreePeriodCase.of(config, expectations),
                                StubCase.of(config, expectations))
                        .<UatCase>flatMap(List::stream)
                        .toList());
    }
}
