package io.firstbill.document;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.BillingTerms;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.LineBilling;
import io.firstbill.contract.LinePhase;
import io.firstbill.contract.PriceBase;
import io.firstbill.contract.RevenueTerms;
import io.firstbill.failure.Finding;
import io.firstbill.money.Percent;
import io.firstbill.period.Alignment;
import io.firstbill.period.Frequency;
import io.firstbill.period.Term;
import io.firstbill.period.Timing;
import io.firstbill.ruleset.Choices;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * One line of the document.
 *
 * @param line the JSON object
 * @param term the contract's, for dates left away
 * @param statedLastDay of the term as the document states it; what runs until then runs to the end of the term
 * @param currency of its prices
 * @param billing the contract's, for a frequency left away
 * @param choices the contract's
 * @param uplifts raises prices
 * @param faults takes what contradicts itself
 */
record LineReader(
        Fields line,
        Term term,
        LocalDate statedLastDay,
        CurrencyUnit currency,
        BillingTerms billing,
        Choices choices,
        UpliftTerms uplifts,
        Faults faults) {

    ContractLine read() {
        ChargeKind kind = line.choice(ChargeKind.class, "kind", ChargeKind.RECURRING);
        boolean once = kind == ChargeKind.ONE_TIME;
        if (kind != ChargeKind.RECURRING) {
            refusePricePer();
        }
        Timing usual = kind == ChargeKind.USAGE ? Timing.IN_ARREARS : Timing.IN_ADVANCE;
        return new ContractLine(
                line.text("id"),
                line.text("product"),
                line.text("description"),
                kind,
                once ? Timing.IN_ADVANCE : line.choice(Timing.class, "timing", usual),
                once ? null : line.frequency("frequency", billing.frequency()),
                line.textOrNull("metric"),
                phases(kind),
                QuantityReader.read(line),
                line.has("revenue") ? revenue(line.object("revenue")) : null,
                once ? null : ownBilling());
    }

    private @Nullable LineBilling ownBilling() {
        boolean whole = line.text("firstCharge").equals("LINE_END");
        Alignment alignment =
                line.has("alignment") ? line.choice(Alignment.class, "alignment", billing.alignment()) : null;
        PriceBase price = price();
        return alignment == null && !whole && price == null
                ? null
                : new LineBilling(
                        alignment,
                        line.has("day") ? Math.clamp(line.integer("day"), 1, 31) : null,
                        line.has("secondDay") ? Math.clamp(line.integer("secondDay"), 1, 31) : null,
                        line.has("anchor") ? line.day("anchor", term.start()) : null,
                        whole,
                        price);
    }

    private @Nullable PriceBase price() {
        if (!line.has("pricePer")) {
            return null;
        }
        Frequency period = line.frequency("frequency", billing.frequency());
        PriceBase price =
                new PriceBase(line.frequency("pricePer", period), line.text("periodAmounts").equals("ADD_UP"));
        if (price.addsUp() && price.periods(period) == 0) {
            faults.add(
                    Finding.blocker(
                            "price.periods",
                            line.pointer("periodAmounts"),
                            "A price of a "
                                    + price.per().period()
                                    + " is not billed in a whole number of periods of a "
                                    + period.period()
                                    + ", so that nothing adds up to it.",
                            "State EACH_ROUNDED, or another frequency."));
        }
        return price;
    }

    /** Use and what is paid once have no price of a length of time. */
    private void refusePricePer() {
        if (line.has("pricePer")) {
            faults.add(
                    Finding.blocker(
                            "price.base",
                            line.pointer("pricePer"),
                            "Only the price of a recurring line is of a length of time.",
                            "Take pricePer out; for use state counting.rated, or state the line as RECURRING."));
        }
    }

    private List<LinePhase> phases(ChargeKind kind) {
        if (line.has("instalments")) {
            return new InstalmentReader(line, currency, choices, faults).phases(term.start());
        }
        List<Fields> stated = line.list("phases");
        return line.list("uplifts").isEmpty()
                ? stated.stream().map(phase -> phase(phase, kind)).toList()
                : new UpliftReader(line, uplifts, faults)
                        .raised(stated.stream().map(phase -> phase(phase, kind).restingOn(phase.at())).toList());
    }

    private RevenueTerms revenue(Fields revenue) {
        BigDecimal price = revenue.decimal("standAlonePrice", BigDecimal.ZERO);
        return new RevenueTerms(
                revenue.textOrNull("obligation"),
                revenue.has("standAlonePrice") ? Money.of(currency, price, RoundingMode.HALF_UP) : null,
                revenue.text("recognised").equals("AT_ONCE"),
                revenue.has("nonCancellableLastDay")
                        ? revenue.day("nonCancellableLastDay", term.lastDay()).plusDays(1)
                        : null);
    }

    private LinePhase phase(Fields phase, ChargeKind kind) {
        LocalDate from = phase.day("from", term.start());
        LocalDate last = phase.day("lastDay", statedLastDay);
        boolean lastPhase = phase.at().equals(line.list("phases").getLast().at());
        LocalDate runs = lastPhase && last.equals(statedLastDay) ? term.lastDay() : last;
        LocalDate to = kind == ChargeKind.ONE_TIME ? from.plusDays(1) : runs.plusDays(1);
        BigDecimal none = kind == ChargeKind.USAGE ? BigDecimal.ZERO : BigDecimal.ONE;
        return new LinePhase(
                from,
                to,
                phase.decimal("quantity", none),
                new ChargeReader(currency, choices).read(phase.object("charge")),
                phase.has("listPrice") ? price(phase, "listPrice") : null,
                phase.has("discountPercent") ? new Percent(phase.decimal("discountPercent", BigDecimal.ZERO)) : null,
                phase.has("agreedOn") ? phase.day("agreedOn", from) : null);
    }

    private BigMoney price(Fields fields, String name) {
        return BigMoney.of(currency, fields.decimal(name, BigDecimal.ZERO));
    }
}
