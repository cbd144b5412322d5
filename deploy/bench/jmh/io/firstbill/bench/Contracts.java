package io.firstbill.bench;

import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.FlatCharge;
import io.firstbill.charge.GraduatedCharge;
import io.firstbill.charge.PerUnitCharge;
import io.firstbill.charge.VolumeCharge;
import io.firstbill.contract.BillingTerms;
import io.firstbill.money.Percent;
import io.firstbill.period.Alignment;
import io.firstbill.period.Frequency;
import io.firstbill.period.Term;
import io.firstbill.period.Timing;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Contracts to be priced: their size is what is measured. */
final class Contracts {
    static final LocalDate START = LocalDate.of(2026, 1, 16);
    private static final int MINUTES_OF_YEAR = 365 * 24 * 60;

    private Contracts() {}

    /** Monthly lines in turn flat, per unit, graduated and by volume, with a ramp half way and stubs at both ends. */
    static PricingConfig lines(int lines, int months) {
        return config(months, IntStream.rangeClosed(1, lines).mapToObj(n -> recurring(n, months)).toList());
    }

    /** One graduated usage line of a year. */
    static PricingConfig usage() {
        return config(
                12,
                List.of(
                        charge(
                                "L1",
                                ChargeKind.USAGE,
                                "call",
                                List.of(phase(START, START.plusYears(1), graduated())))));
    }

    /** So many reports over the year, made one by one while they are read. */
    static UsageSource events(int events) {
        return reader -> {
            LocalDateTime first = START.atStartOfDay();
            BigDecimal[] quantities = {BigDecimal.ONE, new BigDecimal("2.5"), BigDecimal.TEN, new BigDecimal("0.125")};
            for (int n = 0; n < events; n++) {
                LocalDateTime at = first.plusMinutes((long) n * 7919 % MINUTES_OF_YEAR);
                reader.accept(new UsageReport("call", at, quantities[n & 3], null, Map.of()));
            }
        };
    }

    private static PricingConfig config(int months, List<Charge> charges) {
        return new PricingConfig(
                1,
                CurrencyUnit.EUR,
                new Term(START, START.plusMonths(months)),
                new BillingTerms(Frequency.MONTHLY, Alignment.CALENDAR),
                ZoneId.of("Europe/Berlin"),
                30,
                charges,
                null);
    }

    private static Charge recurring(int n, int months) {
        ChargeModel model =
                switch (n % 4) {
                    case 0 -> new FlatCharge(eur("310.00"));
                    case 1 -> new PerUnitCharge(eur("42.00"));
                    case 2 -> graduated();
                    default -> new VolumeCharge(graduated().tiers());
                };
        LocalDate step = START.plusMonths(months / 2);
        return charge(
                "L" + n,
                ChargeKind.RECURRING,
                null,
                List.of(phase(START, step, model), phase(step, START.plusMonths(months), model)));
    }

    private static Charge charge(String id, ChargeKind kind, @Nullable String metric, List<ChargePhase> phases) {
        Timing timing = kind == ChargeKind.USAGE ? Timing.IN_ARREARS : Timing.IN_ADVANCE;
        return new Charge(id, "P", "Product", kind, timing, Frequency.MONTHLY, metric, phases, null);
    }

    private static ChargePhase phase(LocalDate from, LocalDate to, ChargeModel model) {
        return new ChargePhase(from, to, new BigDecimal("640"), model, null, Percent.ZERO);
    }

    private static GraduatedCharge graduated() {
        return new GraduatedCharge(
                List.of(
                        new GraduatedCharge.Tier(new BigDecimal("100"), eur("0.30"), eur("5")),
                        new GraduatedCharge.Tier(new BigDecimal("500"), eur("0.22"), eur("3")),
                        new GraduatedCharge.Tier(null, eur("0.15"), eur("0"))));
    }

    private static BigMoney eur(String amount) {
        return BigMoney.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }
}
