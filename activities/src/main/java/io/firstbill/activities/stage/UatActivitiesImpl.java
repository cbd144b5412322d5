package io.firstbill.activities.stage;

import io.firstbill.activities.adapter.Held;
import io.firstbill.activities.adapter.billing.BillingSystem;
import io.firstbill.activities.effect.EffectKey;
import io.firstbill.activities.effect.EffectLedger;
import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Stage;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.invoice.Invoice;
import io.firstbill.uat.UatPlan;
import io.firstbill.uat.UatRun;
import io.firstbill.workflow.activity.UatActivities;
import io.firstbill.workflow.state.UatProgress;

import jakarta.inject.Singleton;

import java.util.List;

/** Walks a test account through the whole term and compares what it billed. */
@Singleton
public class UatActivitiesImpl implements UatActivities {
    /** The step that makes a run's test account; its generation is the number of the run. */
    static final String ACCOUNT = "uat_account";

    private final PricedDeals deals;
    private final SetupLedger setup;
    private final EffectLedger ledger;
    private final BillingSystem billing;
    private final StageRecords records;

    UatActivitiesImpl(
            PricedDeals deals, SetupLedger setup, EffectLedger ledger, BillingSystem billing, StageRecords records) {
        this.deals = deals;
        this.setup = setup;
        this.ledger = ledger;
        this.billing = billing;
        this.records = records;
    }

    private record CopyOrder(String subscriptionKey, String accountKey) {}

    @Override
    public void prepare(DealId deal, int run) {
        var made = setup.made(deal);
        String subscription = made.apply("subscription").idemKey();
        String account = made.apply("account").idemKey();
        ledger.once(
                EffectKey.of(deal, Stage.UAT, ACCOUNT, run),
                new CopyOrder(subscription, account),
                key -> billing.account(key).map(Held::ref),
                key -> billing.createTestCopy(key, subscription, account));
    }

    @Override
    public UatProgress run(DealId deal, int pricingVersion, int run) {
        Priced priced = deals.read(deal, pricingVersion);
        String copy = copy(deal, run);
        billing.advanceClock(copy, priced.model().subscription().end());
        List<Invoice> produced =
                billing.invoices(copy).stream().filter(invoice -> invoice.status() != Invoice.Status.VOID).toList();
        UatPlan plan = UatPlan.of(priced.contract(), priced.config(), priced.expected());
        UatRun result = UatRun.of(priced.config(), plan, priced.expected(), produced);
        var kept = records.keepRun(deal, run, pricingVersion, result.hash(), result.differences(), result);
        return new UatProgress(run, kept.hash(), kept.differences(), null);
    }

    private String copy(DealId deal, int run) {
        return ledger.find(EffectKey.of(deal, Stage.UAT, ACCOUNT, run))
                .filter(effect -> effect.stands())
                .map(effect -> effect.ref())
                .orElseThrow(() ->
                        new FirstbillException(
                                FailureCode.NOT_POSSIBLE_NOW,
                                "UAT run " + run + " of " + deal + " has no test account yet."));
    }
}
