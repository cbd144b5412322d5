package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.contract.InvoiceDiscount;
import io.firstbill.failure.Finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Invoice discounts are a percent or an amount, cover lines the contract has, and end once. */
final class InvoiceDiscountCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        List<Finding> findings = new ArrayList<>();
        List<InvoiceDiscount> discounts = contract.overLines().discounts();
        for (int i = 0; i < discounts.size(); i++) {
            String path = "/invoiceDiscounts/" + i;
            findings.addAll(Places.unknownLines(contract, discounts.get(i).lineIds(), path, "invoiceDiscount"));
            findings.addAll(dates(contract, discounts.get(i), path));
            findings.addAll(contradictions(discounts.get(i), path));
        }
        return findings;
    }

    private static List<Finding> dates(Contract contract, InvoiceDiscount discount, String path) {
        var from = Objects.requireNonNullElse(discount.from(), contract.term().start());
        var to = Objects.requireNonNullElse(discount.to(), contract.term().end());
        return from.isBefore(to) && contract.term().contains(from, to)
                ? List.of()
                : List.of(
                        Finding.blocker(
                                "invoiceDiscount.dates",
                                path + (discount.from() == null ? "/lastDay" : "/from"),
                                "The discount runs from "
                                        + from
                                        + " to "
                                        + to.minusDays(1)
                                        + ", which is not within the term.",
                                "Correct the dates; they must lie in the term, in order."));
    }

    private static List<Finding> contradictions(InvoiceDiscount discount, String path) {
        List<Finding> findings = new ArrayList<>();
        if ((discount.percent() == null) == (discount.amount() == null)) {
            findings.add(
                    contradiction(
                            "invoiceDiscount.value", path, "The discount must be either a percent or an amount."));
        }
        if (discount.to() != null && discount.periods() != null) {
            findings.add(
                    contradiction(
                            "invoiceDiscount.end", path + "/periods", "The discount ends by lastDay and by periods."));
        }
        if (discount.percent() != null && discount.carried()) {
            findings.add(
                    contradiction(
                            "invoiceDiscount.unused",
                            path + "/unused",
                            "A percent is never more than an invoice can bear, so nothing is carried."));
        }
        if (discount.amount() != null && discount.most() != null) {
            findings.add(
                    contradiction(
                            "invoiceDiscount.maximum",
                            path + "/maximum",
                            "The amount is the most an amount discount takes off; a maximum means nothing."));
        }
        return findings;
    }

    private static Finding contradiction(String code, String path, String message) {
        return Finding.blocker(code, path, message, "State it once, as the order form does.");
    }

    @Override
    public List<String> restsOn(Finding finding) {
        return List.of("/term", "/lines/*/id");
    }
}
