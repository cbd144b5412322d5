package io.firstbill.misreading;

import io.firstbill.charge.BoundedCharge;
import io.firstbill.charge.Bounds;
import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.GroupedCharge;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.invoice.Words;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The least and the most of a charge, and the groups it applies to, not set up. */
record BoundMisreadings(PricingConfig config, Charge charge) {

    Stream<Misreading> all() {
        return Stream.concat(limits(), groups());
    }

    /** A least or a most that was not set up, each by itself. */
    private Stream<Misreading> limits() {
        return Stream.of(
                        bound("minimum quantity", Bounds::least, b -> bounds(b, null, b.most())),
                        bound("maximum quantity", Bounds::most, b -> bounds(b, b.least(), null)),
                        bound(
                                "minimum amount",
                                Bounds::minimum,
                                b -> new Bounds(b.least(), b.most(), null, b.maximum())),
                        bound(
                                "maximum amount",
                                Bounds::maximum,
                                b -> new Bounds(b.least(), b.most(), b.minimum(), null)))
                .flatMap(all -> all);
    }

    private static Bounds bounds(Bounds of, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        return new Bounds(least, most, of.minimum(), of.maximum());
    }

    private Stream<Misreading> bound(
            String what, Function<Bounds, @Nullable Object> stated, UnaryOperator<Bounds> without) {
        return charge.phases().stream()
                .map(ChargePhase::model)
                .flatMap(model -> bounded(model).stream())
                .flatMap(bounded -> Stream.ofNullable(stated.apply(bounded.bounds())))
                .limit(1)
                .map(value ->
                        Misreading.told(
                                DiscrepancyType.WRONG_PRICE,
                                charge.lineId() + " " + what,
                                value instanceof BigDecimal units ? Words.number(units) : value,
                                "none",
                                whole(model -> withBounds(model, without))));
    }

    private static Optional<BoundedCharge> bounded(ChargeModel model) {
        return switch (model) {
            case BoundedCharge bounded -> Optional.of(bounded);
            case GroupedCharge grouped -> bounded(grouped.of());
            default -> Optional.empty();
        };
    }

    private static ChargeModel withBounds(ChargeModel model, UnaryOperator<Bounds> change) {
        return switch (model) {
            case BoundedCharge m -> new BoundedCharge(m.of(), change.apply(m.bounds()));
            case GroupedCharge m -> new GroupedCharge(withBounds(m.of(), change), m.by());
            default -> model;
        };
    }

    /** All use priced together instead of by group. */
    private Stream<Misreading> groups() {
        return charge.phases().stream()
                .map(ChargePhase::model)
                .flatMap(model -> model instanceof GroupedCharge grouped ? Stream.of(grouped) : Stream.empty())
                .limit(1)
                .map(grouped ->
                        Misreading.told(
                                DiscrepancyType.WRONG_PRICE,
                                charge.lineId() + " groups",
                                "each " + String.join(" and ", grouped.by()) + " by itself",
                                "all use together",
                                whole(model -> model instanceof GroupedCharge m ? m.of() : model)));
    }

    private PricingConfig whole(UnaryOperator<ChargeModel> change) {
        return Altered.charge(config, charge, Altered.models(charge, change));
    }
}
