package io.firstbill.setup;

import io.firstbill.failure.Finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The difference between what billing and ERP must hold and what they hold, as steps a person approves before the first
 * is taken. Accounts and prices stand side by side, the subscription comes after them, removals last.
 *
 * @param groups steps in order; those of one group may run side by side
 * @param findings what the systems cannot express; a blocker stops the plan
 */
public record SetupPlan(List<List<SetupStep>> groups, List<Finding> findings) {
    public SetupPlan {
        groups = groups.stream().map(List::copyOf).toList();
        findings = List.copyOf(findings);
    }

    /**
     * Compares a model with what stands in the other systems.
     *
     * @param held content hash by step name of every object that stands there
     * @param cannotExpress what the adapters found that their system cannot hold
     */
    public static SetupPlan of(BillingModel model, Map<String, String> held, List<Finding> cannotExpress) {
        var first = new ArrayList<SetupStep>();
        first.add(step("account", SetupStep.Kind.ACCOUNT, model.account(), held));
        first.add(step("erp_customer", SetupStep.Kind.ERP_CUSTOMER, model.account(), held));
        model.prices().forEach(price -> first.add(step(price, held)));
        var second = List.of(subscription(model, held));
        var removals = removals(Stream.concat(first.stream(), second.stream()).toList(), held);
        var findings = new ArrayList<>(cannotExpress);
        findings.addAll(sameNames(first));
        return new SetupPlan(removals.isEmpty() ? List.of(first, second) : List.of(first, second, removals), findings);
    }

    /** The name of the step that makes a price, for example {@code price_l1_1} for {@code L1-1}. */
    public static String priceStep(String priceKey) {
        return "price_" + priceKey.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    }

    /** All steps in order. */
    public List<SetupStep> steps() {
        return groups.stream().flatMap(List::stream).toList();
    }

    /** What a person approves: SHA-256 over name, action and content of every step, in order. */
    public String hash() {
        return ContentHash.of(
                steps().stream()
                        .map(step -> step.name() + "|" + step.action() + "|" + step.hash() + "\n")
                        .collect(Collectors.joining()));
    }

    /** True when nothing stands in the way of taking the steps. */
    public boolean possible() {
        return findings.stream().noneMatch(Finding::blocks);
    }

    private static SetupStep step(String name, SetupStep.Kind kind, AccountModel account, Map<String, String> held) {
        var hash = hash(Fields.of(account));
        return new SetupStep(name, kind, action(name, hash, held), Summary.of(kind, account), hash, null);
    }

    private static SetupStep step(PriceModel price, Map<String, String> held) {
        var name = priceStep(price.key());
        var hash = hash(Fields.of(price));
        return new SetupStep(
                name, SetupStep.Kind.PRICE, action(name, hash, held), Summary.of(price), hash, price.key());
    }

    /** A subscription hangs on its account and prices, so one of those replaced replaces it as well. */
    private static SetupStep subscription(BillingModel model, Map<String, String> held) {
        var content = new TreeMap<>(Fields.of(model.subscription()));
        content.put("account", hash(Fields.of(model.account())));
        model.prices().forEach(price -> content.put("price " + price.key(), hash(Fields.of(price))));
        var hash = hash(content);
        return new SetupStep(
                "subscription",
                SetupStep.Kind.SUBSCRIPTION,
                action("subscription", hash, held),
                Summary.of(model.subscription()),
                hash,
                null);
    }

    private static List<SetupStep> removals(List<SetupStep> wanted, Map<String, String> held) {
        var names = wanted.stream().map(SetupStep::name).collect(Collectors.toSet());
        return held.keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name ->
                        new SetupStep(
                                name,
                                SetupStep.Kind.named(name),
                                SetupStep.Action.REMOVE,
                                "No " + SetupStep.Kind.named(name).label().toLowerCase(Locale.ROOT) + " any more",
                                "",
                                null))
                .toList();
    }

    private static SetupStep.Action action(String name, String hash, Map<String, String> held) {
        var standing = held.get(name);
        if (standing == null) {
            return SetupStep.Action.CREATE;
        }
        return standing.equals(hash) ? SetupStep.Action.KEEP : SetupStep.Action.REPLACE;
    }

    private static List<Finding> sameNames(List<SetupStep> steps) {
        var seen = new HashSet<String>();
        return steps.stream()
                .filter(step -> !seen.add(step.name()))
                .map(step ->
                        Finding.blocker(
                                "setup.same-name",
                                "/prices/" + step.priceKey(),
                                "Price "
                                        + step.priceKey()
                                        + " and another one would both be made by step "
                                        + step.name()
                                        + ".",
                                "Give the contract lines ids that differ in more than case and punctuation."))
                .toList();
    }

    private static String hash(Map<String, String> fields) {
        return ContentHash.of(
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue().replace("\n", "\\n") + "\n")
                        .collect(Collectors.joining()));
    }
}
