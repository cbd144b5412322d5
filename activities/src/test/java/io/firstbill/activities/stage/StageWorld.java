package io.firstbill.activities.stage;

import io.firstbill.activities.TestPostgres;
import io.firstbill.activities.sandbox.billing.SandboxControl;
import io.firstbill.activities.sandbox.erp.SandboxErp;
import io.firstbill.activities.store.StoreContext;
import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.DealIntake;
import io.firstbill.activities.store.deal.DealSource;
import io.firstbill.activities.store.deal.IntakeAnswer;
import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.activities.store.deal.Submission;
import io.firstbill.deal.Actor;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Stage;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.workflow.activity.CompensationActivities;
import io.firstbill.workflow.activity.InvoiceActivities;
import io.firstbill.workflow.activity.SetupActivities;
import io.firstbill.workflow.activity.SetupActivities.Action;
import io.firstbill.workflow.activity.SetupActivities.Order;
import io.firstbill.workflow.activity.SetupActivities.Plan;
import io.firstbill.workflow.activity.SetupActivities.Step;
import io.firstbill.workflow.activity.UatActivities;
import io.firstbill.workflow.state.Undo;
import io.micronaut.context.ApplicationContext;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Stages' activities over real stores and the sandbox systems, driven by hand as the workflow would. */
final class StageWorld implements AutoCloseable {
    private static final Actor LENA = new Actor("lena", Actor.Channel.PAGE);

    private final ApplicationContext context =
            StoreContext.start(TestPostgres.fresh(), Map.of("firstbill.sandbox.enabled", true));

    /** A deal whose first pricing version was derived and counts as approved. */
    record Deal(DealId id, PricingVersionRow pricing) {}

    Deal deal(String contract) {
        var answer =
                context.getBean(DealIntake.class)
                        .submit(
                                new Submission(
                                        contract,
                                        DealSource.EXAMPLE,
                                        LENA,
                                        null,
                                        UUID.randomUUID().toString(),
                                        null,
                                        List.of()));
        if (!(answer instanceof IntakeAnswer.Accepted accepted)) {
            throw new AssertionError("Not taken in: " + answer);
        }
        return priced(accepted.deal());
    }

    private Deal priced(DealId deal) {
        var terms = context.getBean(ContractVersions.class).get(deal, 1).contract();
        var config = PricingConfigs.derive(terms, 1);
        return new Deal(deal, context.getBean(PricingVersions.class).add(deal, config, LENA, ""));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    SetupActivities setup() {
        return context.getBean(SetupActivities.class);
    }

    UatActivities uat() {
        return context.getBean(UatActivities.class);
    }

    InvoiceActivities invoices() {
        return context.getBean(InvoiceActivities.class);
    }

    CompensationActivities compensation() {
        return context.getBean(CompensationActivities.class);
    }

    SandboxControl sandbox() {
        return context.getBean(SandboxControl.class);
    }

    SandboxErp erp() {
        return context.getBean(SandboxErp.class);
    }

    Plan plan(Deal deal) {
        return setup().plan(deal.id(), 1, deal.pricing().hash(), List.of());
    }

    /** Performs what a plan orders, undoing what it replaces first. */
    void perform(Deal deal, Plan plan) {
        for (Step step : plan.groups().stream().flatMap(List::stream).toList()) {
            if (step.action() == Action.REPLACE || step.action() == Action.REMOVE) {
                compensation().undo(deal.id(), new Undo(Stage.BILLING_SETUP, step.name(), step.generation() - 1));
            }
            if (step.action() == Action.CREATE || step.action() == Action.REPLACE) {
                var _ = setup().perform(new Order(deal.id(), 1, deal.pricing().hash(), step));
            }
        }
    }

    void setUp(Deal deal) {
        perform(deal, plan(deal));
    }

    String account(Deal deal) {
        return bean(SetupLedger.class).ref(deal.id(), "account");
    }

    @Override
    public void close() {
        context.close();
    }
}
