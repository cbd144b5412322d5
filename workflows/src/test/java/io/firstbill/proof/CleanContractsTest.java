package io.firstbill.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.document.ContractDocument;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.uat.UatPlan;
import io.firstbill.uat.UatRun;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/** Billing that was set up as agreed raises no difference, whatever the contract says. */
class CleanContractsTest {
    private static final long SEED = Long.getLong("firstbill.seed", 20261122L);

    @Test
    void aHundredCleanContractsRaiseNoDifference() {
        int clean = 0;
        for (long seed = SEED; clean < 100; seed++) {
            var random = new RandomContract(seed);
            var expected = Priced.term(random).invoices();
            if (!expected.isEmpty()) {
                var document = random.document().toString();
                var contract = Objects.requireNonNull(ContractDocument.read(document).contract());
                var config = PricingConfigs.derive(contract, 1);
                var plan = UatPlan.of(contract, config, expected);
                var run = UatRun.of(config, plan, expected, Billed.all(expected), Priced.usage(random));
                var found = run.invoices().stream().flatMap(one -> one.match().discrepancies().stream()).toList();
                assertEquals(List.of(), found, random::words);
                clean++;
            }
        }
    }
}
