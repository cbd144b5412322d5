package io.firstbill.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.document.ContractDocument;
import io.firstbill.document.Documents;
import io.firstbill.invoice.Discrepancy;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.rating.ExpectedInvoices;
import io.firstbill.uat.UatPlan;
import io.firstbill.uat.UatRun;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Wrong set-ups of billing, each a contract with one term otherwise. Each changes at least one invoice of the term, and
 * every difference names that term.
 */
class PlantedFaultsTest {
    static Stream<Fault> faults() {
        return Stream.of(
                        FaultsOfTime.all(),
                        FaultsOfPrices.all(),
                        FaultsOfMoney.all(),
                        FaultsOfCredits.all(),
                        FaultsOfBounds.all())
                .flatMap(all -> all);
    }

    @Test
    void thereAreMoreThanThirtyKinds() {
        var names = new HashSet<>(faults().map(Fault::name).toList());
        assertEquals(faults().count(), names.size());
        assertTrue(names.size() >= 70, "kinds: " + names.size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void eachChangesAnInvoiceAndNamesItsCause(Fault fault) {
        var reading = ContractDocument.read(Documents.json(fault.contract()));
        var contract = Objects.requireNonNull(reading.contract(), reading.findings()::toString);
        var config = PricingConfigs.derive(contract, 1);
        var expected = ExpectedInvoices.of(config, fault.usage());
        var produced = fault.billed();
        assertNotEquals(Billed.all(expected), produced, "nothing was planted");
        var run = UatRun.of(config, UatPlan.of(contract, config, expected), expected, produced, fault.usage());
        var found = run.invoices().stream().flatMap(invoice -> invoice.match().discrepancies().stream()).toList();
        assertTrue(!found.isEmpty(), "not noticed");
        found.stream()
                .filter(discrepancy -> !discrepancy.difference().isZero())
                .forEach(discrepancy -> names(fault, discrepancy));
    }

    private static void names(Fault fault, Discrepancy found) {
        assertEquals(fault.type(), found.type(), found.sentence());
        assertTrue(found.sentence().contains(fault.words()), found.sentence());
    }
}
