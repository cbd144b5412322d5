package io.firstbill.pricing;

import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.failure.Finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether a configuration charges what its contract says: every line, nothing else, at the same terms. */
final class PricingCheck {
    private PricingCheck() {}

    static List<Finding> check(PricingConfig config, Contract contract) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(unmapped(config, contract));
        findings.addAll(differing(config, contract));
        findings.addAll(unpriceable(config));
        return List.copyOf(findings);
    }

    private static List<Finding> unmapped(PricingConfig config, Contract contract) {
        Set<String> charged = ids(config);
        Set<String> asked =
                contract.lines().stream().map(ContractLine::id).collect(Collectors.toCollection(TreeSet::new));
        List<Finding> findings = new ArrayList<>();
        asked.stream()
                .filter(id -> !charged.contains(id))
                .forEach(id ->
                        findings.add(
                                Finding.blocker(
                                        "pricing.unmapped",
                                        "/charges",
                                        "Contract line " + id + " has no charge.",
                                        "Add a charge for line " + id + ", or derive the configuration anew.")));
        charged.stream()
                .filter(id -> !asked.contains(id))
                .forEach(id ->
                        findings.add(
                                Finding.blocker(
                                        "pricing.unasked",
                                        "/charges",
                                        "The charge of " + id + " belongs to no contract line.",
                                        "Remove the charge, or have the contract amended.")));
        return findings;
    }

    private static Set<String> ids(PricingConfig config) {
        return config.charges().stream().map(Charge::lineId).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Finding> differing(PricingConfig config, Contract contract) {
        Map<String, String> now = CanonicalText.fields(config);
        PricingConfig asked = PricingConfigs.derive(contract, config.contractVersion());
        return asked.diff(config).stream()
                .filter(change -> now.containsKey(change.path()) || leftOut(change.path(), ids(config)))
                .filter(change -> !change.path().equals("charges"))
                .map(change ->
                        Finding.blocker(
                                "pricing.differs",
                                "/" + change.path(),
                                "The contract says \""
                                        + change.was()
                                        + "\", the configuration \""
                                        + change.now()
                                        + "\".",
                                "Correct the configuration, or return the deal to the contract stage."))
                .toList();
    }

    /** True for a term the configuration leaves out; those of a line without a charge go with the line. */
    private static boolean leftOut(String path, Set<String> charged) {
        return !path.startsWith("charges/") || charged.contains(path.split("/", 3)[1]);
    }

    private static List<Finding> unpriceable(PricingConfig config) {
        List<Finding> findings = new ArrayList<>();
        for (Charge charge : config.charges()) {
            for (int n = 1; n <= charge.phases().size(); n++) {
                String path = "/charges/" + charge.lineId() + "/phases/" + n + "/model";
                charge.phases()
                        .get(n - 1)
                        .model()
                        .check()
                        .forEach(finding ->
                                findings.add(
                                        new Finding(
                                                finding.code(),
                                                finding.severity(),
                                                path + finding.path(),
                                                finding.message(),
                                                finding.remedy())));
            }
        }
        return findings;
    }
}
