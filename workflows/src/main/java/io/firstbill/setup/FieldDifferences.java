package io.firstbill.setup;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares what is held with what must be held, field by field. */
public final class FieldDifferences {
    private FieldDifferences() {}

    /** Every difference of every object; empty when all stands as it must. */
    public static List<FieldDifference> between(BillingModel model, HeldModel held) {
        var differences = new ArrayList<>(object("account", model.account(), held.account(), Fields::of));
        differences.addAll(object("customer", model.account(), held.customer(), Fields::of));
        for (var price : model.prices()) {
            differences.addAll(between(price, held.prices().get(price.key())));
        }
        held.prices().keySet().stream()
                .filter(key -> model.prices().stream().noneMatch(price -> price.key().equals(key)))
                .forEach(key -> differences.add(new FieldDifference("price " + key, "", "", "held")));
        differences.addAll(between(model.subscription(), held.subscription()));
        return List.copyOf(differences);
    }

    /** Differences of billing's account. */
    public static List<FieldDifference> between(AccountModel model, @Nullable AccountModel held) {
        return object("account", model, held, Fields::of);
    }

    /** Differences of one price. */
    public static List<FieldDifference> between(PriceModel model, @Nullable PriceModel held) {
        return object("price " + model.key(), model, held, Fields::of);
    }

    /** Differences of the subscription. */
    public static List<FieldDifference> between(SubscriptionModel model, @Nullable SubscriptionModel held) {
        return object("subscription", model, held, Fields::of);
    }

    private static <T> List<FieldDifference> object(
            String name, T model, @Nullable T held, Function<T, Map<String, String>> fields) {
        if (held == null) {
            return List.of(new FieldDifference(name, "", "held", ""));
        }
        var expected = fields.apply(model);
        var actual = fields.apply(held);
        var all = new TreeSet<>(expected.keySet());
        all.addAll(actual.keySet());
        return all.stream()
                .filter(field -> !Objects.equals(expected.get(field), actual.get(field)))
                .map(field ->
                        new FieldDifference(
                                name, field, expected.getOrDefault(field, ""), actual.getOrDefault(field, "")))
                .toList();
    }
}
