package io.firstbill.uat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.invoice.ExampleInvoices;
import io.firstbill.invoice.Invoice;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.setup.AccountModel;
import io.firstbill.setup.BillingModels;
import io.firstbill.setup.ExampleDeal;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class UatRunTest {
    private static final PricingConfig CONFIG = ExampleDeal.config();
    private static final AccountModel ACCOUNT = BillingModels.of(ExampleDeal.contract(), CONFIG).account();
    private static final List<ExpectedInvoice> EXPECTED = ExampleDeal.expected();
    private static final UatPlan PLAN = UatPlan.of(ExampleDeal.contract(), CONFIG, EXPECTED);

    @Test
    void plansACaseForEachLineRampStepFreePeriodAndStub() {
        assertEquals(
                List.of(
                        "line-L1",
                        "line-L2",
                        "line-L3",
                        "line-L4",
                        "ramp-L1-2027-03-16",
                        "free-2026-04-01",
                        "stub-2026-03-16-2026-04-01",
                        "stub-2028-03-01-2028-03-16"),
                PLAN.cases().stream().map(UatCase::id).toList());
    }

    @Test
    void eachCaseNamesTheInvoicesItLooksAt() {
        assertEquals(dates("2026-03-16"), of("line-L4").invoices());
        // The step lies within the period of March 2027, which is billed in two parts on its first day.
        assertEquals(dates("2027-03-01"), of("ramp-L1-2027-03-16").invoices());
        // In April only the calls of March are billed; May is the first paid month.
        assertEquals(dates("2026-04-01", "2026-05-01"), of("free-2026-04-01").invoices());
        assertEquals("Charged for 16/31 days: L1, L2.", of("stub-2026-03-16-2026-04-01").looksFor());
    }

    @Test
    void aRampStepSaysWhatChanges() {
        assertEquals(
                "Until then 100 at €42.00 per unit, from then 150 at €42.00 per unit.",
                of("ramp-L1-2027-03-16").looksFor());
    }

    @Test
    void aFaultlessBillingSystemPassesEveryCase() {
        var run = run(produced());
        assertEquals(0, run.differences());
        assertTrue(run.passed(), run.results().toString());
        assertEquals(run.expectedTotal(), run.producedTotal());
        assertTrue(SignOff.check(run).isEmpty());
    }

    @Test
    void theOrderInWhichInvoicesComeMeansNothing() {
        var shuffled = new ArrayList<>(produced());
        Collections.shuffle(shuffled, new Random(7));
        assertEquals(run(produced()), run(shuffled));
    }

    @Test
    void aWrongPriceFailsTheCasesOfItsLineAndNamesTheInvoice() {
        var produced =
                produced().stream()
                        .map(invoice ->
                                invoice.invoiceDate().equals(LocalDate.of(2026, 5, 1))
                                        ? ExampleInvoices.change(
                                                invoice,
                                                "L1",
                                                line -> ExampleInvoices.figures(line, "100", "43", "4300.00"))
                                        : invoice)
                        .toList();
        var run = run(produced);
        assertEquals(List.of("line-L1"), failed(run));
        assertEquals(
                List.of(
                        new UatResult.Evidence(
                                LocalDate.of(2026, 5, 1),
                                1,
                                "L1 Product SEAT, 2026-05-01 to 2026-05-31: unit price 43 instead of 42.00, EUR 100.00"
                                        + " too much.")),
                run.results().getFirst().evidence());
        assertTrue(SignOff.check(run).isPresent());
    }

    @Test
    void billingAFreeMonthFailsTheFreePeriodAndIsAnExtraLine() {
        var produced =
                produced().stream()
                        .map(invoice ->
                                invoice.invoiceDate().equals(LocalDate.of(2026, 4, 1))
                                        ? ExampleInvoices.withLines(invoice, plusSeatsOfApril(invoice))
                                        : invoice)
                        .toList();
        var run = run(produced);
        assertEquals(List.of("line-L1", "free-2026-04-01"), failed(run));
        assertEquals(DiscrepancyType.EXTRA_LINE, run.invoices().get(1).match().discrepancies().getFirst().type());
    }

    @Test
    void aStubBilledInFullFailsTheStub() {
        var produced =
                produced().stream()
                        .map(invoice ->
                                invoice.invoiceDate().equals(LocalDate.of(2026, 3, 16))
                                        ? ExampleInvoices.change(
                                                invoice,
                                                "L2",
                                                line -> ExampleInvoices.figures(line, "1", "300", "300.00"))
                                        : invoice)
                        .toList();
        assertEquals(List.of("line-L2", "stub-2026-03-16-2026-04-01"), failed(run(produced)));
    }

    @Test
    void anInvoiceThatNeverCameAndOneThatNobodyExpected() {
        var produced = new ArrayList<>(produced());
        var last = produced.removeLast();
        var lost = run(produced);
        var missing = lost.invoices().getLast();
        assertEquals(List.of(), missing.invoiceRefs());
        assertEquals(last.invoiceDate(), missing.date());
        assertEquals(DiscrepancyType.MISSING_LINE, missing.match().discrepancies().getFirst().type());

        produced.add(last);
        produced.add(on(LocalDate.of(2028, 6, 1), line("il-x", "Surprise", "12.00")));
        var extra = run(produced).invoices().getLast();
        assertFalse(extra.expected());
        assertEquals(DiscrepancyType.EXTRA_LINE, extra.match().discrepancies().getFirst().type());
    }

    @Test
    void anInvoiceADayLateIsOneMatterOfTiming() {
        var produced =
                produced().stream()
                        .map(invoice ->
                                invoice.invoiceDate().equals(LocalDate.of(2026, 5, 1))
                                        ? dated(invoice, LocalDate.of(2026, 5, 2))
                                        : invoice)
                        .toList();
        var run = run(produced);
        assertEquals(1, run.differences());
        assertEquals(DiscrepancyType.TIMING, run.invoices().get(2).match().discrepancies().getFirst().type());
    }

    @Test
    void aSystemMaySplitADateIntoSeveralInvoicesAndVoidOthers() {
        var produced = new ArrayList<Invoice>();
        for (var invoice : produced()) {
            for (var line : invoice.lines()) {
                produced.add(
                        renamed(
                                ExampleInvoices.withLines(invoice, List.of(line)),
                                "inv-" + line.externalId(),
                                invoice.status()));
            }
            produced.add(renamed(invoice, "void-" + invoice.externalId(), Invoice.Status.VOID));
        }
        var run = run(produced);
        assertTrue(run.passed(), run.results().toString());
        assertEquals(3, run.invoices().getFirst().invoiceRefs().size());
    }

    @Test
    void aSignOffBindsToTheResultThatWasShown() {
        var shown = run(produced());
        var signed = new SignOff("ada", Instant.parse("2026-03-01T10:00:00Z"), shown.hash(), null);
        assertTrue(signed.binds(shown).isEmpty());
        var later = run(produced().subList(0, 3));
        assertNotEquals(shown.hash(), later.hash());
        assertEquals("uat.stale", signed.binds(later).orElseThrow().code());
    }

    private static UatRun run(List<Invoice> produced) {
        return UatRun.of(CONFIG, PLAN, EXPECTED, produced);
    }

    private static List<Invoice> produced() {
        return EXPECTED.stream().map(expected -> ExampleInvoices.right(expected, ACCOUNT)).toList();
    }

    private static UatCase of(String id) {
        return PLAN.cases().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> failed(UatRun run) {
        return run.results().stream().filter(result -> !result.passed()).map(UatResult::caseId).toList();
    }

    private static List<LocalDate> dates(String... dates) {
        return List.of(dates).stream().map(LocalDate::parse).toList();
    }

    private static List<Invoice.Line> plusSeatsOfApril(Invoice invoice) {
        var lines = new ArrayList<>(invoice.lines());
        lines.add(
                new Invoice.Line(
                        "il-free",
                        "L1",
                        "Product SEAT",
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2026, 5, 1),
                        new BigDecimal("100"),
                        new BigDecimal("42"),
                        new BigDecimal("4200.00")));
        return lines;
    }

    private static Invoice.Line line(String id, String description, String amount) {
        var day = LocalDate.of(2028, 6, 1);
        return new Invoice.Line(id, null, description, day, day, BigDecimal.ONE, null, new BigDecimal(amount));
    }

    private static Invoice on(LocalDate date, Invoice.Line line) {
        var any = produced().getFirst();
        return dated(ExampleInvoices.withLines(renamed(any, "inv-x", any.status()), List.of(line)), date);
    }

    private static Invoice dated(Invoice invoice, LocalDate date) {
        return new Invoice(
                invoice.externalId(),
                invoice.number(),
                invoice.status(),
                invoice.accountRef(),
                invoice.currency(),
                invoice.billTo(),
                invoice.sellingEntity(),
                invoice.purchaseOrder(),
                date,
                date.plusDays(30),
                invoice.lines(),
                invoice.total());
    }

    private static Invoice renamed(Invoice invoice, String id, Invoice.Status status) {
        return new Invoice(
                id,
                invoice.number(),
                status,
                invoice.accountRef(),
                invoice.currency(),
                invoice.billTo(),
                invoice.sellingEntity(),
                invoice.purchaseOrder(),
                invoice.invoiceDate(),
                invoice.dueDate(),
                invoice.lines(),
                invoice.total());
    }
}
