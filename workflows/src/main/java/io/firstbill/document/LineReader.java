package io.firstbill.document;

import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.FlatCharge;
import io.firstbill.charge.GraduatedCharge;
import io.firstbill.charge.PackageCharge;
import io.firstbill.charge.PerUnitCharge;
import io.firstbill.charge.StairstepCharge;
import io.firstbill.charge.VolumeCharge;
import io.firstbill.contract.BillingTerms;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.LinePhase;
import io.firstbill.money.Percent;
import io.firstbill.period.Term;
import io.firstbill.period.Timing;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One line of the document.
 *
 * @param line the JSON object
 * @param term the contract's, for dates left away
 * @param currency of its prices
 * @param billing the contract's, for a frequency left away
 */
record LineReader(Fields line, Term term, CurrencyUnit currency, BillingTerms billing) {

    ContractLine read() {
        ChargeKind kind = line.choice(ChargeKind.class, "kind", ChargeKind.RECURRING);
        boolean once = kind == ChargeKind.ONE_TIME;
        Timing usual = kind == ChargeKind.USAGE ? Timing.IN_ARREARS : Timing.IN_ADVANCE;
        return new ContractLine(
                line.text("id"),
                line.text("product"),
                line.text("description"),
                kind,
                once ? Timing.IN_ADVANCE : line.choice(Timing.class, "timing", usual),
                once ? null : line.frequency("frequency", billing.frequency()),
                line.textOrNull("metric"),
                line.list("phases").stream().map(phase -> phase(phase, kind)).toList());
    }

    private LinePhase phase(Fields phase, ChargeKind kind) {
        LocalDate from = phase.day("from", term.start());
        LocalDate to =
                kind == ChargeKind.ONE_TIME ? from.plusDays(1) : phase.day("lastDay", term.lastDay()).plusDays(1);
        BigDecimal none = kind == ChargeKind.USAGE ? BigDecimal.ZERO : BigDecimal.ONE;
        return new LinePhase(
                from,
                to,
                phase.decimal("quantity", none),
                charge(phase.object("charge")),
                phase.has("listPrice") ? price(phase, "listPrice") : null,
                phase.has("discountPercent") ? new Percent(phase.decimal("discountPercent", BigDecimal.ZERO)) : null);
    }

    private ChargeModel charge(Fields charge) {
        List<GraduatedCharge.Tier> tiers = charge.list("tiers").stream().map(this::tier).toList();
        return switch (charge.text("model")) {
            case "PER_UNIT" -> new PerUnitCharge(price(charge, "unitPrice"));
            case "GRADUATED" -> tiers.isEmpty() ? new FlatCharge(BigMoney.zero(currency)) : new GraduatedCharge(tiers);
            case "VOLUME" -> tiers.isEmpty() ? new FlatCharge(BigMoney.zero(currency)) : new VolumeCharge(tiers);
            case "STAIRSTEP" -> stairstep(charge);
            case "PACKAGE" ->
                    new PackageCharge(
                            charge.decimal("packageSize", BigDecimal.ONE),
                            price(charge, "packagePrice"),
                            charge.decimal("freeUnits", BigDecimal.ZERO),
                            charge.text("partialPackage").equals("FREE"));
            default -> new FlatCharge(price(charge, "amount"));
        };
    }

    private ChargeModel stairstep(Fields charge) {
        var steps = charge.list("steps").stream().map(this::step).toList();
        return steps.isEmpty() ? new FlatCharge(BigMoney.zero(currency)) : new StairstepCharge(steps);
    }

    private StairstepCharge.Step step(Fields step) {
        return new StairstepCharge.Step(
                step.has("upTo") ? step.decimal("upTo", BigDecimal.ZERO) : null, price(step, "price"));
    }

    private GraduatedCharge.Tier tier(Fields tier) {
        return new GraduatedCharge.Tier(
                tier.has("upTo") ? tier.decimal("upTo", BigDecimal.ZERO) : null,
                price(tier, "unitPrice"),
                price(tier, "flatFee"));
    }

    private BigMoney price(Fields fields, String name) {
        return BigMoney.of(currency, fields.decimal(name, BigDecimal.ZERO));
    }
}
