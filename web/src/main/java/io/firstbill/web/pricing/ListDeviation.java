package io.firstbill.web.pricing;

import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractDiscount;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.Source;
import io.firstbill.money.Percent;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A price that is not the list price. List 540.00 and net 432.00 are -20 %.
 *
 * @param lineId the contract line
 * @param name what it charges
 * @param from first day of the price
 * @param delta how far the net price lies above list, negative below it
 * @param allowedBy the discount of the order form that allows it, or empty when the price itself is agreed
 * @param clause where the order form allows it, or null when no source was given
 */
public record ListDeviation(
        String lineId,
        String name,
        LocalDate from,
        BigMoney list,
        BigMoney net,
        Percent delta,
        String allowedBy,
        @Nullable Source clause) {

    /** Every price of the configuration that differs from its list price, in the order of the contract. */
    static List<ListDeviation> of(PricingConfig config, Contract contract) {
        List<ListDeviation> all = new ArrayList<>();
        for (Charge charge : config.charges()) {
            for (int n = 1; n <= charge.phases().size(); n++) {
                ChargePhase phase = charge.phases().get(n - 1);
                BigMoney list = phase.listPrice();
                BigMoney net = phase.model().singlePrice().orElse(null);
                if (list != null && net != null && list.compareTo(net) != 0) {
                    all.add(of(contract, charge, n, list, net));
                }
            }
        }
        return all;
    }

    private static ListDeviation of(Contract contract, Charge charge, int n, BigMoney list, BigMoney net) {
        ChargePhase phase = charge.phases().get(n - 1);
        String name = charge.phases().size() == 1 ? charge.name() : charge.name() + ", step " + n;
        Percent delta = new Percent(Percent.below(list, net).value().negate());
        int discount = covering(contract, charge);
        return new ListDeviation(
                charge.lineId(),
                name,
                phase.from(),
                list,
                net,
                delta,
                discount < 0 ? "" : contract.discounts().get(discount).description(),
                discount < 0 ? charge.clause(n) : contract.clause("/discounts/" + discount));
    }

    private static int covering(Contract contract, Charge charge) {
        for (int i = 0; i < contract.discounts().size(); i++) {
            ContractDiscount discount = contract.discounts().get(i);
            for (ContractLine line : contract.lines()) {
                if (line.id().equals(charge.lineId()) && discount.covers(line)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** In percent with its sign, to at most two decimals, for example {@code −20 %}. */
    public String percent() {
        BigDecimal rounded = delta.value().setScale(2, java.math.RoundingMode.HALF_UP);
        String number = new Percent(rounded.abs()).toString();
        return (rounded.signum() < 0 ? "\u2212" : "+") + number;
    }
}
