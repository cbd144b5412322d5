package io.firstbill.workflow;

import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.workflow.activity.ApprovalActivities;
import io.firstbill.workflow.activity.ClockActivities;
import io.firstbill.workflow.activity.CompensationActivities;
import io.firstbill.workflow.activity.ContractActivities;
import io.firstbill.workflow.activity.InvoiceActivities;
import io.firstbill.workflow.activity.PricingActivities;
import io.firstbill.workflow.activity.ProjectionActivities;
import io.firstbill.workflow.activity.SetupActivities;
import io.firstbill.workflow.activity.UatActivities;
import io.firstbill.workflow.message.Json;
import io.firstbill.workflow.state.ApprovalProgress;
import io.firstbill.workflow.state.ContentRef;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.InvoiceProgress;
import io.firstbill.workflow.state.SetupProgress;
import io.firstbill.workflow.state.UatProgress;
import io.firstbill.workflow.state.Undo;
import io.temporal.failure.ApplicationFailure;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The outside world of the path tests: hand-written, in memory, with a list of every effect in order. */
final class Outside
        implements ProjectionActivities,
                ClockActivities,
                ContractActivities,
                PricingActivities,
                ApprovalActivities,
                SetupActivities,
                UatActivities,
                InvoiceActivities,
                CompensationActivities {
    final List<Projection> projections = Collections.synchronizedList(new ArrayList<>());
    final List<String> effects = Collections.synchronizedList(new ArrayList<>());
    final Map<String, String> failing = new ConcurrentHashMap<>();
    volatile int contractBlockers;
    volatile List<ApprovalProgress.Ask> asks =
            List.of(new ApprovalProgress.Ask("A1", "discount", Role.FINANCE_APPROVER, 1, 1, List.of()));
    volatile int uatDifferences;
    volatile int invoiceDifferences;
    private volatile boolean hurried;
    private final AtomicInteger derived = new AtomicInteger();

    @Override
    public void project(Projection projection) {
        synchronized (projections) {
            projections.add(projection);
            projections.notifyAll();
        }
    }

    /** Waits until a recorded state shows something, without asking the engine. */
    <T> T await(Function<DealState, @Nullable T> look) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        synchronized (projections) {
            while (System.nanoTime() < deadline) {
                var found = projections.isEmpty() ? null : look.apply(projections.getLast().state());
                if (found != null) {
                    return found;
                }
                try {
                    projections.wait(100);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        throw new AssertionError("Not reached; recorded last is " + Json.write(projections.getLast()));
    }

    @Override
    public Clock clock(Stage stage, Instant from, String timeZone) {
        var target = hurried ? Duration.ofSeconds(2) : Duration.ofHours(8);
        return new Clock(from.plus(target.multipliedBy(3).dividedBy(4)), from.plus(target));
    }

    /** Gives every clock that starts from now on two seconds, for an engine that skips no time. */
    void hurry() {
        hurried = true;
    }

    @Override
    public Clock shift(Clock clock, Instant since, Instant until, String timeZone) {
        var pause = Duration.between(since, until);
        var warn = clock.warnAt();
        var due = clock.dueAt();
        return new Clock(warn == null ? null : warn.plus(pause), due == null ? null : due.plus(pause));
    }

    @Override
    public Review review(DealId deal, int version) {
        return new Review(contractBlockers, 0);
    }

    @Override
    public ContentRef derive(DealId deal, int contractVersion) {
        var version = derived.incrementAndGet();
        return ContentRef.of(version, "derived-" + version, "system");
    }

    @Override
    public ApprovalProgress ask(DealId deal, int pricingVersion, int policyVersion, int round) {
        refuseIfFailing("ask");
        return new ApprovalProgress(round, "prices-" + pricingVersion, asks, null);
    }

    @Override
    public Plan plan(DealId deal, int pricingVersion, String approvedHash, List<SetupProgress.Done> done) {
        var account = step("account", "acc", done);
        var price = step("price_L1_1", "prices-" + pricingVersion, done);
        var erp = step("erp_customer", "erp", done);
        return new Plan("plan-" + approvedHash, List.of(List.of(account, erp), List.of(price)), 0);
    }

    private static Step step(String name, String hash, List<SetupProgress.Done> done) {
        var held = done.stream().filter(d -> d.step().equals(name)).findFirst();
        if (held.isEmpty()) {
            return new Step(name, Action.CREATE, 1, hash);
        }
        var same = held.get().hash().equals(hash);
        return new Step(name, same ? Action.KEEP : Action.REPLACE, held.get().generation() + (same ? 0 : 1), hash);
    }

    @Override
    public SetupProgress.Done perform(Order order) {
        refuseIfFailing("perform");
        var step = order.step();
        effects.add("make " + step.name() + "-" + step.generation());
        return new SetupProgress.Done(step.name(), step.generation(), step.hash(), "ref-" + step.name());
    }

    @Override
    public ReadBack verify(DealId deal, int pricingVersion, List<SetupProgress.Done> done) {
        return new ReadBack(0, null);
    }

    @Override
    public void prepare(DealId deal, int run) {
        effects.add("make uat_account-" + run);
    }

    @Override
    public UatProgress run(DealId deal, int pricingVersion, int run) {
        return new UatProgress(run, "uat-" + run, uatDifferences, null);
    }

    @Override
    public LocalDate expect(DealId deal, int pricingVersion) {
        return LocalDate.of(2027, 1, 1);
    }

    @Override
    public InvoiceProgress examine(DealId deal, int pricingVersion, String invoiceRef, int examination) {
        var open = new ArrayList<InvoiceProgress.OpenDiscrepancy>();
        for (int no = 1; no <= invoiceDifferences; no++) {
            open.add(new InvoiceProgress.OpenDiscrepancy(no, null, null));
        }
        return new InvoiceProgress(invoiceRef, examination, "examined-" + examination, open, null);
    }

    @Override
    public void issue(DealId deal, String invoiceRef, int generation) {
        effects.add("issue " + invoiceRef);
    }

    @Override
    public void mirror(DealId deal, String invoiceRef, int generation) {
        effects.add("mirror " + invoiceRef);
    }

    @Override
    public String undo(DealId deal, Undo undo) {
        refuseIfFailing("undo");
        effects.add("undo " + undo.step() + "-" + undo.generation());
        return undo.step() + " undone";
    }

    private void refuseIfFailing(String what) {
        var message = failing.get(what);
        if (message != null) {
            throw ApplicationFailure.newNonRetryableFailure(message, "VALIDATION_REJECTED");
        }
    }
}
