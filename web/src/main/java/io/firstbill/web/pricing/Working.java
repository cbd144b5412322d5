package io.firstbill.web.pricing;

import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.trail.ProofTrail;
import io.firstbill.web.charge.Sheet;
import io.firstbill.web.shell.Problems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A draft worked out against its contract.
 *
 * @param asked the configuration that the contract asks for
 * @param lines that are charged, in their order
 * @param config what is typed, as far as it can be read
 * @param findings what is wrong with it
 * @param says the same at the fields, by their name
 * @param problems what cannot be read
 */
record Working(
        Contract contract,
        PricingConfig base,
        PricingConfig asked,
        List<DraftLine> lines,
        PricingConfig config,
        List<Finding> findings,
        Map<String, Say> says,
        Problems problems) {

    private static final String TERM = "/lines/\\d{1,4}(/.*)?";

    static Working of(Contract contract, PricingConfig base, Draft draft) {
        PricingConfig asked = PricingConfigs.derive(contract, base.contractVersion());
        List<DraftLine> lines = DraftLine.all(base, asked, draft);
        Problems problems = new Problems();
        Editor editor = new Editor(problems);
        boolean taken = !draft.text(Draft.TERMS, "").isEmpty();
        PricingConfig config = (taken ? asked : base).withCharges(lines.stream().map(editor::charge).toList());
        Map<String, Say> says = new LinkedHashMap<>();
        problems.all().forEach(one -> says.put(one.field(), new Say(one.field(), one.message(), null)));
        Sayings sayings = new Sayings(contract, says);
        lines.forEach(sayings::of);
        return new Working(contract, base, asked, lines, config, config.check(contract), says, problems);
    }

    /**
     * The same with what has no proof, once its invoices of the whole term are known. Terms of lines that nothing
     * charges are left away: that they are not covered is said already.
     */
    Working proven(List<ExpectedInvoice> invoices) {
        List<Finding> all = new ArrayList<>(findings);
        ProofTrail.of(contract, invoices).findings().stream().filter(this::charged).forEach(all::add);
        return new Working(contract, base, asked, lines, config, all, says, problems);
    }

    private boolean charged(Finding finding) {
        String line = contractLine(finding.path());
        return line.isEmpty() || config.charges().stream().anyMatch(charge -> charge.lineId().equals(line));
    }

    /** The id of the contract line that a pointer leads into; empty for none. */
    private String contractLine(String pointer) {
        return pointer.matches(TERM) ? contract.lines().get(Integer.parseInt(pointer.split("/", 4)[2])).id() : "";
    }

    /** Contract lines without a charge. */
    List<Uncovered> uncovered() {
        return Uncovered.of(contract, asked, base, lines);
    }

    /** The lines as they are edited; what their models say is wrong is said at the fields. */
    List<EditLine> edited() {
        List<EditLine> edited = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Charge charge = config.charges().get(i);
            List<Finding> left = new ArrayList<>();
            findings.stream().filter(finding -> of(charge, finding)).forEach(finding -> place(charge, finding, left));
            edited.add(EditLine.of(lines.get(i), charge, says, left));
        }
        return edited;
    }

    /** Findings that belong to no line; that lines are missing is said elsewhere. */
    List<Finding> general() {
        return findings.stream()
                .filter(finding -> !finding.code().equals("pricing.unmapped"))
                .filter(finding -> config.charges().stream().noneMatch(charge -> of(charge, finding)))
                .toList();
    }

    private boolean of(Charge charge, Finding finding) {
        return finding.path().startsWith("/charges/" + charge.lineId() + "/")
                || contractLine(finding.path()).equals(charge.lineId());
    }

    private void place(Charge charge, Finding finding, List<Finding> left) {
        if (!contractLine(finding.path()).isEmpty()) {
            unproven(charge, finding);
            return;
        }
        String rest = finding.path().substring(("/charges/" + charge.lineId() + "/").length());
        if (finding.code().equals("pricing.differs")) {
            if (says.keySet().stream().noneMatch(field -> belongs(field, charge.lineId()))) {
                left.add(finding);
            }
            return;
        }
        String field = charge.lineId() + rest.replaceFirst("^phases/(\\d+)/model", "-$1").replace('/', '.');
        String known = known(lines.get(config.charges().indexOf(charge)), field);
        if (known.isEmpty()) {
            left.add(finding);
        } else {
            says.putIfAbsent(known, new Say(known, finding.message() + " " + finding.remedy(), null));
        }
    }

    /** Said at the price of the step that is not proven, of the first step where it is the line. */
    private void unproven(Charge charge, Finding finding) {
        String[] parts = finding.path().split("/", -1);
        boolean step = parts.length > 4 && parts[3].equals("phases") && parts[4].matches("\\d{1,3}");
        int n = step ? Math.min(charge.phases().size(), Integer.parseInt(parts[4]) + 1) : 1;
        Sheet sheet = Sheet.of(charge.priceKey(n), lines.get(config.charges().indexOf(charge)).values());
        String field =
                sheet.table() != null
                        ? sheet.table().name()
                        : sheet.fields().isEmpty() ? sheet.chosen().name() : sheet.fields().getFirst().name();
        says.putIfAbsent(field, Say.ofContract(field, finding.message() + " " + finding.remedy()));
    }

    static boolean belongs(String field, String lineId) {
        return field.startsWith(lineId + ".") || field.startsWith(lineId + "-");
    }

    /** The field, or the list around it; empty when the line shows neither. */
    private static String known(DraftLine line, String field) {
        Set<String> names = new TreeSet<>(line.values().keySet());
        for (String name = field; name.contains("."); name = name.substring(0, name.lastIndexOf('.'))) {
            if (names.contains(name)) {
                return name;
            }
        }
        return "";
    }
}
