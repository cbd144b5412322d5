package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.FlatCharge;
import io.firstbill.charge.PerUnitCharge;
import io.firstbill.contract.BillingTerms;
import io.firstbill.contract.Source;
import io.firstbill.money.Percent;
import io.firstbill.period.Alignment;
import io.firstbill.period.Frequency;
import io.firstbill.period.Term;
import io.firstbill.period.Timing;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

class ExpectedInvoicesTest {
    private static final Term YEAR = term("2027-01-01", "2028-01-01");

    private static Term term(String start, String end) {
        return new Term(LocalDate.parse(start), LocalDate.parse(end));
    }

    private static ChargeModel flat(String amount) {
        return new FlatCharge(BigMoney.parse("EUR " + amount));
    }

    private static ChargePhase phase(Term days, String quantity, ChargeModel model) {
        return new ChargePhase(days.start(), days.end(), new BigDecimal(quantity), model, null, Percent.ZERO);
    }

    private static Charge charge(ChargeKind kind, Timing timing, ChargePhase... phases) {
        return new Charge(
                "L1",
                "P",
                "Product",
                kind,
                timing,
                kind == ChargeKind.ONE_TIME ? null : Frequency.MONTHLY,
                null,
                List.of(phases),
                new Source(2, "as signed"));
    }

    private static PricingConfig config(Term term, Alignment alignment, @Nullable Term free, Charge... charges) {
        return new PricingConfig(
                1,
                CurrencyUnit.EUR,
                term,
                new BillingTerms(Frequency.MONTHLY, alignment),
                ZoneId.of("Europe/Berlin"),
                30,
                List.of(charges),
                free);
    }

    private static PricingConfig yearOf(Charge... charges) {
        return config(YEAR, Alignment.ANNIVERSARY, null, charges);
    }

    /** An invoice as {@code date: line service amount, ...}. */
    private static String words(ExpectedInvoice invoice) {
        return invoice.invoiceDate()
                + ": "
                + String.join(
                        ", ",
                        invoice.lines().stream()
                                .map(line ->
                                        line.priceKey()
                                                + " "
                                                + line.service().start()
                                                + "/"
                                                + line.service().end()
                                                + " "
                                                + line.amount().getAmount())
                                .toList());
    }

    private static List<String> firstTwo(PricingConfig config) {
        return ExpectedInvoices.of(config).stream().limit(2).map(ExpectedInvoicesTest::words).toList();
    }

    @Test
    void inAdvanceIsBilledOnTheFirstDayOfThePeriod() {
        PricingConfig config = yearOf(charge(ChargeKind.RECURRING, Timing.IN_ADVANCE, phase(YEAR, "1", flat("310"))));
        assertEquals(
                List.of(
                        "2027-01-01: L1-1 2027-01-01/2027-02-01 310.00",
                        "2027-02-01: L1-1 2027-02-01/2027-03-01 310.00"),
                firstTwo(config));
        assertEquals(12, ExpectedInvoices.of(config).size());
        assertEquals(LocalDate.of(2027, 1, 31), ExpectedInvoices.of(config).getFirst().dueDate());
    }

    @Test
    void inArrearsIsBilledOnTheDayAfterThePeriod() {
        PricingConfig config = yearOf(charge(ChargeKind.RECURRING, Timing.IN_ARREARS, phase(YEAR, "1", flat("310"))));
        assertEquals("2027-02-01: L1-1 2027-01-01/2027-02-01 310.00", firstTwo(config).getFirst());
        assertEquals(YEAR.end(), ExpectedInvoices.of(config).getLast().invoiceDate());
    }

