package io.firstbill.activities.stage;

import io.firstbill.activities.adapter.Held;
import io.firstbill.activities.adapter.billing.BillingSystem;
import io.firstbill.activities.adapter.erp.ErpSystem;
import io.firstbill.activities.stage.SetupLedger.Made;
import io.firstbill.setup.AccountModel;
import io.firstbill.setup.BillingModel;
import io.firstbill.setup.HeldModel;
import io.firstbill.setup.PriceModel;
import io.firstbill.setup.SetupPlan;
import io.firstbill.setup.SetupStep;
import io.firstbill.setup.SubscriptionModel;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads back what billing and ERP hold, from their own records. */
@Singleton
class SetupReading {
    private static final String GONE = "gone";

    private final BillingSystem billing;
    private final ErpSystem erp;

    SetupReading(BillingSystem billing, ErpSystem erp) {
        this.billing = billing;
        this.erp = erp;
    }

    /** What is held of the objects that stand. */
    HeldModel read(Map<String, Made> standing) {
        Map<String, PriceModel> prices = new HashMap<>();
        standing.forEach((step, made) -> {
            if (SetupObjects.kind(step) == SetupStep.Kind.PRICE) {
                active(billing.price(made.key().text())).ifPresent(price -> prices.put(price.key(), price));
            }
        });
        return new HeldModel(
                find(standing, "account", billing::account),
                find(standing, "erp_customer", erp::customer),
                prices,
                find(standing, "subscription", billing::subscription));
    }

    /** True while no invoice of the account can leave. */
    boolean onHold(String accountRef) {
        return billing.held(accountRef);
    }

    /**
     * Content hash by step of what stands, as {@link SetupPlan} makes it: of what is held, not of what we once wrote,
     * so that a price someone changed there is made again. What is gone has a hash nothing equals.
     */
    Map<String, String> hashes(BillingModel model, Map<String, Made> standing) {
        HeldModel held = read(standing);
        Map<String, String> hashes = new HashMap<>();
        standing.keySet().forEach(step -> hashes.put(step, GONE));
        AccountModel account = held.account() == null ? unlike(model.account()) : held.account();
        SubscriptionModel subscription = held.subscription() == null ? model.subscription() : held.subscription();
        List<PriceModel> prices = List.copyOf(held.prices().values());
        BillingModel all = new BillingModel(account, prices, subscription);
        put(hashes, all, "account", held.account());
        put(hashes, all, "subscription", held.subscription());
        for (PriceModel price : prices) {
            put(hashes, all, SetupPlan.priceStep(price.key()), price);
        }
        AccountModel customer = held.customer();
        if (customer != null) {
            put(hashes, new BillingModel(customer, List.of(), subscription), "erp_customer", customer);
        }
        hashes.keySet().retainAll(standing.keySet());
        return hashes;
    }

    private static AccountModel unlike(AccountModel account) {
        return new AccountModel(
                "", null, "", account.currency(), account.timeZone(), account.netDays(), null, account.sellingEntity());
    }

    private static void put(Map<String, String> hashes, BillingModel held, String step, @Nullable Object found) {
        if (found != null) {
            SetupPlan.of(held, Map.of(), List.of()).steps().stream()
                    .filter(planned -> planned.name().equals(step))
                    .forEach(planned -> hashes.put(step, planned.hash()));
        }
    }

    private interface Find<T> {
        Optional<Held<T>> by(String key);
    }

    private static <T> @Nullable T find(Map<String, Made> standing, String step, Find<T> find) {
        Made made = standing.get(step);
        return made == null ? null : active(find.by(made.key().text())).orElse(null);
    }

    private static <T> Optional<T> active(Optional<Held<T>> held) {
        return held.filter(Held::active).map(Held::model);
    }
}
