package io.firstbill.workflow;

import static io.firstbill.workflow.Onboarding.BEA;
import static io.firstbill.workflow.Onboarding.DANA;
import static io.firstbill.workflow.Onboarding.PAT;

import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.workflow.message.Act;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Every way a deal can go, by name. A saved history of each must replay for as long as deals that went it live. */
final class Paths {
    private static final int ACTS_FOR_A_FRESH_HISTORY = 420;

    private Paths() {}

    static Map<String, Consumer<Onboarding>> all() {
        var paths = new LinkedHashMap<String, Consumer<Onboarding>>();
        paths.put("happy", Paths::happy);
        paths.put("return-pricing-to-contract", Paths::pricingToContract);
        paths.put("return-approval-to-pricing", deal -> rejected(deal, Stage.PRICING));
        paths.put("return-approval-to-contract", deal -> rejected(deal, Stage.CONTRACT));
        paths.put("withdrawn-approval", Paths::withdrawn);
        paths.put("return-uat-to-pricing", deal -> uatDiffers(deal, Stage.PRICING));
        paths.put("return-uat-to-billing-setup", deal -> uatDiffers(deal, Stage.BILLING_SETUP));
        paths.put("return-invoice-to-pricing", deal -> invoiceDiffers(deal, Stage.PRICING));
        paths.put("return-invoice-to-billing-setup", deal -> invoiceDiffers(deal, Stage.BILLING_SETUP));
        paths.put("waived-discrepancy", Paths::waived);
        paths.put("held-and-resumed", Paths::held);
        paths.put("blocked-and-retried", Paths::blocked);
        paths.put("warned-and-breached", Paths::late);
        for (var stage : Stage.values()) {
            if (stage != Stage.LIVE) {
                paths.put(
                        "cancelled-in-" + stage.name().toLowerCase(java.util.Locale.ROOT), d -> cancelledIn(d, stage));
            }
        }
        paths.put("cancelled-while-an-undo-fails", Paths::undoBlocked);
        paths.put("rebuilt", Paths::rebuilt);
        paths.put("continued-as-new", Paths::longLife);
        return paths;
    }

    static Consumer<Onboarding> of(String path) {
        return Objects.requireNonNull(all().get(path), path);
    }

    private static void happy(Onboarding deal) {
        deal.toFirstInvoice();
        finish(deal);
    }

    private static void finish(Onboarding deal) {
        deal.drafted("inv-1");
        deal.verify();
        deal.result();
    }

    private static void pricingToContract(Onboarding deal) {
        deal.confirmTerms();
        deal.task(TaskKind.CONFIGURE_PRICING);
        deal.act(new Act.SendBack(PAT, Stage.CONTRACT, "wrong-term", "Net 30"));
        deal.task(TaskKind.CONFIRM_TERMS);
        deal.act(new Act.ReviseContract(DANA, 2, "contract-2", "Net 30"));
        happy(deal);
    }

    private static void rejected(Onboarding deal, Stage to) {
        deal.confirmTerms();
        deal.submitPricing(2);
        deal.reject(to);
        if (to == Stage.CONTRACT) {
            happy(deal);
        } else {
            deal.submitPricing(3);
            deal.approve();
            deal.approvePlan();
            deal.signOff();
            deal.awaitStage(Stage.FIRST_INVOICE);
            finish(deal);
        }
    }

    private static void withdrawn(Onboarding deal) {
        deal.confirmTerms();
        deal.submitPricing(2);
        deal.task(TaskKind.DECIDE_APPROVAL);
        deal.act(new Act.WithdrawApproval(PAT, "a typing slip"));
        deal.submitPricing(3);
        deal.task(TaskKind.DECIDE_APPROVAL);
        deal.act(new Act.CancelDeal(DANA, "end of the example"));
        deal.result();
    }

    private static void uatDiffers(Onboarding deal, Stage to) {
        deal.outside.uatDifferences = 1;
        deal.confirmTerms();
        deal.submitPricing(2);
        deal.approve();
        deal.approvePlan();
        deal.task(TaskKind.SIGN_OFF_UAT);
        deal.outside.uatDifferences = 0;
        deal.act(new Act.SendBack(BEA, to, "wrong-price", "tier 2"));
        again(deal, to);
        finish(deal);
    }

    private static void again(Onboarding deal, Stage from) {
        if (from == Stage.PRICING) {
            deal.submitPricing(3);
            deal.approve();
        }
        deal.approvePlan();
        deal.signOff();
        deal.awaitStage(Stage.FIRST_INVOICE);
    }

