package io.firstbill.rating;

import io.firstbill.charge.ChargeKind;
import io.firstbill.period.BillingPeriod;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.settlement.DayShares;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How the use of a billing period came about: what it costs, or how much it is, by the end of each day with a report,
 * over what it is in all. 10 units on the 3rd and 30 on the 20th are a quarter by the 3rd.
 *
 * @param of the figure of a line that is compared
 */
record UseByDay(PricingConfig config, Meters usage, Function<ExpectedLine, BigDecimal> of) implements DayShares {
    static UseByDay ofQuantity(PricingConfig config, Meters usage) {
        return new UseByDay(config, usage, ExpectedLine::quantity);
    }

    static UseByDay ofMoney(PricingConfig config, Meters usage) {
        return new UseByDay(config, usage, line -> line.amount().getAmount());
    }

    @Override
    public NavigableMap<LocalDate, BigDecimal> of(String lineId, LocalDate first) {
        return config.charges().stream()
                .filter(charge -> charge.lineId().equals(lineId) && charge.kind() == ChargeKind.USAGE)
                .filter(charge -> !usage.of(charge).silent())
                .findFirst()
                .map(charge -> of(charge, days(charge, first)))
                .orElseGet(TreeMap::new);
    }

    /** The days that are rated together with the first one. */
    private BillingPeriod days(Charge charge, LocalDate first) {
        ChargeTime time = new ChargeTime(config, charge);
        for (var slot : time.slots()) {
            for (ChargePhase phase : charge.phases()) {
                if (time.used(slot, phase).start().equals(first) && !time.used(slot, phase).empty()) {
                    return time.served(slot).within(phase.from(), phase.to());
                }
            }
        }
        return BillingPeriod.on(first);
    }

    private NavigableMap<LocalDate, BigDecimal> of(Charge charge, BillingPeriod days) {
        NavigableMap<LocalDate, BigDecimal> shares = new TreeMap<>();
        BigDecimal whole = figure(charge, days);
        if (whole.signum() > 0) {
            BigDecimal most = BigDecimal.ZERO;
            for (LocalDate day : new TreeSet<>(usage.of(charge).daysOf(days))) {
                BigDecimal part = figure(charge, days.within(days.start(), day.plusDays(1)));
                most = most.max(part.divide(whole, MathContext.DECIMAL128)).min(BigDecimal.ONE);
                shares.put(day, most);
            }
        }
        return shares;
    }

    private BigDecimal figure(Charge charge, BillingPeriod days) {
        Map<String, ExpectedLine> lines = UseOfPeriod.lines(config, charge, days, usage.of(charge));
        return lines.values().stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
