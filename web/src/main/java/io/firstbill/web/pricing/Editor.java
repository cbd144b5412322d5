package io.firstbill.web.pricing;

import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.FlatCharge;
import io.firstbill.charge.GraduatedCharge;
import io.firstbill.charge.GraduatedCharge.Tier;
import io.firstbill.charge.PerUnitCharge;
import io.firstbill.money.Percent;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.web.shell.Problems;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts typed prices and quantities into a configuration. A value that is no number is said at its field and left out.
 */
final class Editor {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d{1,18}(\\.\\d{1,12})?");

    private final Draft draft;
    private final Problems problems;

    Editor(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    PricingConfig apply(PricingConfig base) {
        return base.withCharges(base.charges().stream().map(this::charge).toList());
    }

    private Charge charge(Charge charge) {
        List<ChargePhase> phases = new ArrayList<>();
        for (int n = 1; n <= charge.phases().size(); n++) {
            phases.add(phase(charge.phases().get(n - 1), charge.priceKey(n)));
        }
        return charge.withPhases(phases);
    }

    private ChargePhase phase(ChargePhase phase, String key) {
        ChargeModel model = model(phase.model(), key);
        BigDecimal quantity = number(key + ".quantity", "Quantity", phase.quantity());
        return new ChargePhase(
                phase.from(),
                phase.to(),
                quantity,
                model,
                phase.listPrice(),
                discount(phase, model),
                phase.agreedOn(),
                phase.clause());
    }

    private static Percent discount(ChargePhase phase, ChargeModel model) {
        BigMoney list = phase.listPrice();
        if (list == null) {
            return phase.discountPercent();
        }
        return model.singlePrice().map(price -> Percent.below(list, price)).orElse(phase.discountPercent());
    }

    private ChargeModel model(ChargeModel model, String key) {
        return switch (model) {
            case FlatCharge flat -> new FlatCharge(price(key + ".price", flat.amount()));
            case PerUnitCharge perUnit -> new PerUnitCharge(price(key + ".price", perUnit.unitPrice()));
            case GraduatedCharge graduated -> graduated(graduated, key);
            default -> model;
        };
    }

    private GraduatedCharge graduated(GraduatedCharge charge, String key) {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < charge.tiers().size(); i++) {
            Tier tier = charge.tiers().get(i);
            String name = key + ".tier" + i;
            @Nullable BigDecimal upTo = tier.upTo();
            tiers.add(
                    new Tier(
                            upTo == null ? null : number(name + ".upTo", "The upper bound", upTo),
                            price(name + ".price", tier.unitPrice()),
                            price(name + ".fee", tier.flatFee()),
                            tier.packageSize()));
        }
        return new GraduatedCharge(tiers, charge.rule());
    }

    private BigMoney price(String field, BigMoney otherwise) {
        CurrencyUnit currency = otherwise.getCurrencyUnit();
        return BigMoney.of(currency, number(field, "The price", otherwise.getAmount()));
    }

    private BigDecimal number(String field, String what, BigDecimal otherwise) {
        String typed = draft.text(field, "").strip();
        if (typed.isEmpty()) {
            return otherwise;
        }
        if (!NUMBER.matcher(typed).matches()) {
            problems.add(field, what + " is a number such as 1,250.50; \"" + typed + "\" is none.");
            return otherwise;
        }
        return new BigDecimal(typed.replace(",", ""));
    }
}
