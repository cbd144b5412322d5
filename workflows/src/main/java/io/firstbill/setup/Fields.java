package io.firstbill.setup;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every field of an object with one spelling: decimals plain and without trailing zeros, an absent value empty. Hash
 * and difference both read it, so that they cannot disagree. The order in which a system lists items means nothing.
 */
final class Fields {
    private final Map<String, String> fields = new TreeMap<>();

    private Fields() {}

    static Map<String, String> of(AccountModel account) {
        return new Fields()
                .put("name", account.name())
                .put("email", account.email())
                .put("address", account.address())
                .put("currency", account.currency())
                .put("timeZone", account.timeZone())
                .put("netDays", account.netDays())
                .put("purchaseOrder", account.purchaseOrder())
                .put("sellingEntity", account.sellingEntity())
                .all();
    }

    static Map<String, String> of(PriceModel price) {
        var fields =
                new Fields()
                        .put("key", price.key())
                        .put("lineId", price.lineId())
                        .put("product", price.product())
                        .put("name", price.name())
                        .put("currency", price.currency())
                        .put("kind", price.kind())
                        .put("interval", price.interval())
                        .put("timing", price.timing())
                        .put("scheme", price.scheme())
                        .put("unitAmount", price.unitAmount())
                        .put("metric", price.metric());
        for (int n = 1; n <= price.tiers().size(); n++) {
            var tier = price.tiers().get(n - 1);
            fields.put("tiers/" + n + "/upTo", tier.upTo())
                    .put("tiers/" + n + "/unitAmount", tier.unitAmount())
                    .put("tiers/" + n + "/flatAmount", tier.flatAmount());
        }
        if (price.packageSize() != null) {
            fields.put("packageSize", price.packageSize());
        }
        return fields.all();
    }

    static Map<String, String> of(SubscriptionModel subscription) {
        var fields =
                new Fields()
                        .put("start", subscription.start())
                        .put("end", subscription.end())
                        .put("anchor", subscription.anchor());
        if (!subscription.freeFrom().equals(subscription.freeTo())) { // an empty stretch is none wherever it lies
            fields.put("freeFrom", subscription.freeFrom()).put("freeTo", subscription.freeTo());
        }
        for (var item : subscription.items()) {
            var path = "items/" + item.priceKey() + " from " + item.from() + "/";
            fields.put(path + "quantity", item.quantity()).put(path + "to", item.to());
        }
        return fields.all();
    }

    private Fields put(String name, @Nullable Object value) {
        fields.put(name, text(value));
        return this;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number when number.signum() == 0 -> "0";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    private Map<String, String> all() {
        return Collections.unmodifiableMap(fields);
    }
}
