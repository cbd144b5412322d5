package io.firstbill.misreading;

import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.GraduatedCharge.Tier;
import io.firstbill.charge.Limits;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.invoice.Words;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The least or the most that a tier costs not set up. */
record TierLimitMisreadings(PricingConfig config, Charge charge) {

    Stream<Misreading> all() {
        return charge.phases().stream().map(ChargePhase::model).distinct().flatMap(this::ofModel);
    }

    private Stream<Misreading> ofModel(ChargeModel model) {
        List<Tier> tiers = TierMisreadings.tiers(model).orElse(List.of());
        return IntStream.range(0, tiers.size()).boxed().flatMap(i -> ofTier(model, tiers, i));
    }

    private Stream<Misreading> ofTier(ChargeModel model, List<Tier> tiers, int i) {
        Limits stated = tiers.get(i).limits();
        return Stream.concat(
                limit(model, tiers, i, "least", stated.minimum(), new Limits(null, stated.maximum(), true)),
                limit(model, tiers, i, "most", stated.maximum(), new Limits(stated.minimum(), null, true)));
    }

    private Stream<Misreading> limit(
            ChargeModel model, List<Tier> tiers, int i, String what, @Nullable BigMoney stated, Limits without) {
        ChargeModel other = TierMisreadings.with(model, Altered.at(tiers, i, tiers.get(i).within(without)));
        return stated == null
                ? Stream.empty()
                : Stream.of(
                        Misreading.told(
                                DiscrepancyType.WRONG_PRICE,
                                charge.lineId() + " " + what + " amount of tier " + (i + 1),
                                Words.price(stated),
                                "none",
                                Altered.charge(
                                        config,
                                        charge,
                                        Altered.models(charge, own -> own.equals(model) ? other : own))));
    }
}
