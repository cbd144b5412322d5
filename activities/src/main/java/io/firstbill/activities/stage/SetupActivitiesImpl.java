package io.firstbill.activities.stage;

import io.firstbill.activities.adapter.billing.BillingSystem;
import io.firstbill.activities.adapter.erp.ErpSystem;
import io.firstbill.activities.effect.EffectKey;
import io.firstbill.activities.effect.EffectLedger;
import io.firstbill.activities.stage.SetupLedger.Made;
import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Stage;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;
import io.firstbill.setup.Approved;
import io.firstbill.setup.BillingModel;
import io.firstbill.setup.FieldDifference;
import io.firstbill.setup.FieldDifferences;
import io.firstbill.setup.HeldModel;
import io.firstbill.setup.PriceModel;
import io.firstbill.setup.SetupPlan;
import io.firstbill.setup.SetupStep;
import io.firstbill.setup.SubscriptionModel;
import io.firstbill.workflow.activity.SetupActivities;
import io.firstbill.workflow.state.SetupProgress;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes billing and ERP hold the approved pricing configuration, and reads it back. */
@Singleton
public class SetupActivitiesImpl implements SetupActivities {
    private final PricedDeals deals;
    private final SetupLedger setup;
    private final SetupReading reading;
    private final SetupObjects objects;
    private final EffectLedger ledger;
    private final BillingSystem billing;
    private final ErpSystem erp;
    private final StageRecords records;

    SetupActivitiesImpl(
            PricedDeals deals,
            SetupLedger setup,
            SetupReading reading,
            SetupObjects objects,
            EffectLedger ledger,
            BillingSystem billing,
            ErpSystem erp,
            StageRecords records) {
        this.deals = deals;
        this.setup = setup;
        this.reading = reading;
        this.objects = objects;
        this.ledger = ledger;
        this.billing = billing;
        this.erp = erp;
        this.records = records;
    }

    @Override
    public Plan plan(DealId deal, int pricingVersion, String approvedHash, List<SetupProgress.Done> done) {
        BillingModel model = deals.approved(deal, pricingVersion, approvedHash).model();
        var latest = setup.latest(deal);
        Map<String, Made> standing = setup.standing(deal, latest);
        SetupPlan plan = SetupPlan.of(model, reading.hashes(model, standing), List.of());
        int blockers = Math.toIntExact(plan.findings().stream().filter(Finding::blocks).count());
        records.keepPlan(deal, plan.hash(), pricingVersion, approvedHash, blockers, plan);
        return new Plan(
                plan.hash(),
                plan.groups().stream()
                        .map(group ->
                                group.stream()
                                        .map(step -> {
                                            var row = latest.get(step.name());
                                            int before = row == null ? 0 : row.generation();
                                            boolean keeps = step.action() == SetupStep.Action.KEEP;
                                            return new Step(
                                                    step.name(),
                                                    action(step.action()),
                                                    keeps ? before : before + 1,
                                                    step.hash());
                                        })
                                        .toList())
                        .toList(),
                blockers);
    }

    private static Action action(SetupStep.Action action) {
        return switch (action) {
            case KEEP -> Action.KEEP;
            case CREATE -> Action.CREATE;
            case REPLACE -> Action.REPLACE;
            case REMOVE -> Action.REMOVE;
        };
    }

    @Override
    public SetupProgress.Done perform(Order order) {
        BillingModel model = deals.approved(order.deal(), order.pricingVersion(), order.approvedHash()).model();
        Step step = order.step();
        SetupStep planned = planned(model, step);
        EffectKey key = EffectKey.of(order.deal(), Stage.BILLING_SETUP, step.name(), step.generation());
        String ref =
                switch (planned.kind()) {
                    case ACCOUNT ->
                            make(key, planned, model.account(), text -> billing.createAccount(text, model.account()));
                    case ERP_CUSTOMER ->
                            make(key, planned, model.account(), text -> erp.upsertCustomer(text, model.account()));
                    case PRICE -> price(key, planned, model);
                    case SUBSCRIPTION -> subscription(key, planned, order.deal(), model.subscription());
                };
        return new SetupProgress.Done(step.name(), step.generation(), step.hash(), ref);
    }

    private static SetupStep planned(BillingModel model, Step step) {
        return SetupPlan.of(model, Map.of(), List.of()).steps().stream()
                .filter(planned -> planned.name().equals(step.name()) && planned.hash().equals(step.hash()))
                .findFirst()
                .orElseThrow(() ->
                        new FirstbillException(
                                FailureCode.UNAPPROVED_PRICE,
                                "Step "
                                        + step.name()
                                        + " no longer has the content that was planned; nothing was written."
                                        + " Plan the setup again."));
    }

    private String make(EffectKey key, SetupStep planned, Object request, EffectLedger.Call call) {
        return ledger.once(key, request, text -> objects.ref(planned.kind(), text), call);
    }

    private String price(EffectKey key, SetupStep planned, BillingModel model) {
        PriceModel price =
                model.prices().stream().filter(one -> one.key().equals(planned.priceKey())).findFirst().orElseThrow();
        Approved.check(price, Approved.priceHashes(model))
                .ifPresent(finding -> {
                    throw new FirstbillException(
                            FailureCode.UNAPPROVED_PRICE, finding.message() + " " + finding.remedy());
                });
        return make(key, planned, price, text -> billing.createPrice(text, price));
    }

    private record SubscriptionOrder(
            String account, SubscriptionModel subscription, SortedMap<String, String> priceRefs) {}

    private String subscription(EffectKey key, SetupStep planned, DealId deal, SubscriptionModel subscription) {
        var made = setup.made(deal);
        String account = made.apply("account").ref();
        SortedMap<String, String> refs = new TreeMap<>();
        for (SubscriptionModel.Item item : subscription.items()) {
            refs.computeIfAbsent(item.priceKey(), price -> made.apply(SetupPlan.priceStep(price)).ref());
        }
        return make(
                key,
                planned,
                new SubscriptionOrder(account, subscription, refs),
                text -> billing.createSubscription(text, account, subscription, refs));
    }

    @Override
    public ReadBack verify(DealId deal, int pricingVersion, List<SetupProgress.Done> done) {
        BillingModel model = deals.read(deal, pricingVersion).model();
        Map<String, Made> standing = setup.standing(deal);
        HeldModel held = reading.read(standing);
        List<FieldDifference> differences = new ArrayList<>(FieldDifferences.between(model, held));
        Made account = standing.get("account");
        if (held.account() != null && account != null && !reading.onHold(account.ref())) {
            differences.add(new FieldDifference("account", "onHold", "true", "false"));
        }
        if (differences.isEmpty()) {
            setup.verified(standing.values().stream().map(Made::key).toList());
            return new ReadBack(0, null);
        }
        return new ReadBack(differences.size(), differences.getFirst().sentence());
    }
}
