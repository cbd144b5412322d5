package io.firstbill.approval;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.failure.Finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Turns a JSON tree into a policy; collects what is wrong on the way and never stops at the first. */
final class PolicyReader {
    private final List<Finding> findings = new ArrayList<>();

    PolicyReading read(JsonNode root) {
        members(root, "", Set.of("name", "version", "rules", "reasons"));
        var policy =
                new ApprovalPolicy(
                        text(root, "", "name"),
                        number(root, "", "version"),
                        each(root, "", "rules", this::rule),
                        each(root, "", "reasons", this::reason));
        unique(policy.rules().stream().map(ApprovalRule::id).toList(), "/rules", "id");
        unique(policy.reasons().stream().map(RejectionReason::code).toList(), "/reasons", "code");
        return findings.isEmpty() ? new PolicyReading.Valid(policy) : new PolicyReading.Invalid(findings);
    }

    private ApprovalRule rule(JsonNode node, String path) {
        members(node, path, Set.of("id", "name", "when", "why", "needs", "step"));
        var when = text(node, path, "when");
        if (!when.isEmpty()) {
            findings.addAll(Condition.check(when, path + "/when"));
        }
        return new ApprovalRule(
                text(node, path, "id"),
                text(node, path, "name"),
                when,
                text(node, path, "why"),
                each(node, path, "needs", this::need),
                number(node, path, "step"));
    }

    private ApprovalRule.Need need(JsonNode node, String path) {
        members(node, path, Set.of("role", "count"));
        return new ApprovalRule.Need(
                constant(node, path, "role", Role.values()).orElse(Role.ADMIN), number(node, path, "count"));
    }

    private RejectionReason reason(JsonNode node, String path) {
        members(node, path, Set.of("code", "label", "returnsTo"));
        return new RejectionReason(
                text(node, path, "code"),
                text(node, path, "label"),
                constant(node, path, "returnsTo", new Stage[] {Stage.CONTRACT, Stage.PRICING}).orElse(Stage.PRICING));
    }

    private <T> List<T> each(JsonNode parent, String path, String member, BiFunction<JsonNode, String, T> read) {
        var node = parent.path(member);
        if (!node.isArray() || node.isEmpty()) {
            wrong(path + "/" + member, "\"" + member + "\" must be a list with at least one entry");
        }
        var entries = new ArrayList<T>();
        for (int i = 0; i < node.size(); i++) {
            entries.add(read.apply(node.path(i), path + "/" + member + "/" + i));
        }
        return entries;
    }

    private String text(JsonNode parent, String path, String member) {
        var node = parent.path(member);
        if (!node.isTextual() || node.textValue().isBlank()) {
            wrong(path + "/" + member, "\"" + member + "\" must be a text");
        }
        return node.asText("");
    }

    private int number(JsonNode parent, String path, String member) {
        var node = parent.path(member);
        if (!node.canConvertToInt() || !node.isIntegralNumber() || node.intValue() < 1) {
            wrong(path + "/" + member, "\"" + member + "\" must be a whole number from 1");
        }
        return node.asInt(1);
    }

    private <E extends Enum<E>> Optional<E> constant(JsonNode parent, String path, String member, E[] allowed) {
        var name = text(parent, path, member);
        var found = Arrays.stream(allowed).filter(constant -> constant.name().equals(name)).findFirst();
        if (found.isEmpty() && !name.isEmpty()) {
            wrong(path + "/" + member, "\"" + name + "\" is none of " + Arrays.toString(allowed));
        }
        return found;
    }

    private void members(JsonNode node, String path, Set<String> known) {
        node.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong(path + "/" + name, "\"" + name + "\" is not a member here"));
    }

    private void unique(List<String> names, String path, String member) {
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                wrong(path + "/" + i + "/" + member, "\"" + names.get(i) + "\" occurs more than once");
            }
        }
    }

    private void wrong(String path, String message) {
        findings.add(Finding.blocker("policy.member", path, message + ".", "Mend the policy file and read it again."));
    }
}
