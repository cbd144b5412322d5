package io.firstbill.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.invoice.ExampleInvoices;
import io.firstbill.invoice.Invoice;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedInvoices;
import io.firstbill.setup.AccountModel;
import io.firstbill.setup.BillingModels;
import io.firstbill.setup.ExampleDeal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.Map;

class InvoiceVerificationTest {
    private static final PricingConfig CONFIG = ExampleDeal.config();
    private static final AccountModel ACCOUNT = BillingModels.of(ExampleDeal.contract(), CONFIG).account();
    private static final ExpectedInvoice FIRST = ExpectedInvoices.firstInvoice(CONFIG).orElseThrow();
    private static final Invoice RIGHT = ExampleInvoices.right(FIRST, ACCOUNT);
    private static final Invoice WRONG =
            ExampleInvoices.change(RIGHT, "L1", line -> ExampleInvoices.figures(line, "110", "42", "2384.52"));

    @Test
    void aRightInvoiceIsClean() {
        assertEquals(Verdict.CLEAN, examine(RIGHT, TolerancePolicy.ZERO).verdict());
    }

    @Test
    void aDifferenceStandsInTheWayUntilASecondPersonWaivesIt() {
        var examined = examine(WRONG, TolerancePolicy.ZERO);
        assertEquals(Verdict.DIFFERS, examined.verdict());
        assertEquals(Verdict.DIFFERS, examined.with(waiver("ada", null)).verdict());
        assertEquals(Verdict.DIFFERS, examined.with(waiver("ada", "ada")).verdict());
        var waived = examined.with(waiver("ada", null)).with(waiver("ada", "ben"));
        assertEquals(Verdict.WAIVED, waived.verdict());
        assertEquals(1, waived.waivers().size());
        assertEquals(examined.hash(), waived.hash(), "a waiver changes nothing about what was looked at");
    }

    @Test
    void aWaiverNeedsAReasonAndTwoPeople() {
        assertEquals("waiver.reason", new Waiver(1, " ", "ada", "ben").check().orElseThrow().code());
        assertEquals("waiver.open", waiver("ada", null).check().orElseThrow().code());
        assertEquals("duties.waiver", waiver("ada", "ada").check().orElseThrow().code());
        assertTrue(waiver("ada", "ben").check().isEmpty());
    }

    @Test
    void aWaiverOfOneDifferenceDoesNotCoverAnother() {
        var two = ExampleInvoices.change(WRONG, "L4", line -> ExampleInvoices.figures(line, "1", "2600", "2600.00"));
        var examined = examine(two, TolerancePolicy.ZERO).with(waiver("ada", "ben"));
        assertEquals(Verdict.DIFFERS, examined.verdict());
        assertEquals("L4", examined.open().getFirst().lineId());
    }

    @Test
    void aCentOfRoundingPassesWhereThePolicySaysSoAndTwoDoNot() {
        var policy = new TolerancePolicy(2, Map.of(DiscrepancyType.ROUNDING, 1L, DiscrepancyType.HEADER, 1L));
        assertEquals(Verdict.CLEAN, examine(seatsAt("2167.75"), policy).verdict());
        assertEquals(Verdict.DIFFERS, examine(seatsAt("2167.76"), policy).verdict());
        assertEquals(Verdict.DIFFERS, examine(seatsAt("2167.75"), TolerancePolicy.ZERO).verdict());
        assertEquals(Verdict.DIFFERS, examine(withPo("PO-1"), policy).verdict(), "what has no amount is never small");
    }

    @Test
    void theHashIsThatOfContentAndNotOfOrder() {
        var shown = examine(RIGHT, TolerancePolicy.ZERO);
        var reversed = ExampleInvoices.withLines(RIGHT, RIGHT.lines().reversed());
        assertEquals(shown.hash(), examine(reversed, TolerancePolicy.ZERO).hash());
        assertNotEquals(shown.hash(), examine(WRONG, TolerancePolicy.ZERO).hash());
        assertNotEquals(shown.hash(), examine(withPo("PO-1"), TolerancePolicy.ZERO).hash());
    }

    @Test
    void aVoidInvoiceIsNotVerified() {
        var voided = copy(RIGHT, Invoice.Status.VOID, RIGHT.purchaseOrder());
        assertEquals(
                "Invoice: status is void instead of draft or issued, no difference in amount.",
                examine(voided, TolerancePolicy.ZERO).open().getFirst().sentence());
    }

    private static InvoiceVerification examine(Invoice invoice, TolerancePolicy tolerance) {
        return InvoiceVerification.of(CONFIG, FIRST, invoice, ACCOUNT, tolerance);
    }

    private static Waiver waiver(String requestedBy, @Nullable String grantedBy) {
        return new Waiver(1, "Credited with the next invoice", requestedBy, grantedBy);
    }

    private static Invoice seatsAt(String amount) {
        return ExampleInvoices.change(RIGHT, "L1", line -> ExampleInvoices.figures(line, "100", "42", amount));
    }

    private static Invoice withPo(String number) {
        return copy(RIGHT, RIGHT.status(), number);
    }

    private static Invoice copy(Invoice invoice, Invoice.Status status, @Nullable String purchaseOrder) {
        return new Invoice(
                invoice.externalId(),
                invoice.number(),
                status,
                invoice.accountRef(),
                invoice.currency(),
                invoice.billTo(),
                invoice.sellingEntity(),
                purchaseOrder,
                invoice.invoiceDate(),
                invoice.dueDate(),
                invoice.lines(),
                invoice.total());
    }
}
