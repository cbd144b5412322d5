package io.firstbill.charge;

import io.firstbill.charge.GraduatedCharge.Tier;
import io.firstbill.failure.Finding;
import io.firstbill.money.Percent;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** One charge model of each kind with everything stated that it can state. */
final class Models {
    static final List<Tier> TIERS =
            List.of(tier("100", "0.30", "5"), tier("500", "0.22", "3"), tier(null, "0.15", "0"));
    static final TierRule FROM_THE_BOUND = new TierRule(TierBounds.NEXT_FIRST_UNIT, true);
    static final Limits LIMITS = new Limits(eur("0.50"), eur("9"), true);

    static final FlatCharge FLAT = new FlatCharge(eur("310"));
    static final PerUnitCharge PER_UNIT = new PerUnitCharge(eur("0.0004"));
    static final GraduatedCharge GRADUATED = new GraduatedCharge(TIERS);
    static final VolumeCharge VOLUME = new VolumeCharge(TIERS, FROM_THE_BOUND);
    static final PackageCharge PACKAGE = new PackageCharge(number("250"), eur("12"), number("200"), false);
    static final TieredPackageCharge TIERED_PACKAGE =
            new TieredPackageCharge(
                    number("250"),
                    true,
                    false,
                    List.of(tier("1000", "12", "0"), tier(null, "10", "4")),
                    TierRule.STANDARD);
    static final StairstepCharge STAIRSTEP =
            new StairstepCharge(
                    List.of(
                            new StairstepCharge.Step(number("10"), eur("99")),
                            new StairstepCharge.Step(number("25"), eur("199")),
                            new StairstepCharge.Step(null, eur("499"))),
                    FROM_THE_BOUND);
    static final PercentageCharge PERCENTAGE =
            new PercentageCharge(Percent.of("1.9"), eur("0.25"), 3, number("500"), LIMITS);
    static final GraduatedPercentageCharge GRADUATED_PERCENTAGE =
            new GraduatedPercentageCharge(
                    List.of(
                            new GraduatedPercentageCharge.Band(number("10000"), Percent.of("2"), eur("5")),
                            new GraduatedPercentageCharge.Band(null, Percent.of("1.4"), eur("0"))),
                    false,
                    TierRule.STANDARD);
    static final CostPlusCharge COST_PLUS = new CostPlusCharge(CurrencyUnit.EUR, number("1.150"));
    static final CapacityCharge CAPACITY =
            new CapacityCharge(
                    List.of(
                            new CapacityCharge.Step(Map.of("users", number("10"), "gb", number("100")), eur("99")),
                            new CapacityCharge.Step(Map.of("users", number("50"), "gb", number("1000")), eur("399")),
                            new CapacityCharge.Step(Map.of(), eur("999"))));
    static final MatrixCharge MATRIX =
            new MatrixCharge(
                    List.of(
                            new MatrixCharge.Row(Map.of("region", "eu", "class", "gold"), PER_UNIT),
                            new MatrixCharge.Row(Map.of("region", MatrixCharge.ANY, "class", "gold"), FLAT)));

    static final ByQuantityCharge BY_QUANTITY =
            new ByQuantityCharge(
                    List.of(
                            new ByQuantityCharge.Step(number("200"), new PerUnitCharge(eur("1.50"))),
                            new ByQuantityCharge.Step(null, GRADUATED)),
                    TierBounds.UPPER_INCLUSIVE);
    static final BoundedCharge BOUNDED =
            new BoundedCharge(GRADUATED, new Bounds(number("5"), number("800"), eur("25"), eur("90")));
    static final GroupedCharge GROUPED = new GroupedCharge(GRADUATED, List.of("project"));

    static final List<ChargeModel> ALL =
            List.of(
                    FLAT,
                    PER_UNIT,
                    GRADUATED,
                    VOLUME,
                    PACKAGE,
                    TIERED_PACKAGE,
                    STAIRSTEP,
                    PERCENTAGE,
                    GRADUATED_PERCENTAGE,
                    COST_PLUS,
                    CAPACITY,
                    MATRIX,
                    BY_QUANTITY,
                    BOUNDED,
                    GROUPED);

    private Models() {}

    static BigMoney eur(String amount) {
        return BigMoney.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    static Tier tier(@Nullable String upTo, String price, String fee) {
        return new Tier(upTo == null ? null : number(upTo), eur(price), eur(fee));
    }

    /** Each finding as {@code code path: message remedy}. */
    static List<String> words(List<Finding> findings) {
        return findings.stream()
                .map(found -> found.code() + " " + found.path() + ": " + found.message() + " " + found.remedy())
                .toList();
    }
}
