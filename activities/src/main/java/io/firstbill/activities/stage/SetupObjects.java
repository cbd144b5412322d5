package io.firstbill.activities.stage;

import io.firstbill.activities.adapter.Held;
import io.firstbill.activities.adapter.billing.BillingSystem;
import io.firstbill.activities.adapter.erp.ErpSystem;
import io.firstbill.setup.SetupStep;

import jakarta.inject.Singleton;

import java.util.Optional;

/** The objects setup steps make in billing and ERP: found by their key, taken out of use. */
@Singleton
class SetupObjects {
    private final BillingSystem billing;
    private final ErpSystem erp;

    SetupObjects(BillingSystem billing, ErpSystem erp) {
        this.billing = billing;
        this.erp = erp;
    }

    /** What kind of object a step makes; names are those of {@link io.firstbill.setup.SetupPlan}. */
    static SetupStep.Kind kind(String step) {
        return switch (step) {
            case "account" -> SetupStep.Kind.ACCOUNT;
            case "erp_customer" -> SetupStep.Kind.ERP_CUSTOMER;
            case "subscription" -> SetupStep.Kind.SUBSCRIPTION;
            default -> SetupStep.Kind.PRICE;
        };
    }

    /** The object made under a key, in use or not. */
    Optional<? extends Held<?>> held(SetupStep.Kind kind, String key) {
        return switch (kind) {
            case ACCOUNT -> billing.account(key);
            case ERP_CUSTOMER -> erp.customer(key);
            case PRICE -> billing.price(key);
            case SUBSCRIPTION -> billing.subscription(key);
        };
    }

    /** The ref of the object made under a key. */
    Optional<String> ref(SetupStep.Kind kind, String key) {
        return held(kind, key).map(Held::ref);
    }

    /** The ref of the object made under a key when it is out of use. */
    Optional<String> ended(SetupStep.Kind kind, String key) {
        return held(kind, key).filter(held -> !held.active()).map(Held::ref);
    }

    /** Takes an object out of use. */
    void end(SetupStep.Kind kind, String key, String ref) {
        switch (kind) {
            case ACCOUNT -> billing.archiveAccount(key, ref);
            case ERP_CUSTOMER -> erp.archiveCustomer(key, ref);
            case PRICE -> billing.archivePrice(key, ref);
            case SUBSCRIPTION -> billing.cancelSubscription(key, ref);
        }
    }
}
