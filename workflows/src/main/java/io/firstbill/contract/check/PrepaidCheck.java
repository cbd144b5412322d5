package io.firstbill.contract.check;

import io.firstbill.charge.BoundedCharge;
import io.firstbill.charge.CapacityCharge;
import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.GroupedCharge;
import io.firstbill.charge.MatrixCharge;
import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.PrepaidCredit;
import io.firstbill.contract.TopUp;
import io.firstbill.failure.Finding;
import io.firstbill.quantity.Lateness;
import io.firstbill.quantity.QuantityRule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Prepaid credits are money or units, lie in the term, and units pay for use that a quantity prices. */
final class PrepaidCheck implements ContractCheck {
    private static final String WHY =
            "it is priced by the peaks of a period, by levels that stood, by groups, with a least or most quantity or"
                    + " amount, with free units over a matrix, by single reports or attributes over a longer window, or"
                    + " late.";

    @Override
    public List<Finding> check(Contract contract) {
        List<Finding> findings = new ArrayList<>();
        List<PrepaidCredit> credits = contract.overLines().credits();
        for (int i = 0; i < credits.size(); i++) {
            PrepaidCredit credit = credits.get(i);
            String path = "/prepaidCredits/" + i;
            findings.addAll(Places.unknownLines(contract, credit.lineIds(), path, "prepaid"));
            findings.addAll(terms(contract, credit, path));
            if (credit.units() != null) {
                contract.lines().forEach(line -> findings.addAll(units(credit, line, path)));
            }
        }
        return findings;
    }

    private static List<Finding> terms(Contract contract, PrepaidCredit credit, String path) {
        List<Finding> findings = new ArrayList<>();
        if ((credit.amount() == null) == (credit.units() == null)) {
            findings.add(
                    Finding.blocker(
                            "prepaid.value",
                            path,
                            "The credit must be either money (amount) or units.",
                            "State it once, as the order form does."));
        }
        var from = Objects.requireNonNullElse(credit.from(), contract.term().start());
        var to = Objects.requireNonNullElse(credit.to(), contract.term().end());
        if (!from.isBefore(to) || !contract.term().contains(from, to)) {
            findings.add(
                    Finding.blocker(
                            "prepaid.dates",
                            path + (credit.from() == null ? "/lastDay" : "/from"),
                            "The credit runs from "
                                    + from
                                    + " to "
                                    + to.minusDays(1)
                                    + ", which is not within the term.",
                            "Correct the dates; they must lie in the term, in order."));
        }
        if (credit.every() == null && credit.unused() != PrepaidCredit.Unused.LOST) {
            findings.add(
                    Finding.blocker(
                            "prepaid.unused",
                            path + "/unused",
                            "The credit is granted once, so nothing rolls over; lastDay says until when it is used.",
                            "State every, or leave unused away."));
        }
        if (credit.rollover() != null && credit.unused() == PrepaidCredit.Unused.LOST) {
            findings.add(
                    Finding.blocker(
                            "prepaid.rollover",
                            path + "/unused",
                            "Nothing rolls over, so there is nothing to bound.",
                            "State unused NEXT_PERIOD or KEPT, or leave the terms of the rollover away."));
        }
        if (credit.refunded() && credit.price() == null && credit.topUp() == null) {
            findings.add(
                    Finding.blocker(
                            "prepaid.refund",
                            path + "/leftAtEnd",
                            "The credit is given, so there is no price at which what is left could be refunded.",
                            "State its price, or leave leftAtEnd away."));
        }
        if (credit.topUp() != null) {
            findings.addAll(topUp(credit, credit.topUp(), path));
        }
        return findings;
    }

    private static List<Finding> topUp(PrepaidCredit credit, TopUp agreed, String path) {
        List<Finding> findings = new ArrayList<>();
        if (credit.every() != null) {
            findings.add(
                    Finding.blocker(
                            "prepaid.topUp",
                            path + "/every",
                            "A credit that is granted again cannot be topped up as well: nothing says to which grant it"
                                    + " goes.",
                            "State two credits, one with every and one with topUp."));
        }
        if (agreed.add() != null && agreed.add().signum() == 0) {
            findings.add(
                    Finding.blocker(
                            "prepaid.topUp",
                            path + "/topUp/add",
                            "A top-up of nothing never lifts what is left.",
                            "State the units, or the money, that are bought each time."));
        }
        if (agreed.upTo() != null && agreed.upTo().compareTo(agreed.below()) <= 0) {
            findings.add(
                    Finding.blocker(
                            "prepaid.topUp",
                            path + "/topUp/upTo",
                            "A top-up to "
                                    + agreed.upTo()
                                    + " is not above the "
                                    + agreed.below()
                                    + " below which it is bought.",
                            "State in upTo what is there again after a top-up, and in below when it is bought."));
        }
        boolean priced = agreed.unitPrice() != null || (credit.price() != null && credit.granted().signum() > 0);
        if (credit.units() != null && !priced) {
            findings.add(
                    Finding.blocker(
                            "prepaid.topUp",
                            path + "/topUp",
                            "Nothing says what the units cost that are bought.",
                            "State unitPrice, or the price of the credit."));
        }
        return findings;
    }

    private static List<Finding> units(PrepaidCredit credit, ContractLine line, String path) {
        boolean named = credit.lineIds().contains(line.id());
        if (named && line.kind() != ChargeKind.USAGE) {
            return List.of(
                    Finding.blocker(
                            "prepaid.kind",
                            path + "/lines",
                            "Units pay for use, and line " + line.id() + " is not a usage line.",
                            "State the credit as money, or name usage lines."));
        }
        boolean covered = line.kind() == ChargeKind.USAGE && credit.covers(line.id(), line.kind());
        return covered && line.phases().stream().anyMatch(phase -> beyondQuantity(line, phase.charge()))
                ? List.of(
                        Finding.blocker(
                                "prepaid.units",
                                path,
                                "Units cannot pay for line " + line.id() + ": " + WHY,
                                "State the credit as money, or price the line by its quantity."))
                : List.of();
    }

    /** Peaks are no quantity that units lessen, nor do the reports or rows of a longer window have a rest. */
    private static boolean beyondQuantity(ContractLine line, ChargeModel charge) {
        boolean window = line.counting().stretch() == QuantityRule.Stretch.CUMULATIVE;
        return charge instanceof CapacityCharge
                || charge instanceof GroupedCharge
                || charge instanceof BoundedCharge
                || line.counting().byLevel()
                || (charge instanceof MatrixCharge matrix && matrix.free() != null)
                || (line.counting().lateness() != null
                        && line.counting().lateness().rule() == Lateness.Rule.NEXT_INVOICE)
                || (window && (charge.ratesEachEvent() || !charge.attributes().isEmpty()));
    }

    @Override
    public List<String> restsOn(Finding finding) {
        return List.of("/term", "/lines");
    }
}
