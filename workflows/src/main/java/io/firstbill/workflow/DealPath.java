package io.firstbill.workflow;

import io.firstbill.deal.Stage;
import io.firstbill.workflow.stage.ApprovalStage;
import io.firstbill.workflow.stage.BillingSetupStage;
import io.firstbill.workflow.stage.ContractStage;
import io.firstbill.workflow.stage.DealStage;
import io.firstbill.workflow.stage.FirstInvoiceStage;
import io.firstbill.workflow.stage.LiveStage;
import io.firstbill.workflow.stage.PricingStage;
import io.firstbill.workflow.stage.UatStage;

import java.util.List;

/** The way of a deal: the stages in order. Where a stage may send the deal back to is said by the stage. */
public final class DealPath {
    private static final List<DealStage> STAGES =
            List.of(
                    new ContractStage(),
                    new PricingStage(),
                    new ApprovalStage(),
                    new BillingSetupStage(),
                    new UatStage(),
                    new FirstInvoiceStage(),
                    new LiveStage());

    private DealPath() {}

    /** The stages in order. */
    public static List<DealStage> stages() {
        return STAGES;
    }

    /** The stage of this name. */
    public static DealStage at(Stage stage) {
        return STAGES.stream().filter(s -> s.stage() == stage).findFirst().orElseThrow();
    }

    /** The stage after this one; the last one follows itself. */
    public static Stage after(Stage stage) {
        var next = STAGES.stream().map(DealStage::stage).dropWhile(s -> s != stage).skip(1).findFirst();
        return next.orElse(stage);
    }
}
