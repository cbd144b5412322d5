package io.firstbill.contract.check;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.InterimInvoice;
import io.firstbill.failure.Finding;
import io.firstbill.quantity.Aggregation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Interim invoices bill use that only grows, each line once, at amounts that rise. */
final class InterimCheck implements ContractCheck {
    private static final Set<Aggregation> OVER_THE_WHOLE_PERIOD =
            Set.of(
                    Aggregation.AVERAGE,
                    Aggregation.PERCENTILE,
                    Aggregation.TIME_WEIGHTED,
                    Aggregation.TIME_WEIGHTED_CHANGES);

    @Override
    public List<Finding> check(Contract contract) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> billed = new HashMap<>();
        List<InterimInvoice> all = contract.overLines().interim();
        for (int i = 0; i < all.size(); i++) {
            InterimInvoice interim = all.get(i);
            String path = "/interimInvoices/" + i;
            findings.addAll(Places.unknownLines(contract, interim.lineIds(), path, "interim"));
            findings.addAll(amounts(interim, path));
            List<ContractLine> lines = contract.lines().stream().filter(interim::covers).toList();
            if (lines.stream().noneMatch(line -> line.kind() == ChargeKind.USAGE)) {
                findings.add(finding("interim.kind", path, "It covers no usage line, and only use passes an amount."));
            }
            for (ContractLine line : lines) {
                findings.addAll(line(contract, line, path));
                if (line.kind() == ChargeKind.USAGE && billed.putIfAbsent(line.id(), i) != null) {
                    findings.add(
                            finding("interim.twice", path, "Line " + line.id() + " has interim invoices already."));
                }
            }
        }
        return findings;
    }

    private static List<Finding> amounts(InterimInvoice interim, String path) {
        List<Finding> findings = new ArrayList<>();
        for (int n = 0; n < interim.amounts().size(); n++) {
            boolean rises = n == 0 || interim.amounts().get(n).isGreaterThan(interim.amounts().get(n - 1));
            if (!rises || interim.amounts().get(n).isZero()) {
                findings.add(finding("interim.amounts", path + "/amounts/" + n, "The amounts do not rise from zero."));
            }
        }
        if (interim.every() != null && interim.every().isZero()) {
            findings.add(finding("interim.amounts", path + "/every", "Nothing more is no step."));
        }
        return findings;
    }

    private static List<Finding> line(Contract contract, ContractLine line, String path) {
        List<Finding> findings = new ArrayList<>();
        if (line.kind() != ChargeKind.USAGE) {
            return findings;
        }
        if (OVER_THE_WHOLE_PERIOD.contains(line.counting().aggregation())) {
            findings.add(
                    finding(
                            "interim.aggregation",
                            path,
                            "The use of line "
                                    + line.id()
                                    + " is known at the end of a period only ("
                                    + line.counting().aggregation()
                                    + ")."));
        }
        if (line.phases().stream().anyMatch(phase -> phase.charge().boundedBelow())) {
            findings.add(
                    finding(
                            "interim.minimum",
                            path,
                            "The minimum of line " + line.id() + " is one of a whole period."));
        }
        boolean units =
                contract.overLines().credits().stream()
                        .anyMatch(credit -> credit.units() != null && credit.covers(line.id(), line.kind()));
        if (units) {
            findings.add(
                    finding("interim.units", path, "Line " + line.id() + " is paid by prepaid units before it costs."));
        }
        return findings;
    }

    private static Finding finding(String code, String path, String message) {
        return Finding.blocker(code, path, message, "Correct the interim invoices, or name other lines.");
    }

    @Override
    public List<String> restsOn(Finding finding) {
        return List.of("/lines", "/prepaidCredits");
    }
}
