package io.firstbill.setup;

import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.FlatCharge;
import io.firstbill.charge.GraduatedCharge;
import io.firstbill.charge.PackageCharge;
import io.firstbill.charge.PerUnitCharge;
import io.firstbill.charge.TierRule;
import io.firstbill.charge.VolumeCharge;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A charge model as the billing system holds it. What a billing system reads in one way only, such as tier bounds, is
 * held when the contract reads it so as well.
 *
 * @param unitAmount price of a unit, of the period (flat) or of a package; null when tiered
 * @param tiers ascending; empty where there are none
 * @param packageSize units of a package; null where there are none
 */
record HeldPrice(
        PriceModel.Scheme scheme,
        @Nullable BigDecimal unitAmount,
        List<PriceModel.Tier> tiers,
        @Nullable BigDecimal packageSize) {

    /** The model as it is held; empty for one the billing system does not know. */
    static Optional<HeldPrice> of(ChargeModel model) {
        return Optional.ofNullable(
                switch (model) {
                    case FlatCharge flat -> single(PriceModel.Scheme.FLAT, flat.amount());
                    case PerUnitCharge perUnit -> single(PriceModel.Scheme.PER_UNIT, perUnit.unitPrice());
                    case GraduatedCharge graduated ->
                            tiered(PriceModel.Scheme.GRADUATED, graduated.tiers(), graduated.rule());
                    case VolumeCharge volume -> tiered(PriceModel.Scheme.VOLUME, volume.tiers(), volume.rule());
                    case PackageCharge packages when packages.free().signum() == 0 && !packages.fullOnly() ->
                            new HeldPrice(
                                    PriceModel.Scheme.PACKAGE,
                                    packages.price().getAmount(),
                                    List.of(),
                                    packages.size());
                    default -> null;
                });
    }

    private static HeldPrice single(PriceModel.Scheme scheme, BigMoney price) {
        return new HeldPrice(scheme, price.getAmount(), List.of(), null);
    }

    private static @Nullable HeldPrice tiered(
            PriceModel.Scheme scheme, List<GraduatedCharge.Tier> tiers, TierRule rule) {
        return rule.equals(TierRule.STANDARD)
                        && tiers.stream().allMatch(tier -> tier.packageSize() == null && !tier.limits().any())
                ? new HeldPrice(scheme, null, tiers.stream().map(HeldPrice::tier).toList(), null)
                : null;
    }

    private static PriceModel.Tier tier(GraduatedCharge.Tier tier) {
        return new PriceModel.Tier(tier.upTo(), tier.unitPrice().getAmount(), tier.flatFee().getAmount());
    }
}