    private static void invoiceDiffers(Onboarding deal, Stage to) {
        deal.outside.invoiceDifferences = 1;
        deal.toFirstInvoice();
        deal.drafted("inv-0");
        deal.task(TaskKind.VERIFY_INVOICE);
        deal.outside.invoiceDifferences = 0;
        deal.act(new Act.SendBack(BEA, to, "wrong-line", null));
        again(deal, to);
        finish(deal);
    }

    private static void waived(Onboarding deal) {
        deal.outside.invoiceDifferences = 1;
        deal.toFirstInvoice();
        deal.drafted("inv-1");
        deal.task(TaskKind.VERIFY_INVOICE);
        deal.act(new Act.RequestWaiver(BEA, 1, "agreed with the customer"));
        var waiver = deal.task(TaskKind.GRANT_WAIVER);
        deal.act(new Act.DecideWaiver(Onboarding.BO, waiver.id(), waiver.contentHash(), true, "agreed"));
        deal.verify();
        deal.result();
    }

    private static void held(Onboarding deal) {
        deal.task(TaskKind.CONFIRM_TERMS);
        deal.act(new Act.HoldDeal(DANA, "customer merges"));
        deal.await(s -> s.position().hold());
        deal.act(new Act.ResumeDeal(DANA, "merged"));
        happy(deal);
    }

    private static void blocked(Onboarding deal) {
        deal.outside.failing.put("perform", "PO number is required");
        deal.confirmTerms();
        deal.submitPricing(2);
        deal.approve();
        deal.approvePlan();
        deal.task(TaskKind.RESOLVE_BLOCK);
        deal.outside.failing.clear();
        deal.act(new Act.RetryStage(BEA, "PO added"));
        deal.signOff();
        deal.awaitStage(Stage.FIRST_INVOICE);
        finish(deal);
    }

    private static void late(Onboarding deal) {
        deal.outside.hurry();
        deal.task(TaskKind.CONFIRM_TERMS);
        deal.await(s -> s.progress(Stage.CONTRACT).breached() ? s : null);
        happy(deal);
    }

    private static void cancelledIn(Onboarding deal, Stage stage) {
        to(deal, stage);
        deal.act(new Act.CancelDeal(DANA, "customer withdrew"));
        deal.result();
    }

    private static void to(Onboarding deal, Stage stage) {
        switch (stage) {
            case CONTRACT -> deal.task(TaskKind.CONFIRM_TERMS);
            case PRICING -> {
                deal.confirmTerms();
                deal.task(TaskKind.CONFIGURE_PRICING);
            }
            case APPROVAL -> {
                deal.confirmTerms();
                deal.submitPricing(2);
                deal.task(TaskKind.DECIDE_APPROVAL);
            }
            case BILLING_SETUP -> {
                to(deal, Stage.APPROVAL);
                deal.approve();
                deal.task(TaskKind.APPROVE_SETUP_PLAN);
            }
            case UAT -> {
                to(deal, Stage.BILLING_SETUP);
                deal.approvePlan();
                deal.task(TaskKind.SIGN_OFF_UAT);
            }
            case FIRST_INVOICE, LIVE -> {
                deal.toFirstInvoice();
                deal.drafted("inv-1");
                deal.task(TaskKind.VERIFY_INVOICE);
            }
        }
    }

    private static void undoBlocked(Onboarding deal) {
        deal.toFirstInvoice();
        deal.outside.failing.put("undo", "account is locked");
        deal.act(new Act.CancelDeal(DANA, "customer withdrew"));
        deal.task(TaskKind.RESOLVE_BLOCK);
        deal.outside.failing.clear();
        deal.act(new Act.RetryStage(BEA, "unlocked"));
        deal.result();
    }

    private static void rebuilt(Onboarding deal) {
        to(deal, Stage.UAT);
        deal.restartFrom(deal.outside.projections.getLast().state());
        deal.signOff();
        deal.awaitStage(Stage.FIRST_INVOICE);
        finish(deal);
    }

    private static void longLife(Onboarding deal) {
        var task = deal.task(TaskKind.CONFIRM_TERMS);
        for (int n = 0; n < ACTS_FOR_A_FRESH_HISTORY; n++) {
            deal.act(new Act.ReassignTask(DANA, task.id(), n % 2 == 0 ? "dana" : null, null));
        }
        happy(deal);
    }
}
