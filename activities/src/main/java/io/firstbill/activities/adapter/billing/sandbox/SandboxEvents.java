package io.firstbill.activities.adapter.billing.sandbox;

import io.firstbill.activities.adapter.billing.BillingEvent;
import io.firstbill.activities.adapter.billing.BillingEvents;
import io.firstbill.activities.sandbox.billing.OutgoingEvent;
import io.firstbill.activities.sandbox.billing.SandboxBilling;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import java.util.List;

/** Lets the sandbox's days pass and its events arrive, as a vendor's own machines would. */
@Singleton
@Requires(bean = SandboxBilling.class)
@Requires(property = "firstbill.worker.enabled", value = "true")
public class SandboxEvents {
    private final SandboxBilling sandbox;
    private final List<BillingEvents> listeners;

    /** Events of this sandbox to every listener. */
    public SandboxEvents(SandboxBilling sandbox, List<BillingEvents> listeners) {
        this.sandbox = sandbox;
        this.listeners = listeners;
    }

    /** Runs accounts that are due, then delivers what happened; what a listener did not take comes again, all of it. */
    @Scheduled(fixedDelay = "${firstbill.sandbox.every:500ms}", initialDelay = "${firstbill.sandbox.first:2s}")
    public void turn() {
        sandbox.followTheDays();
        sandbox.deliver(this::tell);
    }

    private void tell(List<OutgoingEvent> events) {
        List<BillingEvent> told = events.stream().map(SandboxEvents::event).toList();
        listeners.forEach(listener -> listener.received(told));
    }

    private static BillingEvent event(OutgoingEvent event) {
        return new BillingEvent(
                "sandbox", event.id(), type(event.type()), event.accountId(), event.objectId(), event.at());
    }

    private static BillingEvent.Type type(String type) {
        return switch (type) {
            case "invoice.drafted" -> BillingEvent.Type.INVOICE_DRAFTED;
            case "invoice.issued" -> BillingEvent.Type.INVOICE_ISSUED;
            case "invoice.voided" -> BillingEvent.Type.INVOICE_VOIDED;
            default -> throw new IllegalStateException("The sandbox sends no " + type);
        };
    }
}
