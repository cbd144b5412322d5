package io.firstbill.setup;

import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.FlatCharge;
import io.firstbill.charge.GraduatedCharge;
import io.firstbill.charge.PerUnitCharge;
import io.firstbill.contract.BillingTerms;
import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.LinePhase;
import io.firstbill.contract.OrderForm;
import io.firstbill.contract.Party;
import io.firstbill.contract.Source;
import io.firstbill.period.Alignment;
import io.firstbill.period.Frequency;
import io.firstbill.period.Term;
import io.firstbill.period.Timing;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedInvoices;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * One contract that has a bit of everything: 100, then 150 seats at EUR 42.00 (list 50.00) monthly in advance, a
 * platform fee of 300.00 a month, 640 graduated calls a month in arrears and 2,500.00 set-up once, for two years from
 * 16 March 2026, billed by calendar month, with April 2026 free.
 */
public final class ExampleDeal {
    public static final Term TERM = new Term(LocalDate.of(2026, 3, 16), LocalDate.of(2028, 3, 16));
    private static final LocalDate STEP = LocalDate.of(2027, 3, 16);

    private ExampleDeal() {}

    public static Contract contract() {
        return contract(Alignment.CALENDAR, Frequency.MONTHLY);
    }

    public static Contract contract(Alignment alignment, Frequency frequency) {
        var customer = new Party("Muster AG", "Ringstr. 1, 8000 Berlin", "DE", "ap@muster.example", null);
        return new Contract(
                customer,
                customer,
                null,
                "Firstbill GmbH",
                new OrderForm("OF-7", TERM.start()),
                "PO-4711",
                null,
                TERM,
                CurrencyUnit.EUR,
                30,
                new BillingTerms(frequency, alignment),
                ZoneId.of("Europe/Berlin"),
                List.of(
                        line(
                                "L1",
                                "SEAT",
                                ChargeKind.RECURRING,
                                frequency,
                                phase(TERM.start(), STEP, "100", new PerUnitCharge(eur("42.00")), eur("50.00")),
                                phase(STEP, TERM.end(), "150", new PerUnitCharge(eur("42.00")), eur("50.00"))),
                        line(
                                "L2",
                                "PLATFORM",
                                ChargeKind.RECURRING,
                                frequency,
                                phase(TERM.start(), TERM.end(), "1", new FlatCharge(eur("300.00")), null)),
                        line(
                                "L3",
                                "CALLS",
                                ChargeKind.USAGE,
                                frequency,
                                phase(TERM.start(), TERM.end(), "640", calls(), null)),
                        line(
                                "L4",
                                "SETUP",
                                ChargeKind.ONE_TIME,
                                null,
                                phase(
                                        TERM.start(),
                                        TERM.start().plusDays(1),
                                        "1",
                                        new FlatCharge(eur("2500.00")),
                                        null))),
                List.of(),
                new Term(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1)),
                null,
                null,
                null,
                null,
                Map.of("/lines/0", new Source(2, "42.00 per seat and month")));
    }

    public static PricingConfig config() {
        return PricingConfigs.derive(contract(), 1);
    }

    /** Every invoice of the term. */
    public static List<ExpectedInvoice> expected() {
        return ExpectedInvoices.of(config());
    }

    private static ChargeModel calls() {
        return new GraduatedCharge(
                List.of(
                        new GraduatedCharge.Tier(new BigDecimal("100"), eur("0.30"), eur("5")),
                        new GraduatedCharge.Tier(new BigDecimal("500"), eur("0.22"), eur("3")),
                        new GraduatedCharge.Tier(null, eur("0.15"), eur("0"))));
    }

    private static ContractLine line(
            String id, String product, ChargeKind kind, @Nullable Frequency frequency, LinePhase... phases) {
        return new ContractLine(
                id,
                product,
                "Product " + product,
                kind,
                kind == ChargeKind.USAGE ? Timing.IN_ARREARS : Timing.IN_ADVANCE,
                frequency,
                kind == ChargeKind.USAGE ? "call" : null,
                List.of(phases));
    }

    private static LinePhase phase(
            LocalDate from, LocalDate to, String quantity, ChargeModel model, @Nullable BigMoney list) {
        return new LinePhase(from, to, new BigDecimal(quantity), model, list, null);
    }

    private static BigMoney eur(String amount) {
        return BigMoney.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }
}
