package io.firstbill.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.charge.GraduatedCharge;
import io.firstbill.charge.RatingInput;
import io.firstbill.document.ContractDocument;
import io.firstbill.period.Alignment;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.period.Frequency;
import io.firstbill.period.Proration;
import io.firstbill.period.ProrationRule;
import io.firstbill.period.Term;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.revenue.RevenueMonth;
import io.firstbill.revenue.RevenuePreview;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** What holds of every contract, by random ones. The seed of a failure is printed. */
class TermPropertiesTest {
    private static final long SEED = Long.getLong("firstbill.seed", 20261123L);
    private static final int ROUNDS = 300;

    @Test
    void graduatedIsContinuousAndNeverFalls() {
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            var random = new Random(seed);
            var charge = graduated(random);
            var dearest = charge.tiers().stream().map(tier -> tier.unitPrice().getAmount()).max(BigDecimal::compareTo);
            var quantity = BigDecimal.valueOf(random.nextInt(6000), 2);
            var step = new BigDecimal("0.01");
            var more = amount(charge, quantity.add(step)).subtract(amount(charge, quantity));
            assertTrue(more.signum() >= 0, "seed " + seed);
            assertTrue(more.compareTo(dearest.orElseThrow().multiply(step)) <= 0, "a jump, seed " + seed);
        }
    }

    private static GraduatedCharge graduated(Random random) {
        var tiers = new ArrayList<GraduatedCharge.Tier>();
        var free = BigMoney.zero(CurrencyUnit.EUR);
        int bound = 0;
        for (int n = 0; n < random.nextInt(4); n++) {
            bound += 1 + random.nextInt(20);
            tiers.add(new GraduatedCharge.Tier(BigDecimal.valueOf(bound), price(random), free));
        }
        tiers.add(new GraduatedCharge.Tier(null, price(random), free));
        return new GraduatedCharge(tiers);
    }

    private static BigMoney price(Random random) {
        return BigMoney.of(CurrencyUnit.EUR, BigDecimal.valueOf(random.nextInt(5000), 4));
    }

    private static BigDecimal amount(GraduatedCharge charge, BigDecimal quantity) {
        return charge.rate(RatingInput.of(quantity)).getFirst().amount().getAmount();
    }

    @Test
    void periodsFillTheTermWithoutGapOrOverlap() {
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            var random = new Random(seed);
            var start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));
            var term = new Term(start, start.plusDays(1 + random.nextInt(1200)));
            var frequency =
                    List.of(Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.of("P10D")).get(random.nextInt(3));
            var alignment = random.nextBoolean() ? Alignment.ANNIVERSARY : Alignment.CALENDAR;
            var day = start;
            for (var period : new BillingSchedule(term, frequency, alignment).periods()) {
                assertEquals(day, period.start(), "seed " + seed);
                assertTrue(period.days() > 0, "seed " + seed);
                day = period.end();
            }
            assertEquals(term.end(), day, "seed " + seed);
        }
    }

    @Test
    void aTermOfThirtySixMonthsHasThirtySixPeriodsFromAnyDay() {
        for (var start = LocalDate.of(2024, 1, 1); start.getYear() < 2028; start = start.plusDays(1)) {
            var term = new Term(start, start.plusMonths(36));
            var periods = new BillingSchedule(term, Frequency.MONTHLY, Alignment.ANNIVERSARY).periods();
            assertEquals(36, periods.size(), start.toString());
            assertEquals(term.end(), periods.getLast().end(), start.toString());
        }
    }

    /** By days or seconds half-open a part may be parted again at any day: the shares add up to the share. */
    @Test
    void partingAPeriodChangesNothing() {
        var zone = ZoneId.of("Europe/Berlin");
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            var random = new Random(seed);
            var unit = random.nextBoolean() ? ProrationRule.Unit.DAY : ProrationRule.Unit.SECOND;
            var whole = random.nextBoolean() ? ProrationRule.Whole.ENCLOSING_CYCLE : ProrationRule.Whole.CALENDAR_MONTH;
            var rule = new ProrationRule(unit, whole, false, -1, zone);
            var start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));
            var schedule =
                    new BillingSchedule(new Term(start, start.plusYears(2)), Frequency.QUARTERLY, Alignment.CALENDAR);
            var part = new BillingPeriod(start.plusDays(random.nextInt(40)), start.plusDays(50 + random.nextInt(300)));
            var at = part.start().plusDays(1 + random.nextLong(part.days() - 1));
            var one = rule.share(new BillingPeriod(part.start(), at), schedule);
            var other = rule.share(new BillingPeriod(at, part.end()), schedule);
            assertEquals(0, same(rule.share(part, schedule), one, other), "seed " + seed);
        }
    }

    private static int same(Proration share, Proration one, Proration other) {
        var left = BigDecimal.valueOf(share.used()).multiply(wholes(one, other));
        var right =
                BigDecimal.valueOf(one.used())
                        .multiply(BigDecimal.valueOf(other.whole()))
                        .add(BigDecimal.valueOf(other.used()).multiply(BigDecimal.valueOf(one.whole())))
                        .multiply(BigDecimal.valueOf(share.whole()));
        return left.compareTo(right);
    }

    private static BigDecimal wholes(Proration one, Proration other) {
        return BigDecimal.valueOf(one.whole()).multiply(BigDecimal.valueOf(other.whole()));
    }

    @Test
    void linesAddUpToTotalsAndTotalsToWhatIsDue() {
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            var contract = new RandomContract(seed);
            for (var invoice : Priced.term(contract).invoices()) {
                var zero = invoice.total().minus(invoice.total());
                var lines = invoice.lines().stream().map(ExpectedLine::amount).reduce(zero, Money::plus);
                assertEquals(lines, invoice.total(), contract::words);
                adds(invoice, zero, contract);
            }
        }
    }

    private static void adds(ExpectedInvoice invoice, Money zero, RandomContract contract) {
        var sums = invoice.sums();
        if (sums != null) {
            var rounding = Objects.requireNonNullElse(sums.rounding(), zero);
            var gross = sums.subtotal().plus(sums.tax()).plus(rounding).minus(sums.prepaidApplied());
            var due = gross.isNegative() ? zero : gross.minus(sums.creditsApplied());
            assertEquals(due, sums.amountDue(), contract::words);
            assertEquals(gross.isNegative() ? gross.negated() : zero, sums.credit(), contract::words);
            assertTrue(!sums.amountDue().isNegative(), contract::words);
        }
        for (var line : invoice.lines()) {
            var net = line.net();
            var discounts = line.discounts();
            if (net != null && discounts != null) {
                var off = discounts.stream().map(discount -> discount.amount()).reduce(zero, Money::plus);
                assertEquals(line.amount().minus(off), net, contract::words);
            }
        }
    }

    @Test
    void revenueOfTheMonthsIsTheTransactionPrice() {
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            var random = new RandomContract(seed);
            var invoices = Priced.term(random).invoices();
            if (!invoices.isEmpty()) {
                var read = ContractDocument.read(random.document().toString()).contract();
                var revenue = RevenuePreview.of(Objects.requireNonNull(read), invoices);
                var zero = revenue.transactionPrice().minus(revenue.transactionPrice());
                var fixed = revenue.months().stream().map(RevenueMonth::fixed).reduce(zero, Money::plus);
                assertEquals(revenue.transactionPrice(), fixed, random::words);
                var allocated = revenue.obligations().stream().map(one -> one.allocated()).reduce(zero, Money::plus);
                assertEquals(revenue.transactionPrice(), allocated, random::words);
            }
        }
    }
}