    @Test
    void linesOfOneBillingDateShareAnInvoice() {
        PricingConfig config =
                yearOf(
                        charge(ChargeKind.RECURRING, Timing.IN_ADVANCE, phase(YEAR, "1", flat("310"))),
                        charge(ChargeKind.RECURRING, Timing.IN_ARREARS, phase(YEAR, "1", flat("50"))),
                        charge(ChargeKind.ONE_TIME, Timing.IN_ADVANCE, phase(YEAR, "1", flat("900"))));
        assertEquals(
                List.of(
                        "2027-01-01: L1-1 2027-01-01/2027-02-01 310.00, L1-1 2027-01-01/2027-01-01 900.00",
                        "2027-02-01: L1-1 2027-02-01/2027-03-01 310.00, L1-1 2027-01-01/2027-02-01 50.00"),
                firstTwo(config));
        assertEquals(Money.parse("EUR 1210.00"), ExpectedInvoices.of(config).getFirst().total());
        assertEquals(Money.parse("EUR 5220.00"), ExpectedInvoices.total(config));
    }

    @Test
    void aStubCostsItsDaysOfTheEnclosingMonth() {
        Term term = term("2027-01-18", "2027-03-11");
        PricingConfig config =
                config(
                        term,
                        Alignment.CALENDAR,
                        null,
                        charge(ChargeKind.RECURRING, Timing.IN_ADVANCE, phase(term, "180", perUnit("92.00"))));
        assertEquals(
                List.of(
                        "2027-01-18: L1-1 2027-01-18/2027-02-01 7478.71",
                        "2027-02-01: L1-1 2027-02-01/2027-03-01 16560.00",
                        "2027-03-01: L1-1 2027-03-01/2027-03-11 5341.94"),
                ExpectedInvoices.of(config).stream().map(ExpectedInvoicesTest::words).toList());
    }

    private static ChargeModel perUnit(String price) {
        return new PerUnitCharge(BigMoney.parse("EUR " + price));
    }

    @Test
    void aRampStepInsideAPeriodSplitsTheLine() {
        PricingConfig config =
                yearOf(
                        charge(
                                ChargeKind.RECURRING,
                                Timing.IN_ADVANCE,
                                phase(term("2027-01-01", "2027-01-11"), "100", perUnit("31.00")),
                                phase(term("2027-01-11", "2028-01-01"), "200", perUnit("31.00"))));
        assertEquals(
                "2027-01-01: L1-1 2027-01-01/2027-01-11 1000.00, L1-2 2027-01-11/2027-02-01 4200.00",
                firstTwo(config).getFirst());
    }

    @Test
    void freeDaysCostNothingAndMoveNoBillingDate() {
        PricingConfig config =
                config(
                        YEAR,
                        Alignment.ANNIVERSARY,
                        term("2027-01-01", "2027-02-15"),
                        charge(ChargeKind.RECURRING, Timing.IN_ADVANCE, phase(YEAR, "1", flat("280"))));
        assertEquals(
                List.of(
                        "2027-02-01: L1-1 2027-02-15/2027-03-01 140.00",
                        "2027-03-01: L1-1 2027-03-01/2027-04-01 280.00"),
                firstTwo(config));
    }

    @Test
    void freeDaysInsideAPeriodLeaveTwoParts() {
        PricingConfig config =
                config(
                        YEAR,
                        Alignment.ANNIVERSARY,
                        term("2027-01-11", "2027-01-21"),
                        charge(ChargeKind.RECURRING, Timing.IN_ADVANCE, phase(YEAR, "1", flat("310"))));
        assertEquals(
                "2027-01-01: L1-1 2027-01-01/2027-01-11 100.00, L1-1 2027-01-21/2027-02-01 110.00",
                firstTwo(config).getFirst());
    }

    @Test
    void usageIsNeitherFreeNorProrated() {
        Term term = term("2027-01-18", "2027-03-01");
        PricingConfig config =
                config(
                        term,
                        Alignment.CALENDAR,
                        term("2027-01-18", "2027-03-01"),
                        charge(ChargeKind.USAGE, Timing.IN_ARREARS, phase(term, "640", perUnit("0.10"))));
        assertEquals(
                List.of("2027-02-01: L1-1 2027-01-18/2027-02-01 64.00", "2027-03-01: L1-1 2027-02-01/2027-03-01 64.00"),
                firstTwo(config));
    }

