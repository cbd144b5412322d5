package io.firstbill.charge;

import io.firstbill.period.Proration;

import java.util.function.UnaryOperator;

/** The least quantity and amount of a charge, which a longer window has at its end only. */
public final class Leasts {
    private Leasts() {}

    /** The model without a least; the most stays. */
    public static ChargeModel without(ChargeModel model) {
        return each(model, bounds -> new Bounds(null, bounds.most(), null, bounds.maximum()));
    }

    /** The model with the least of a part of its window; the most stays. */
    public static ChargeModel of(ChargeModel model, Proration share) {
        return each(
                model,
                bounds -> {
                    Bounds part = bounds.of(share);
                    return new Bounds(part.least(), bounds.most(), part.minimum(), bounds.maximum());
                });
    }

    private static ChargeModel each(ChargeModel model, UnaryOperator<Bounds> change) {
        return switch (model) {
            case BoundedCharge bounded -> {
                Bounds bounds = change.apply(bounded.bounds());
                ChargeModel of = each(bounded.of(), change);
                yield bounds.none() ? of : new BoundedCharge(of, bounds);
            }
            case GroupedCharge grouped -> new GroupedCharge(each(grouped.of(), change), grouped.by());
            case MatrixCharge matrix -> matrix.withCharges(charge -> each(charge, change));
            case ByQuantityCharge lists -> lists.withCharges(charge -> each(charge, change));
            default -> model;
        };
    }
}
