package io.firstbill.document;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.contract.Contract;
import io.firstbill.contract.check.ContractChecks;
import io.firstbill.failure.Finding;

import java.util.ArrayList;
import java.util.List;

/** The contract document: JSON on one side, a contract on the other. Money and prices are decimal strings. */
public final class ContractDocument {
    private ContractDocument() {}

    /**
     * Reads a document and says everything that is wrong with it at once: JSON that does not parse, values the schema
     * refuses, and terms that contradict each other wherever the values they rest on could be read. Findings carry JSON
     * pointers into the document, in the order schema, reading, checks.
     */
    public static Reading read(String json) {
        return switch (JsonText.parse(json)) {
            case JsonText.Malformed malformed -> new Reading(null, List.of(malformed.finding()));
            case JsonText.Tree tree -> read(tree.root());
        };
    }

    private static Reading read(JsonNode root) {
        List<Finding> findings = new ArrayList<>(ContractSchema.check(root));
        Faults faults = new Faults(findings);
        Contract contract = new ContractReader(root, faults).read();
        findings.addAll(faults.found());
        ContractChecks.ALL.forEach(check ->
                check.check(contract).stream()
                        .filter(finding -> faults.leaveSound(finding, check.restsOn(finding)))
                        .forEach(findings::add));
        boolean blocked = findings.stream().anyMatch(Finding::blocks);
        return new Reading(blocked ? null : contract, findings);
    }

    /** Writes a contract so that reading it gives an equal one. Defaults are left away. */
    public static String write(Contract contract) {
        return JsonText.write(ContractWriter.document(contract));
    }

    /** The published JSON Schema (draft 2020-12) of the document. */
    public static String schema() {
        return ContractSchema.text();
    }
}
