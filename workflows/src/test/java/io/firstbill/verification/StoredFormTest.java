package io.firstbill.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.approval.ApprovalPolicies;
import io.firstbill.approval.DealFacts;
import io.firstbill.businesstime.BusinessCalendar;
import io.firstbill.businesstime.StageTargets;
import io.firstbill.invoice.ExampleInvoices;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.setup.BillingModels;
import io.firstbill.setup.ExampleDeal;
import io.firstbill.setup.SetupPlan;
import io.firstbill.uat.UatPlan;
import io.firstbill.uat.UatRun;
import io.firstbill.workflow.message.Json;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What is judged is stored as JSON and reads back as the same. */
class StoredFormTest {
    private static final PricingConfig CONFIG = ExampleDeal.config();

    @Test
    void everyJudgementReadsBackAsItWasWritten() {
        var contract = ExampleDeal.contract();
        var expected = ExampleDeal.expected();
        var model = BillingModels.of(contract, CONFIG);
        var plan = UatPlan.of(contract, CONFIG, expected);
        var produced =
                expected.stream()
                        .map(invoice -> ExampleInvoices.right(invoice, model.account()))
                        .map(invoice ->
                                ExampleInvoices.change(
                                        invoice, "L2", line -> ExampleInvoices.figures(line, "2", "300", "600.00")))
                        .toList();
        same(BusinessCalendar.standard(ZoneId.of("Europe/Berlin")));
        same(
                new BusinessCalendar(
                        "With holidays",
                        2,
                        ZoneId.of("UTC"),
                        BusinessCalendar.standard(ZoneId.of("UTC")).hours(),
                        Map.of(LocalDate.of(2026, 12, 25), "Christmas Day")));
        same(StageTargets.standard());
        same(ApprovalPolicies.standard());
        same(ApprovalPolicies.standard().evaluate(DealFacts.of(contract, CONFIG, expected)));
        same(model);
        same(SetupPlan.of(model, Map.of("price_l9_1", "old"), List.of()));
        same(plan);
        same(UatRun.of(CONFIG, plan, expected, produced));
        same(
                InvoiceVerification.of(
                                CONFIG, expected.getFirst(), produced.getFirst(), model.account(), TolerancePolicy.ZERO)
                        .with(new Waiver(1, "Credited", "ada", "ben")));
    }

    @Test
    void aCaseIsStoredUnderItsSimpleName() {
        var plan = UatPlan.of(ExampleDeal.contract(), CONFIG, ExampleDeal.expected());
        assertTrue(Json.write(plan).contains("\"type\":\"RampStepCase\""), Json.write(plan));
    }

    private static void same(Object value) {
        assertEquals(value, Json.read(Json.write(value), value.getClass()));
    }
}