    @Test
    void unstatedUsageMakesNoLine() {
        PricingConfig config = yearOf(charge(ChargeKind.USAGE, Timing.IN_ARREARS, phase(YEAR, "0", perUnit("0.10"))));
        assertEquals(List.of(), ExpectedInvoices.of(config));
        assertTrue(ExpectedInvoices.firstInvoice(config).isEmpty());
    }

    @Test
    void theFirstInvoiceIsTheFirstWithSomethingToPay() {
        PricingConfig config =
                yearOf(
                        charge(
                                ChargeKind.RECURRING,
                                Timing.IN_ADVANCE,
                                phase(term("2027-01-01", "2027-02-01"), "1", flat("0")),
                                phase(term("2027-02-01", "2028-01-01"), "1", flat("310"))));
        assertTrue(ExpectedInvoices.of(config).getFirst().total().isZero());
        assertEquals(LocalDate.of(2027, 2, 1), ExpectedInvoices.firstInvoice(config).orElseThrow().invoiceDate());
    }

    @Test
    void totalsAreSumsOfRoundedLines() {
        ChargePhase third = phase(YEAR, "1", flat("33.335"));
        Charge line = charge(ChargeKind.RECURRING, Timing.IN_ADVANCE, third);
        ExpectedInvoice first = ExpectedInvoices.of(yearOf(line, line, line)).getFirst();
        assertEquals(Money.parse("EUR 100.02"), first.total());
    }

    @Test
    void aLineExplainsItself() {
        Term term = term("2027-01-18", "2028-01-18");
        ExpectedInvoice first =
                ExpectedInvoices.of(
                                config(
                                        term,
                                        Alignment.CALENDAR,
                                        null,
                                        charge(
                                                ChargeKind.RECURRING,
                                                Timing.IN_ADVANCE,
                                                phase(term, "180", perUnit("92.00")))))
                        .getFirst();
        Explanation explanation = first.lines().getFirst().explanation();
        assertEquals("€92.00 per unit, monthly in advance", explanation.rule());
        assertEquals(
                List.of(
                        "180 x 92.00 = 16,560.00",
                        "16,560.00 x 14/31 = 7,478.709677...",
                        "rounded once, half up: €7,478.71"),
                explanation.steps());
        assertEquals(new Source(2, "as signed"), explanation.clause());
        assertTrue(
                explanation.inputs().contains(new Explanation.Input("days used of days in the full period", "14/31")));
    }

    @RepeatedTest(200)
    void everyDayOfTheTermIsPaidForExactlyOnce() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1000));
        Term term = new Term(start, start.plusDays(random.nextInt(3, 1200)));
        LocalDate step = start.plusDays(random.nextLong(1, term.days()));
        Timing timing = random.nextBoolean() ? Timing.IN_ADVANCE : Timing.IN_ARREARS;
        PricingConfig config =
                config(
                        term,
                        random.nextBoolean() ? Alignment.CALENDAR : Alignment.ANNIVERSARY,
                        null,
                        charge(
                                ChargeKind.RECURRING,
                                timing,
                                phase(new Term(start, step), "1", flat("100")),
                                phase(new Term(step, term.end()), "1", flat("200"))));
        LocalDate next = start;
        for (ExpectedInvoice invoice : ExpectedInvoices.of(config)) {
            assertFalse(timing == Timing.IN_ARREARS && invoice.invoiceDate().equals(start), () -> "seed " + seed);
            for (ExpectedLine line : invoice.lines()) {
                assertEquals(next, line.service().start(), () -> "seed " + seed);
                next = line.service().end();
            }
        }
        assertEquals(term.end(), next, () -> "seed " + seed);
    }
}
