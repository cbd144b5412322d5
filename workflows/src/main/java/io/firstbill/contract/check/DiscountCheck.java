package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractDiscount;
import io.firstbill.contract.ContractLine;
import io.firstbill.failure.Finding;
import io.firstbill.money.Percent;

import org.joda.money.BigMoney;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from list to net price adds up: list less the line's own discount less every discount that covers the line,
 * one after the other, rounded to the decimals the net price is printed with. List 60.00 less 15 % is net 51.00.
 */
final class DiscountCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        List<Finding> findings = new ArrayList<>(unknownLines(contract));
        findings.addAll(Places.ofPhases(contract, DiscountCheck::check));
        return findings;
    }

    private static List<Finding> unknownLines(Contract contract) {
        List<String> ids = contract.lines().stream().map(ContractLine::id).toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < contract.discounts().size(); i++) {
            List<String> covered = contract.discounts().get(i).lineIds();
            for (int j = 0; j < covered.size(); j++) {
                if (!ids.contains(covered.get(j))) {
                    findings.add(
                            Finding.blocker(
                                    "discount.line",
                                    "/discounts/" + i + "/lines/" + j,
                                    "The discount covers line "
                                            + covered.get(j)
                                            + ", which the contract does not have.",
                                    "Correct the line id; the contract has " + String.join(", ", ids) + "."));
                }
            }
        }
        return findings;
    }

    private static List<Finding> check(Contract contract, Places.PhasePlace place) {
        BigMoney list = place.phase().listPrice();
        BigMoney net = place.phase().netPrice();
        if (list == null || net == null || !list.isSameCurrency(net)) {
            return List.of();
        }
        BigMoney expected = discounted(contract, place, list);
        if (expected.withScale(net.getScale(), RoundingMode.HALF_UP).isEqual(net)) {
            return List.of();
        }
        return List.of(
                Finding.blocker(
                        "discount.maths",
                        place.path() + "/charge",
                        "List price "
                                + list
                                + " less the discounts stated is "
                                + expected.withScale(net.getScale(), RoundingMode.HALF_UP)
                                + ", but the net price is "
                                + net
                                + ".",
                        "Check list price, discount and net price against the order form."));
    }

    private static BigMoney discounted(Contract contract, Places.PhasePlace place, BigMoney list) {
        Percent own = place.phase().discount();
        BigMoney price = own == null ? list : own.off(list);
        for (ContractDiscount discount : contract.discounts()) {
            price = discount.covers(place.line()) ? discount.percent().off(price) : price;
        }
        return price;
    }

    @Override
    public List<String> restsOn(Finding finding) {
        return finding.code().equals("discount.line")
                ? List.of("/lines/*/id")
                : List.of(
                        "/discounts",
                        "/currency",
                        "/lines/*/id",
                        Places.lineOf(finding) + "/kind",
                        Places.phaseOf(finding));
    }
}
