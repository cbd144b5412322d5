package io.firstbill.house.planted;

import io.firstbill.deal.DealId;
import io.firstbill.workflow.DealWorkflow;
import io.firstbill.workflow.message.InvoiceDrafted;
import io.firstbill.workflow.message.Receipt;
import io.firstbill.workflow.state.DealState;
import io.temporal.workflow.Workflow;

import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;

/**
 * A workflow whose replay would differ: directly, in a lambda and in a class it calls; and that waits with a time-out.
 */
public final class ClockReadingWorkflow implements DealWorkflow {
    private static int runs;

    @Override
    public DealState run(DealState from) {
        runs++;
        var later = Optional.<Long>empty().orElseGet(System::nanoTime);
        var order = new HashMap<DealId, Long>();
        order.put(from.deal(), later + Name.ofMachine().length());
        Workflow.await(Duration.ofDays(1), order::isEmpty);
        return from;
    }

    @Override
    public void invoiceDrafted(InvoiceDrafted drafted) {
        Thread.currentThread().interrupt();
    }

    @Override
    public Receipt reproject() {
        return new Receipt(runs);
    }

    @Override
    public DealState snapshot() {
        throw new UnsupportedOperationException();
    }

    private static final class Name {
        static String ofMachine() {
            return java.util.UUID.randomUUID().toString();
        }
    }
}
