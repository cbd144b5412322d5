package io.firstbill.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.setup.ExampleDeal;

import org.junit.jupiter.api.Test;

import java.util.List;

class DealFactsTest {
    @Test
    void takesItsFactsFromContractPricingAndTheInvoicesOfTheTerm() {
        var facts = DealFacts.of(ExampleDeal.contract(), ExampleDeal.config(), ExampleDeal.expected());
        var total = ExampleDeal.expected().stream().mapToLong(invoice -> invoice.total().getAmountMinorLong()).sum();
        assertEquals(
                new DealFacts(
                        "EUR",
                        total,
                        1600, // 42.00 instead of 50.00
                        30,
                        24,
                        30,
                        250_000,
                        4,
                        List.of("CALLS", "PLATFORM", "SEAT", "SETUP")),
                facts);
    }
}
