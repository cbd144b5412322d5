package io.firstbill.contract.check;

import io.firstbill.contract.BillingTerms;
import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.LineBilling;
import io.firstbill.failure.Finding;
import io.firstbill.period.Alignment;
import io.firstbill.period.Frequency;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Two billing days of a month are of half months, and differ in every month. */
final class BillingDaysCheck implements ContractCheck {
    /** The last day on which the first part may begin, so that the second one begins later in February too. */
    private static final int LATEST = 27;

    @Override
    public List<Finding> check(Contract contract) {
        BillingTerms billing = contract.billing();
        List<Finding> findings =
                new ArrayList<>(
                        check(
                                billing.frequency(),
                                billing.alignment(),
                                billing.day(),
                                billing.secondDay(),
                                "/billing"));
        for (Places.LinePlace place : Places.lines(contract)) {
            ContractLine line = place.line();
            LineBilling own = line.billing();
            Frequency frequency = line.frequency();
            if (own != null && frequency != null) {
                findings.addAll(check(frequency, own.alignment(), own.day(), own.secondDay(), place.path()));
            }
        }
        return findings;
    }

    private static List<Finding> check(
            Frequency frequency,
            @Nullable Alignment alignment,
            @Nullable Integer day,
            @Nullable Integer second,
            String path) {
        if (second == null) {
            return List.of();
        }
        if (frequency.parts() == 1 || alignment != Alignment.FIXED_DAY || day == null) {
            return List.of(
                    finding(
                            path,
                            "A second billing day is one of SEMI_MONTHLY with FIXED_DAY and day.",
                            "Leave secondDay away, or state these."));
        }
        return day.equals(second) || Math.min(day, second) > LATEST
                ? List.of(
                        finding(
                                path,
                                "The days " + day + " and " + second + " are the same one in some month.",
                                "State two days, one of them not after the " + LATEST + "th."))
                : List.of();
    }

    private static Finding finding(String path, String message, String remedy) {
        return Finding.blocker("billing.secondDay", path + "/secondDay", message, remedy);
    }

    @Override
    public List<String> restsOn(Finding finding) {
        return finding.path().startsWith("/billing")
                ? List.of("/billing")
                : List.of("/billing", Places.lineOf(finding) + "/frequency");
    }
}
