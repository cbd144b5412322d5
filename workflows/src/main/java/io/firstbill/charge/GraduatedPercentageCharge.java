package io.firstbill.charge;

import io.firstbill.failure.Finding;
import io.firstbill.money.Percent;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A share of the money moved in a period: each part of the total at the rate of its own band, plus the fee of every
 * band entered, or all of it at the rate of the one band the total falls in, plus the fee of that band.
 *
 * <p>Example: 2.0 % up to 10,000, 1.4 % above; 16,500 are 200 + 91 = 291.00, by volume 231.00.
 *
 * @param bands in ascending order, the last one without upper bound; at least one
 * @param volume all of the total at the rate of the one band it falls in, instead of each part at its own
 * @param rule how bounds and a total of zero are read
 */
public record GraduatedPercentageCharge(List<Band> bands, boolean volume, TierRule rule) implements ChargeModel {

    /**
     * One band.
     *
     * @param upTo upper bound of the band in money, as {@link TierBounds} reads it; null for the last band
     * @param percent of the money within the band
     * @param flatFee charged once when the band is entered; zero for none
     */
    public record Band(@Nullable BigDecimal upTo, Percent percent, BigMoney flatFee) {}

    public GraduatedPercentageCharge {
        bands = List.copyOf(bands);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("A graduated percentage needs at least one band");
        }
    }

    /** A percent of money is a price of each unit of money. */
    private GraduatedCharge inMoney() {
        return new GraduatedCharge(
                bands.stream()
                        .map(band ->
                                new GraduatedCharge.Tier(
                                        band.upTo(),
                                        BigMoney.of(currency(), band.percent().fraction()),
                                        band.flatFee()))
                        .toList(),
                rule);
    }

    @Override
    public List<RatedLine> rate(RatingInput input) {
        GraduatedCharge parted = inMoney();
        return volume ? new VolumeCharge(parted.tiers(), rule).rate(input) : parted.rate(input);
    }

    @Override
    public List<Finding> check() {
        return inMoney().check();
    }

    @Override
    public String describe() {
        List<String> words = new ArrayList<>();
        for (Band band : bands) {
            String range = band.upTo() == null ? "above" : "up to " + Figures.number(band.upTo());
            String fee = band.flatFee().isZero() ? "" : " plus " + Figures.amount(band.flatFee());
            words.add(range + " " + band.percent() + fee);
        }
        return "share of " + (volume ? "all of " : "") + "the total: " + String.join(", ", words) + rule.words();
    }

    @Override
    public Map<String, String> terms() {
        Map<String, String> terms = GraduatedCharge.terms("graduated percentage", inMoney().tiers(), rule);
        if (volume) {
            terms.put("tierPricing", "VOLUME");
        }
        return terms;
    }

    @Override
    public boolean chargesAtZero() {
        return rule.feeAtZero();
    }

    @Override
    public ChargeModel withPrices(UnaryOperator<BigMoney> change) {
        return new GraduatedPercentageCharge(
                bands.stream()
                        .map(band -> new Band(band.upTo(), band.percent(), change.apply(band.flatFee())))
                        .toList(),
                volume,
                rule);
    }

    @Override
    public CurrencyUnit currency() {
        return bands.getFirst().flatFee().getCurrencyUnit();
    }
}
