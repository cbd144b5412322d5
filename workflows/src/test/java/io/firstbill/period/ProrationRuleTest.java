package io.firstbill.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.money.Rounding;
import io.firstbill.period.ProrationRule.Unit;
import io.firstbill.period.ProrationRule.Whole;

import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;

class ProrationRuleTest {
    private static final BillingPeriod STUB = new BillingPeriod(LocalDate.of(2025, 2, 24), LocalDate.of(2025, 3, 10));
    private static final BillingSchedule DAY_TEN =
            new BillingSchedule(
                    new Term(STUB.start(), LocalDate.of(2026, 2, 24)),
                    Frequency.MONTHLY,
                    new Anchoring(Alignment.FIXED_DAY, 10, null, null, false, false),
                    false,
                    false);

    private static String amount(String price, Unit unit, Whole whole, BillingPeriod part, BillingSchedule schedule) {
        var share = new ProrationRule(unit, whole, false, -1, ZoneOffset.UTC).share(part, schedule);
        return Rounding.line(share.of(BigMoney.parse("EUR " + price))).getAmount().toPlainString();
    }

    /** 310.00 a month from 24 Feb 2025, billing day 10. */
    @ParameterizedTest
    @CsvSource({
        "DAY, ENCLOSING_CYCLE, 155.00",
        "SECOND, ENCLOSING_CYCLE, 155.00",
        "DAY, CALENDAR_MONTH, 145.36",
        "DAY, FIXED_30_DAYS, 144.67",
        "THIRTY_360, ENCLOSING_CYCLE, 165.33",
        "NONE, ENCLOSING_CYCLE, 310.00"
    })
    void eachRuleCountsTheStubItsOwnWay(Unit unit, Whole whole, String amount) {
        assertEquals(amount, amount("310.00", unit, whole, STUB, DAY_TEN));
    }

    /** The same, where a day costs 11.07 (310.00 / 28), 10.00 (/ 31), 10.33 (/ 30) or 10.19 (x 12 / 365). */
    @ParameterizedTest
    @CsvSource({
        "DAY, ENCLOSING_CYCLE, 154.98",
        "SECOND, ENCLOSING_CYCLE, 155.00",
        "DAY, CALENDAR_MONTH, 145.35",
        "DAY, MONTHS, 154.98",
        "DAY, FIXED_30_DAYS, 144.62",
        "DAY, FIXED_365_DAYS, 142.66",
        "THIRTY_360, ENCLOSING_CYCLE, 165.28"
    })
    void aDayMayCostARoundedPrice(Unit unit, Whole whole, String amount) {
        var rule = new ProrationRule(unit, whole, false, -1, ZoneOffset.UTC, DayPrice.CURRENCY_DECIMALS);
        var price = BigMoney.parse("EUR 310.00");
        assertEquals(amount, Rounding.line(rule.share(STUB, DAY_TEN).of(price)).getAmount().toPlainString());
        var month = new BillingPeriod(STUB.end(), STUB.end().plusMonths(1));
        assertEquals(price, rule.share(month, DAY_TEN).of(price));
    }

    /** Three seats at 10.00 for 14 of 28 days: 0.36 x 14 x 3, not 1.07 x 14. */
    @Test
    void theRoundedPriceOfADayIsThatOfOneUnit() {
        var rule =
                new ProrationRule(
                        Unit.DAY, Whole.ENCLOSING_CYCLE, false, -1, ZoneOffset.UTC, DayPrice.CURRENCY_DECIMALS);
        var cost = rule.share(STUB, DAY_TEN).of(BigMoney.parse("EUR 10.00"), BigDecimal.valueOf(3));
        assertEquals("15.12", Rounding.line(cost).getAmount().toPlainString());
    }

    /** Ten seats at 360 a year from 15 Aug 2025 in a term that ends on 28 Feb 2026. */
    @ParameterizedTest
    @CsvSource({"ENCLOSING_CYCLE, 1952.88", "CALENDAR_MONTH, 1964.52", "FIXED_365_DAYS, 1952.88"})
    void coTermsByDaysOrByMonths(Whole whole, String amount) {
        var term = new Term(LocalDate.of(2025, 3, 1), LocalDate.of(2026, 3, 1));
        var yearly = new BillingSchedule(term, Frequency.ANNUAL, Alignment.ANNIVERSARY);
        var rest = new BillingPeriod(LocalDate.of(2025, 8, 15), term.end());
        assertEquals(amount, amount("3600.00", Unit.DAY, whole, rest, yearly));
    }

    @Test
    void aLongStubIsItsShareAndAWholePeriod() {
        var both = new BillingPeriod(STUB.start(), LocalDate.of(2025, 4, 10));
        assertEquals("465.00", amount("310.00", Unit.DAY, Whole.ENCLOSING_CYCLE, both, DAY_TEN));
    }

    /** From 30 January a month ends on 28 February: a last part of a half-year that is exactly one month long. */
    @Test
    void aMonthShortenedByFebruaryIsAWholeOne() {
        var term = new Term(LocalDate.of(2025, 1, 30), LocalDate.of(2027, 2, 28));
        var halfYears = new BillingSchedule(term, Frequency.SEMI_ANNUAL, Alignment.ANNIVERSARY);
        var last = new BillingPeriod(LocalDate.of(2027, 1, 30), term.end());
        assertEquals("100.00", amount("600.00", Unit.DAY, Whole.MONTHS, last, halfYears));
    }
}
