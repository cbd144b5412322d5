package io.firstbill.workflow.stage;

import io.firstbill.workflow.activity.ActivityPolicies;
import io.firstbill.workflow.activity.ApprovalActivities;
import io.firstbill.workflow.activity.ClockActivities;
import io.firstbill.workflow.activity.CompensationActivities;
import io.firstbill.workflow.activity.ContractActivities;
import io.firstbill.workflow.activity.InvoiceActivities;
import io.firstbill.workflow.activity.PricingActivities;
import io.firstbill.workflow.activity.ProjectionActivities;
import io.firstbill.workflow.activity.SetupActivities;
import io.firstbill.workflow.activity.UatActivities;
import io.temporal.activity.ActivityOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;

import java.util.function.Consumer;
import java.util.function.Function;

/** The stubs through which a stage asks the outside world, each with its policy. */
public final class Calls {
    private final SetupActivities setup = remote(SetupActivities.class, ActivityPolicies.BILLING_WRITE);
    private final SetupActivities erpSetup = remote(SetupActivities.class, ActivityPolicies.ERP_WRITE);
    private final SetupActivities setupReads = remote(SetupActivities.class, ActivityPolicies.READ);
    private final UatActivities uat = remote(UatActivities.class, ActivityPolicies.BULK);
    private final InvoiceActivities invoice = remote(InvoiceActivities.class, ActivityPolicies.BILLING_WRITE);
    private final InvoiceActivities invoiceReads = remote(InvoiceActivities.class, ActivityPolicies.READ);
    private final InvoiceActivities invoiceMirror = remote(InvoiceActivities.class, ActivityPolicies.ERP_WRITE);
    private final CompensationActivities undo = remote(CompensationActivities.class, ActivityPolicies.BILLING_WRITE);

    /** Writes to billing. */
    public SetupActivities setup() {
        return setup;
    }

    /** Writes to ERP. */
    public SetupActivities erpSetup() {
        return erpSetup;
    }

    /** Reads what billing and ERP hold. */
    public SetupActivities setupReads() {
        return setupReads;
    }

    /** UAT runs. */
    public UatActivities uat() {
        return uat;
    }

    /** Acts on the first invoice. */
    public InvoiceActivities invoice() {
        return invoice;
    }

    /** Reads the first invoice. */
    public InvoiceActivities invoiceReads() {
        return invoiceReads;
    }

    /** Writes the invoice to ERP. */
    public InvoiceActivities invoiceMirror() {
        return invoiceMirror;
    }

    /** Undoes. */
    public CompensationActivities undo() {
        return undo;
    }

    /** Checks a contract version. */
    public ContractActivities.Review review(Function<ContractActivities, ContractActivities.Review> call) {
        return here(ContractActivities.class, call);
    }

    /** Derives prices. */
    public <T> T pricing(Function<PricingActivities, T> call) {
        return here(PricingActivities.class, call);
    }

    /** Asks the policy. */
    public <T> T approval(Function<ApprovalActivities, T> call) {
        return here(ApprovalActivities.class, call);
    }

    /** Calculates the first invoice. */
    public <T> T expectation(Function<InvoiceActivities, T> call) {
        return here(InvoiceActivities.class, call);
    }

    /** Counts business hours. */
    public ClockActivities.Clock clock(Function<ClockActivities, ClockActivities.Clock> call) {
        return here(ClockActivities.class, call);
    }

    /** Records. */
    public void project(Consumer<ProjectionActivities> call) {
        here(
                ProjectionActivities.class,
                a -> {
                    call.accept(a);
                    return true;
                });
    }

    private static <A> A remote(Class<A> type, ActivityOptions policy) {
        return Workflow.newActivityStub(type, policy);
    }

    /** Tries on this wake-up; when that fails for a passing reason, goes on as a patient activity. */
    private static <A, T> T here(Class<A> type, Function<A, T> call) {
        try {
            return call.apply(Workflow.newLocalActivityStub(type, ActivityPolicies.LOCAL));
        } catch (ActivityFailure e) {
            if (e.getCause() instanceof ApplicationFailure refused && refused.isNonRetryable()) {
                throw e;
            }
            return call.apply(remote(type, ActivityPolicies.PATIENT));
        }
    }
}
